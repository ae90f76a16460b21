namespace Bot.Relations.Text;

/// <summary>Words that begin a clause of its own: "recognized Mongolia on January 27, when the two established relations".</summary>
public static class Clauses
{
    private static readonly HashSet<string> Openers = new(
        new[]
        {
            "when", "after", "before", "while", "which", "who", "whose", "until", "although", "though", "because", "following",
            "quand", "lorsque", "après", "avant", "tandis", "qui", "dont", "bien", "parce", "cuando", "después", "antes", "mientras", "quien", "cuyo", "aunque", "porque",
            "когда", "после", "прежде", "пока", "который", "которая", "которое", "которые", "хотя", "عندما", "بعد", "قبل", "بينما", "الذي", "التي", "رغم",
        }.Select(word => Letters.Fold(word)), StringComparer.Ordinal);

    /// <summary>Whether a folded word begins a clause.</summary>
    public static bool Opens(string folded) => Openers.Contains(folded);

    /// <summary>Whether what begins at one offset is joined on to what ends at another: by the first word between them, or the last. "On 14 May and met", not "on 14 May France and Spain signed".</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="end">Where the first part ends.</param>
    /// <param name="start">Where the word that is asked about starts; not before <paramref name="end"/>.</param>
    public static bool IsJoinedOn(string text, int end, int start)
    {
        if (start < text.Length && text[start] == 'و') return true; // Arabic writes "and" as a part of the word.
        var words = WordReader.Folded(text.AsSpan(end, start - end), out _);
        return words.Count > 0 && (Joins(words[0]) || Joins(words[^1]));
    }

    private static bool Joins(string folded) => folded is "and" or "et" or "y" or "e" or "и" or "و" or "then" or "puis" || Opens(folded);

    /// <summary>Offsets of the words of the text that begin a clause, in order; empty when it is one clause.</summary>
    public static IReadOnlyList<int> BeginningsIn(string text)
    {
        var beginnings = new List<int>();
        foreach (var (i, word) in WordReader.Folded(text, out var spans).Index())
            if (Openers.Contains(word)) beginnings.Add(spans[i].Start);
        return beginnings;
    }
}
