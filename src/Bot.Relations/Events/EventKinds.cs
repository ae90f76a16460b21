using Bot.Relations.Terms;

namespace Bot.Relations.Events;

/// <summary>What kind of event a sentence tells of.</summary>
public static class EventKinds
{
    // Each with what must stand beside it, where the word alone would say too little: relations are broken off, and so are talks and branches.
    private static readonly (string Kind, string[] Words, string[] With)[] Known =
    [
        (RelationEvent.Visit, [RelationEvent.Visit, "#receive"], []),
        (RelationEvent.Recognition, [RelationEvent.Recognition], []),
        ("#sever", ["#sever"], ["#relation"]),
        ("#resume", ["#resume"], ["#relation"]),
        ("#establish", ["#establish"], ["#relation"]),
        ("#open", ["#open", "#establish"], ["#embassy", "#consulate"]),
        ("#close", ["#close"], ["#embassy", "#consulate"]),
        ("#sign", ["#sign"], []),
        ("#meet", ["#meet"], []),
    ];

    /// <summary>Whether the two sides of the kind differ: a visit has a visitor and a host, a meeting only those who meet.</summary>
    public static bool IsDirected(string kind) => kind is RelationEvent.Visit or RelationEvent.Recognition;

    /// <summary>The kind, with the terms that say so; null when the terms tell of none.</summary>
    public static (string Kind, IReadOnlySet<string> Words)? Of(IReadOnlyList<Term> terms)
    {
        foreach (var (kind, words, with) in Known)
            if (Holds(terms, words) && (with.Length == 0 || Holds(terms, with))) return (kind, words.ToHashSet());
        return null;
    }

    private static bool Holds(IReadOnlyList<Term> terms, string[] keys)
    {
        foreach (var term in terms)
            if (Array.IndexOf(keys, term.Key) >= 0) return true;
        return false;
    }
}
