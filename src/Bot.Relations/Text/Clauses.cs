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

    /// <summary>Offsets of the words of the text that begin a clause, in order; empty when it is one clause.</summary>
    public static IReadOnlyList<int> BeginningsIn(string text)
    {
        var beginnings = new List<int>();
        foreach (var (i, word) in WordReader.Folded(text, out var spans).Index())
            if (Openers.Contains(word)) beginnings.Add(spans[i].Start);
        return beginnings;
    }
}
