using Bot.Relations.Dates;
using Bot.Relations.Terms;

namespace Bot.Relations.Questions;

/// <summary>What the words of a question ask for.</summary>
/// <param name="Language">A code of <see cref="Text.Language.All"/>, or <c>und</c>.</param>
/// <param name="Ask">The kind of answer that is wanted.</param>
/// <param name="Order">Whether the first or the latest of several is wanted.</param>
/// <param name="Terms">What the answer must be about, in the order of the words; empty when the question says nothing.</param>
/// <param name="Carried">What earlier turns were about, for a question that leans on them; else empty.</param>
/// <param name="Focus">The noun that says what sort of thing is asked for: "committee" in "which committee", "visits" in "how many visits"; null when
/// there is none.</param>
/// <param name="Periods">The dates that the question states, such as 1975 or July 2007; empty when it states none.</param>
public sealed record QuestionReading(
    string Language, Ask Ask, Order Order, IReadOnlyList<Term> Terms, IReadOnlyList<Term> Carried, Term? Focus, IReadOnlyList<DateMention> Periods)
{
    // No frozen set: it would load its library at every start.
    private static readonly HashSet<string> Nothing = [];

    /// <summary>Keys of the countries and names that the answer to a follow-up must be about, its own and those of the question before. What the answer before named
    /// besides is not among them. Empty for a question that stands alone.</summary>
    public IReadOnlySet<string> StillMeant { get; init; } = Nothing;

    /// <summary>What a question that leans on earlier turns asks beyond them, parties aside: an answer that says nothing of it only repeats what was said.
    /// Empty for a question that stands alone.</summary>
    public IReadOnlyList<Term> AskedAnew { get; init; } = [];

    /// <summary>Whether the focus names the sort of thing that is asked for: "which hotel", "quels cadeaux", "أي فندق".</summary>
    public bool IsOfSort { get; init; }

    /// <summary>All terms: the question's own, then the carried ones.</summary>
    public IEnumerable<Term> AllTerms => Terms.Concat(Carried);
}

/// <summary>The kind of answer that a question wants.</summary>
public enum Ask
{
    /// <summary>None that its words tell.</summary>
    Other,

    /// <summary>A date.</summary>
    When,

    /// <summary>A day of the week.</summary>
    Weekday,

    /// <summary>A person, or a body that acts.</summary>
    Who,

    /// <summary>A place.</summary>
    Where,

    /// <summary>A count.</summary>
    HowMany,

    /// <summary>An amount or a length.</summary>
    HowMuch,

    /// <summary>All of several things.</summary>
    List,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A reason.</summary>
    Why,

    /// <summary>A manner.</summary>
    How,

    /// <summary>A thing.</summary>
    What,
}

/// <summary>Which of several is wanted.</summary>
public enum Order
{
    /// <summary>Any.</summary>
    None,

    /// <summary>The earliest.</summary>
    First,

    /// <summary>The one with the latest date.</summary>
    Latest,
}
