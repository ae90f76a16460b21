namespace Bot.Corpus.Formats.Markdown;

/// <summary>Lines such as <c>[1]: https://example.org "Title"</c> and <c>[//]: # (a comment)</c>: they say where links lead, and nobody sees them.</summary>
internal static class LinkDefinition
{
    private const int LongestLabel = 1000;

    /// <summary>Where the definition ends that begins at an offset: at the end of a line; -1 when none begins there. A footnote is none: it is shown.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where a paragraph begins, or goes on behind another definition.</param>
    /// <param name="end">Where the paragraph ends.</param>
    public static int EndOf(string text, int start, int end)
    {
        var at = EndOfLabel(text, start, end);
        if (at < 0) return -1;
        at = Skip(text, at, end);
        var address = EndOfAddress(text, at, end);
        if (address < 0) return -1;
        var title = Skip(text, address, end);
        if (title > address && title < end && EndOfTitle(text, title, end) is > 0 and var behind && EndOfLine(text, behind, end) is >= 0 and var whole) return whole;
        return EndOfLine(text, address, end);
    }

    // Just behind "[label]:".
    private static int EndOfLabel(string text, int start, int end)
    {
        if (start + 1 >= end || text[start] != '[' || text[start + 1] == '^') return -1;
        var isBlank = true;
        for (var i = start + 1; i < end && i - start <= LongestLabel; i++)
        {
            if (text[i] == '[') return -1;
            if (text[i] == ']') return !isBlank && i + 1 < end && text[i + 1] == ':' ? i + 2 : -1;
            isBlank &= RawTag.IsSpace(text[i]);
            if (text[i] == '\\') i++;
        }

        return -1;
    }

    private static int EndOfAddress(string text, int start, int end)
    {
        var at = start;
        if (at < end && text[at] == '<')
        {
            for (at++; at < end && text[at] is not ('\n' or '<' or '>'); at++)
                if (text[at] == '\\') at++;
            return at < end && text[at] == '>' ? at + 1 : -1;
        }

        while (at < end && !RawTag.IsSpace(text[at])) at++;
        return at > start ? at : -1;
    }

    private static int EndOfTitle(string text, int start, int end)
    {
        if (text[start] is not ('"' or '\'' or '(')) return -1;
        var close = text[start] == '(' ? ')' : text[start];
        for (var i = start + 1; i < end; i++)
        {
            if (text[i] == close) return i + 1;
            if (text[i] == '(' && close == ')') return -1;
            if (text[i] == '\\') i++;
        }

        return -1;
    }

    private static int EndOfLine(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t') at++;
        return at >= end || text[at] == '\n' ? at : -1;
    }

    // White space over at most one line end: a paragraph holds no blank line.
    private static int Skip(string text, int at, int end)
    {
        while (at < end && RawTag.IsSpace(text[at])) at++;
        return at;
    }
}
