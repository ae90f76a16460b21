using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Bot.Host.Web.Pages;

/// <summary>A piece of a page. Written as an interpolated string: what stands in the braces is encoded, unless it is a piece itself,
/// so markup that is not ours cannot get in.</summary>
[InterpolatedStringHandler]
public sealed class Html
{
    // All scripts stay readable in the source; the marks of markup are encoded whatever the range.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    public Html(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + formattedCount * 16);

    /// <summary>A piece without anything in it.</summary>
    public static Html Nothing { get; } = new(0, 0);

    /// <summary>The same piece; lets an interpolated string be one where its type is not evident.</summary>
    public static Html Of(Html html) => html;

    /// <summary>Text as characters that a browser gives back one for one. What the encoder would write as a number is not: browsers read 0x80 to 0x9F as
    /// other characters. Only a zero and half a surrogate pair, which no page can hold, become U+FFFD, one for one too.</summary>
    public static Html Verbatim(ReadOnlySpan<char> text)
    {
        var html = new Html(text.Length, 0);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html._text.Append("&amp;"),
                '<' => html._text.Append("&lt;"),
                '>' => html._text.Append("&gt;"),
                '\r' => html._text.Append("&#13;"),
                '\0' => html._text.Append('\uFFFD'),
                _ => html._text.Append(c),
            };
        }

        return html;
    }

    /// <summary>The pieces one after the other.</summary>
    public static Html Join(IEnumerable<Html> pieces)
    {
        var joined = new Html(0, 0);
        foreach (var piece in pieces) joined.AppendFormatted(piece);
        return joined;
    }

    /// <summary>Appends our own markup as it stands.</summary>
    public void AppendLiteral(string value) => _text.Append(value);

    /// <summary>Appends text, encoded.</summary>
    public void AppendFormatted(string? value)
    {
        if (value is not null) _text.Append(Encoder.Encode(value));
    }

    /// <summary>Appends a number in Western digits.</summary>
    public void AppendFormatted(int value) => _text.Append(CultureInfo.InvariantCulture, $"{value}");

    /// <summary>Appends a piece as it stands: it was encoded when it was written.</summary>
    public void AppendFormatted(Html value) => _text.Append(value._text);

    /// <summary>The markup.</summary>
    public override string ToString() => _text.ToString();
}
