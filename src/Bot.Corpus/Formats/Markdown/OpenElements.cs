using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bot.Corpus.Formats.Html.Styles;

namespace Bot.Corpus.Formats.Markdown;

/// <summary>The elements that are open at a place of a text, as a browser would have them: those that the text writes as tags, and those that Markdown makes of it.</summary>
internal sealed class OpenElements
{
    /// <summary>What Markdown makes of an item, a quote, a heading or a row.</summary>
    public const string Container = "#container";

    public const string Paragraph = "p";

    /// <summary>What is deeper stands beside the deepest, as in browsers, which go a little deeper: each end tag may be looked for among all that is open.</summary>
    private const int Deepest = 200;

    // What an end tag does not reach through from within; those of a table's parts do.
    private static readonly HashSet<string> Walls = new(StringComparer.Ordinal) { "table", "td", "th", "caption", "template", "object" };

    private static readonly HashSet<string> TableParts = new(StringComparer.Ordinal) { "table", "thead", "tbody", "tfoot", "tr", "td", "th" };

    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    // Each ends where the next one begins.
    private static readonly Dictionary<string, string[]> Ends = new(StringComparer.Ordinal)
    {
        ["li"] = ["li"], ["dt"] = ["dt", "dd"], ["dd"] = ["dt", "dd"], ["tr"] = ["tr", "td", "th"], ["td"] = ["td", "th"], ["th"] = ["td", "th"], ["option"] = ["option"],
    };

    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal) { "ul", "ol", "dl", "table", "select", Container };

    private static readonly Lazy<IElement> Bare = new(() => new HtmlParser().ParseDocument("").CreateElement("span"));

    private readonly List<(string Name, bool IsHidden, Colours Colours)> _open = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Whether a reader sees no text here.</summary>
    public bool HidesText => _open is [.., var last] && (last.IsHidden || last.Colours.HideText);

    /// <summary>Whether an element holds nothing, so that no end tag follows.</summary>
    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>Whether a tag alone, wherever it stands, hides what is in it.</summary>
    public static bool Hides(RawTag tag) => HtmlBlock.IsNeverShown(tag.Name) || (tag.MayHide && tag.Hides);

    /// <summary>Opens what Markdown makes.</summary>
    public void Open(string name) => Push(name, isHidden: false, null);

    /// <summary>Ends what the tag ends without saying so: a paragraph before a block, an item before the next.</summary>
    public void MakeWayFor(RawTag tag)
    {
        if (HtmlBlock.IsBlock(tag.Name)) Close(Paragraph);
        if (!Ends.TryGetValue(tag.Name, out var ended)) return;
        for (var i = _open.Count - 1; i >= 0 && !Lists.Contains(_open[i].Name); i--)
            if (ended.Contains(_open[i].Name))
            {
                PopTo(i);
                if (tag.Name != "tr") return;
            }
    }

    public void Open(RawTag tag) => Push(tag.Name, Hides(tag), tag.MayHide ? tag.Style : null);

    /// <summary>Closes the innermost element of that name, with all that is in it, where such a tag can.</summary>
    public void Close(string name)
    {
        if (_counts.GetValueOrDefault(name) == 0) return;
        var i = _open.Count - 1;
        while (_open[i].Name != name)
            if (i == 0 || Holds(_open[i--].Name, name)) return;
        PopTo(i);
    }

    // The tag of a word reaches no further than the block it stands in.
    private static bool Holds(string inner, string name) =>
        name != Container && (HtmlBlock.IsBlock(name) ? Walls.Contains(inner) && !TableParts.Contains(name) : inner == Container || HtmlBlock.IsBlock(inner));

    private void PopTo(int count)
    {
        for (var i = _open.Count - 1; i >= count; i--) _counts[_open[i].Name]--;
        _open.RemoveRange(count, _open.Count - count);
    }

    private void Push(string name, bool isHidden, ElementStyle? style)
    {
        var (_, outer, colours) = _open is [.., var last] ? last : ("", false, Colours.OfPage);
        if (style is { Any: true }) colours = colours.Inside(Bare.Value, style);
        if (_open.Count == Deepest) PopTo(Deepest - 1);
        _open.Add((name, outer || isHidden, colours));
        _counts[name] = _counts.GetValueOrDefault(name) + 1;
    }
}
