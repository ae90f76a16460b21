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
