using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Bot.Corpus.Formats.Html;

/// <summary>Watches how many elements are open while a page is parsed. The parser makes no tree deeper than 512, but looks at all that are open for each
/// new one, so that a page of 100,000 nested ones would take minutes.</summary>
internal sealed class NestingLimit
{
    private const int MostOpen = 2000;

    // What is never closed, or is closed by the next of its kind.
    private static readonly HashSet<string> NotCounted = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "html", "head", "body",
        "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "colgroup", "rb", "rt", "rtc", "rp", "a", "nobr", "button", "form",
    };

    private int _open;
    private int _drawings;

    /// <summary>Is given each token before the parser places it.</summary>
    /// <exception cref="CorpusFormatException">Too many elements are open.</exception>
    public void See(HtmlToken token)
    {
        if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag) || NotCounted.Contains(token.Name)) return;
        if (IsClosedInDrawing(token)) return;
        _open = Math.Max(0, _open + (token.Type == HtmlTokenType.StartTag ? 1 : -1));
        if (_open > MostOpen) throw new CorpusFormatException("its elements are nested more than 2,000 deep: save what can be read in it as text");
    }

    // Only in SVG and MathML is <path/> an element that has ended; in HTML the slash says nothing.
    private bool IsClosedInDrawing(HtmlToken token)
    {
        var begins = token.Name is "svg" or "math";
        if (token is HtmlTagToken { Type: HtmlTokenType.StartTag, IsSelfClosing: true } && (begins || _drawings > 0)) return true;
        if (begins) _drawings = Math.Max(0, _drawings + (token.Type == HtmlTokenType.StartTag ? 1 : -1));
        return false;
    }
}
