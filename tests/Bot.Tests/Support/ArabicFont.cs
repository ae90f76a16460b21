using System.Globalization;

namespace Bot.Tests.Support;

/// <summary>A font for PDFs in Arabic, each letter half as wide as it is high. It names the letters by a table only, as a font that is cut down to what a page needs does.</summary>
internal sealed class ArabicFont
{
    private const double Wide = 0.5;
    private const int FirstCode = 33;

    private readonly List<char> _alphabet = [];

    /// <summary>Draws a line letter by letter from the right, numbers within it from the left.</summary>
    public string Draw(string text, double size, double right, double y)
    {
        var drawn = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var length = char.IsAsciiDigit(text[i]) ? text[i..].TakeWhile(char.IsAsciiDigit).Count() : 1;
            right -= length * Wide * size;
            for (var letter = 0; letter < length; letter++) drawn.Add(Draw(text[i + letter], size, right + letter * Wide * size, y));
            i += length;
        }

        return string.Concat(drawn);
    }

    /// <summary>Draws one letter.</summary>
    public string Draw(char letter, double size, double x, double y)
    {
        if (!_alphabet.Contains(letter)) _alphabet.Add(letter);
        return string.Create(CultureInfo.InvariantCulture, $"BT /A {size} Tf {x:0.##} {y} Td <{FirstCode + _alphabet.IndexOf(letter):X2}> Tj ET\n");
    }

    /// <summary>A page for each content, all that was drawn with it among them.</summary>
    public byte[] Pages(params string[] contents)
    {
        var number = 4 + 2 * contents.Length;
        var map = string.Concat(_alphabet.Select((letter, i) => $"<{FirstCode + i:X2}> <{(int)letter:X4}>\n"));
        return RawPdf.Pages(
            contents, $"/Resources << /Font << /A {number} 0 R >> >>", more:
            [
                $"<< /Type /Font /Subtype /TrueType /BaseFont /Arabic /FirstChar {FirstCode} /LastChar 255 /Widths [{string.Join(' ', Enumerable.Repeat("500", 256 - FirstCode))}] /FontDescriptor {number + 1} 0 R /ToUnicode {number + 2} 0 R >>",
                "<< /Type /FontDescriptor /FontName /Arabic /Flags 32 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
                RawPdf.Stream($"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n{_alphabet.Count} beginbfchar\n{map}endbfchar\nendcmap end end"),
            ]);
    }
}
