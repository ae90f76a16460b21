namespace Bot.Relations.Terms;

/// <summary>The concepts that are things which happen on a day.</summary>
public static class EventConcepts
{
    private static readonly HashSet<string> Keys =
    [
        "#visit", "#meet", "#sign", "#recognize", "#establish", "#open", "#close", "#resume", "#sever", "#cochair", "#attend", "#receive", "#discuss", "#funeral", "#independence", "#suspend", "#kill", "#accession",
    ];

    /// <summary>Whether the term names something that happens.</summary>
    public static bool IsEvent(Term term) => Keys.Contains(term.Key);
}
