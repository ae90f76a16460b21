namespace Bot.Corpus.Formats.Markdown;

/// <summary>Where HTML begins that Markdown passes on as it is, and where it ends: CommonMark's seven kinds.</summary>
/// <param name="Ends">Any of them in a line ends the block with that line; none: a blank line does.</param>
internal sealed record HtmlBlock(params string[] Ends)
{
    private static readonly HtmlBlock Verbatim = new("</pre>", "</script>", "</style>", "</textarea>");
    private static readonly HtmlBlock Comment = new("-->");
    private static readonly HtmlBlock Instruction = new("?>");
    private static readonly HtmlBlock Characters = new("]]>");
    private static readonly HtmlBlock Declaration = new(">");
    private static readonly HtmlBlock Tags = new();

    private static readonly HashSet<string> VerbatimNames = new(StringComparer.Ordinal) { "pre", "script", "style", "textarea" };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
        "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
    };

    private static readonly HashSet<string> RawTexts = new(StringComparer.Ordinal) { "script", "style", "title", "iframe", "noembed", "noframes", "noscript" };

    /// <summary>Whether a browser ends a paragraph before it.</summary>
    public static bool IsBlock(string name) => name == "pre" || Blocks.Contains(name);

    /// <summary>Whether what stands in it is no text of the page.</summary>
    public static bool IsNeverShown(string name) => HoldsNoTags(name) || name is "template" or "datalist" or "canvas" or "audio" or "video";

    /// <summary>Whether a browser looks in it for nothing but its end tag; what it holds is not shown.</summary>
    public static bool HoldsNoTags(string name) => RawTexts.Contains(name);

    /// <summary>The block that begins at an offset; null when none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the line's first character stands that is not white.</param>
    /// <param name="end">Where the line ends.</param>
    /// <param name="inParagraph">Whether the line would go on with a paragraph: a tag of no block does not end that.</param>
    public static HtmlBlock? At(string text, int start, int end, bool inParagraph)
    {
        var line = text.AsSpan(start, end - start);
        if (line.Length < 2 || line[0] != '<') return null;
        if (line.StartsWith("<!--", StringComparison.Ordinal)) return Comment;
        if (line[1] == '?') return Instruction;
        if (line.StartsWith("<![CDATA[", StringComparison.Ordinal)) return Characters;
        if (line[1] == '!') return line.Length > 2 && char.IsAsciiLetter(line[2]) ? Declaration : null;
        var from = line[1] == '/' ? 2 : 1;
        var to = from;
        while (to < line.Length && char.IsAsciiLetterOrDigit(line[to])) to++;
        var name = line[from..to].ToString().ToLowerInvariant();
        var isWhole = to == line.Length || RawTag.IsSpace(line[to]) || line[to] == '>';
        if (VerbatimNames.Contains(name)) return isWhole && from == 1 ? Verbatim : null;
        if (Blocks.Contains(name) && (isWhole || line[to..].StartsWith("/>", StringComparison.Ordinal))) return Tags;
        return !inParagraph && RawTag.Read(text, start, end, strict: true) is { } tag && text.AsSpan(tag.End, end - tag.End).IsWhiteSpace() ? Tags : null;
    }

    /// <summary>Whether it ends with that line.</summary>
    public bool EndsAt(ReadOnlySpan<char> line)
    {
        if (Ends is []) return line.IsWhiteSpace();
        foreach (var end in Ends)
            if (line.Contains(end, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
