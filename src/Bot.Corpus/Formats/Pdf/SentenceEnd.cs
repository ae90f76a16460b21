namespace Bot.Corpus.Formats.Pdf;

/// <summary>Whether a sentence ends where a line or a page does.</summary>
internal static class SentenceEnd
{
    /// <summary>Whether the text ends in the mark of a sentence's end, quotes and brackets behind it aside; a colon counts.</summary>
    public static bool Closes(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd().TrimEnd("\"'”’»)]");
        return !text.IsEmpty && text[^1] is '.' or '!' or '?' or ':' or '؟' or '۔' or '。' or '…';
    }
}
