using System.Globalization;
using Bot.Corpus.Formats.Pdf;
using static Bot.Tests.Support.RawPdf;

namespace Bot.Tests.Corpus.Pdf;

public sealed class PdfArabicTests
{
    private const string Logical = "زار الملك موسكو (العاصمة) في 2016.";
    private const double Width = 5;

    [Theory]
    [InlineData("letter by letter from the right", true)]
    [InlineData("from the left, as it looks", false)]
    public void ArabicIsInTheOrderInWhichItIsReadHoweverItWasDrawn(string how, bool fromTheRight)
    {
        // As it stands on the page, from the left.
        var seen = ".2016 في )العاصمة( موسكو الملك زار".Split(' ').Select(word => word.Any(letter => letter > 'ء') ? string.Concat(word.Reverse()) : word);
        var letters = string.Join(' ', seen).Select((letter, i) => (Letter: letter, X: 100 + Width * i));
        var drawn = fromTheRight ? letters.Reverse() : letters;

        Assert.Equal((how, Logical), (how, Read(drawn)));
    }

    [Fact]
    public void ShapesOfLettersAndLigaturesAreTheLettersThemselves() =>
        Assert.Equal("سلام", Read("\uFEE1\uFEFC\uFEB3".Select((letter, i) => (letter, 100 + Width * i))));

    private static string Read(IEnumerable<(char Letter, double X)> letters)
    {
        var drawn = letters.ToList();
        var alphabet = drawn.Select(letter => letter.Letter).Distinct().ToList();
        var content = string.Join('\n', drawn.Select(letter => string.Create(CultureInfo.InvariantCulture, $"BT /A 10 Tf {letter.X} 700 Td <{33 + alphabet.IndexOf(letter.Letter):X2}> Tj ET")));
        var map = string.Concat(alphabet.Select((letter, i) => $"<{33 + i:X2}> <{(int)letter:X4}>\n"));
        return Assert.Single(PdfFormat.Extract(Pages(
            [content], "/Resources << /Font << /A 6 0 R >> >>", more:
            [
                $"<< /Type /Font /Subtype /TrueType /BaseFont /Arabic /FirstChar 33 /LastChar 99 /Widths [{string.Join(' ', Enumerable.Repeat("500", 67))}] /FontDescriptor 7 0 R /ToUnicode 8 0 R >>",
                "<< /Type /FontDescriptor /FontName /Arabic /Flags 32 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
                Stream($"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n{alphabet.Count} beginbfchar\n{map}endbfchar\nendcmap end end"),
            ])).Pages);
    }
}
