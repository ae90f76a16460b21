using Bot.Relations.Dates;

namespace Bot.Relations.Events;

/// <summary>Something that happened between parties, as one sentence or row tells it. All offsets count in that sentence or row.</summary>
/// <param name="Kind">The concept's key, such as <c>#visit</c>.</param>
/// <param name="Actor">Who did it: the visitor, the one who recognizes. Where the kind has no direction, all parties.</param>
/// <param name="Object">To whom: the host, with the places visited among its names. Where the kind has no direction, all parties.</param>
/// <param name="Date">When; null when the text does not say.</param>
/// <param name="Naming">The range of the words that name the actor; empty when there are none.</param>
/// <param name="Place">The range of the words that name the place; empty when there are none.</param>
public sealed record RelationEvent(string Kind, Party Actor, Party Object, DateMention? Date, (int Start, int End) Naming, (int Start, int End) Place)
{
    /// <summary>The kind of one party's journey to another.</summary>
    public const string Visit = "#visit";

    /// <summary>The word for a visit on the host's side: who receives is visited.</summary>
    public const string Reception = "#receive";

    /// <summary>The kind of one state's recognition of another.</summary>
    public const string Recognition = "#recognize";
}
