namespace Bot.Host.Web.Sources.Text;

/// <summary>Characters of a text that are shown in a style of their own.</summary>
/// <param name="Start">Offset of the first.</param>
/// <param name="End">Offset just behind the last.</param>
/// <param name="Class">The style's class.</param>
internal readonly record struct TextStyle(int Start, int End, string Class);

/// <summary>Finds the headings of a text, and the marks that Markdown has for headings and tables: those stay in the text, as offsets count them, but need not shout.</summary>
internal static class TextStyles
{
    private const string Mark = "syntax";
    private const int DeepestHeading = 6;

    /// <summary>The styled characters of a range, in their order, none in two styles.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the range begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="title">The words that are shown as the page's heading; an empty range when none are.</param>
    public static IEnumerable<TextStyle> In(string text, int start, int end, (int Start, int End) title)
    {
        var line = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        while (line < end)
        {
            var next = text.IndexOf('\n', line);
            if (next < 0) next = text.Length;
            foreach (var style in title.Start < title.End && title.Start >= line && title.End <= next ? Title(text, line, title) : OfLine(text, line, next))
                if (style.End > start && style.Start < end) yield return style;
            line = next + 1;
        }
    }

    private static IEnumerable<TextStyle> Title(string text, int line, (int Start, int End) title)
    {
        if (text.AsSpan(line, title.Start - line).Contains('#')) yield return new TextStyle(line, title.Start, Mark);
        yield return new TextStyle(title.Start, title.End, "heading title");
    }

    private static IEnumerable<TextStyle> OfLine(string text, int start, int end)
    {
        var body = start;
        while (body < end && text[body] is ' ' or '\t') body++;
        if (body == end || text[body] is not ('#' or '|')) return [];
        if (text[body] == '#') return Heading(text, start, body, end);
        return text.AsSpan(body, end - body).ContainsAnyExcept("|-: ") ? Bars(text, body, end) : [new TextStyle(start, end, Mark)];
    }

    private static IEnumerable<TextStyle> Heading(string text, int start, int body, int end)
    {
        var words = body;
        while (words < end && text[words] == '#') words++;
        var level = words - body;
        if (level > DeepestHeading || words == end || text[words] != ' ') yield break;
        yield return new TextStyle(start, words + 1, Mark);
        if (words + 1 < end) yield return new TextStyle(words + 1, end, level == 1 ? "heading first" : level == 2 ? "heading second" : "heading");
    }

    private static IEnumerable<TextStyle> Bars(string text, int body, int end)
    {
        for (var at = body; at < end; at++)
            if (text[at] == '|') yield return new TextStyle(at, at + 1, Mark);
    }
}
