using Bot.Relations.Text;

namespace Bot.Relations.Questions;

/// <summary>The words by which a statement is made a question: "is it true that …", "…, right?". They say nothing of what happened.</summary>
internal static class ClaimTags
{
    private const int Longest = 4;

    private static readonly PhraseRows Phrases = new("claim-tags.tsv");

    // Where people leave out the comma, these are sure enough.
    private static readonly HashSet<string> Sure = ["right", "correct", "verdad", "cierto", "верно", "правда", "صحيح"];

    /// <summary>The tag at the beginning and the tag at the end, as offsets of the text; each empty when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words, folded.</param>
    /// <param name="spans">Where they stand.</param>
    /// <param name="language">Its language.</param>
    /// <param name="asks">Whether it asks with a word of its own: "which countries have a veto right" ends in no tag.</param>
    public static ((int Start, int End) Opening, (int Start, int End) Closing) Of(string text, List<string> words, List<WordSpan> spans, string language, bool asks)
    {
        (int Start, int End) opening = default, closing = default;
        if (words.Count > 0 && Phrases.At(words, 0, language) is { Kind: "opening" } first && first.Words.Length < words.Count) opening = (spans[0].Start, spans[first.Words.Length - 1].End);
        for (var at = Math.Max(1, words.Count - Longest); at < words.Count && closing.End == 0; at++)
            if (Phrases.At(words, at, language) is { Kind: "closing" } last && at + last.Words.Length == words.Count && (IsSetOff(text, spans[at].Start) || (!asks && last.Words.Length == 1 && Sure.Contains(words[at]))))
                closing = (spans[at].Start, spans[^1].End);
        return (opening, closing);
    }

    private static bool IsSetOff(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(' ');
        return before.Length > 0 && before[^1] is ',' or ';' or '.' or '-' or '–' or '—' or '?' or '،' or ':' or '(' or '¿';
    }
}
