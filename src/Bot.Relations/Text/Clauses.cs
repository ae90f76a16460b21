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

    /// <summary>Whether one stands between the offsets of the text; <paramref name="from"/> may lie behind <paramref name="to"/>, then there is none.</summary>
    public static bool AnyBetween(string text, int from, int to) =>
        from < to && WordReader.Folded(text.AsSpan(from, to - from), out _).Exists(Openers.Contains);
}
