using Bot.Relations.Terms;

namespace Bot.Relations.Events;

/// <summary>What kind of event a sentence tells of.</summary>
public static class EventKinds
{
    // Each with what must stand beside it, where the word alone would say too little: relations are broken off, and so are talks and branches.
    private static readonly (string Kind, string[] Words, string[] With)[] Known =
    [
        (RelationEvent.Visit, [RelationEvent.Visit, RelationEvent.Reception], []),
        (RelationEvent.Recognition, [RelationEvent.Recognition], []),
        ("#sever", ["#sever"], ["#relation"]),
        ("#resume", ["#resume"], ["#relation"]),
        ("#establish", ["#establish"], ["#relation"]),
        ("#open", ["#open", "#establish"], ["#embassy", "#consulate"]),
        ("#close", ["#close"], ["#embassy", "#consulate"]),
        ("#sign", ["#sign"], []),
        ("#meet", ["#meet"], []),
    ];

    /// <summary>The keys of all words that tell of an event of some kind.</summary>
    public static IEnumerable<string> Words => Known.SelectMany(kind => kind.Words).Distinct();

    /// <summary>Whether the two sides of the kind differ: a visit has a visitor and a host, a meeting only those who meet.</summary>
    public static bool IsDirected(string kind) => kind is RelationEvent.Visit or RelationEvent.Recognition;

    /// <summary>Whether the kind is about the relations of two: it happens between them once in a while, and a third that is named is only named.</summary>
    public static bool IsOfRelations(string kind) => kind is "#sever" or "#resume" or "#establish";

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
