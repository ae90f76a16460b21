namespace Bot.Corpus.Formats.Pdf;

/// <summary>Whether the text of one page goes on in the next.</summary>
internal static class PageBreak
{
    /// <summary>A line as short as this that stands alone at the foot of a page is more likely a caption than the start of a paragraph.</summary>
    private const int ShortLine = 50;

    /// <summary>Whether a paragraph, list or table runs over the break, so that no blank line may cut it. Neither page is empty.</summary>
    public static bool GoesOn(string page, string next)
    {
        var last = page.AsSpan()[(page.TrimEnd().LastIndexOf('\n') + 1)..].Trim();
        var first = next.AsSpan().TrimStart();
        if (last.IsEmpty || first.IsEmpty || last[0] == '#' || first[0] == '#') return false;
        if (last[0] == '|' || first[0] == '|') return last[0] == first[0];
        if (first.StartsWith("- ") || SentenceEnd.Closes(last)) return false;
        return char.IsLower(first[0]) || last.Length > ShortLine || last[^1] is ',' or ';';
    }
}
