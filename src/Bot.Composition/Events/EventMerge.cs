using Bot.Relations.Dates;
using Bot.Relations.Terms;

namespace Bot.Composition.Events;

/// <summary>Brings together what several sentences and rows tell of one event.</summary>
internal static class EventMerge
{
    // Nobody goes to one country twice within so few days; reporters count from the departure, the landing or the dinner.
    private const int SameJourney = 3;

    /// <summary>One list for each event, by date, undated ones last; in each the most precise telling first.</summary>
    public static List<List<ToldEvent>> Of(IReadOnlyList<ToldEvent> told)
    {
        var groups = new List<List<ToldEvent>>();
        foreach (var one in told.OrderByDescending(one => one.Precision))
        {
            if (groups.Find(group => IsOne(group[0], one)) is { } known) known.Add(one);
            else groups.Add([one]);
        }

        return [.. groups.OrderBy(group => group[0].Event.Date is null).ThenBy(group => group[0].Event.Date?.From)];
    }

    /// <summary>A telling of the same event that gives another date than the first; null when all agree.</summary>
    public static ToldEvent? Dissent(List<ToldEvent> group) =>
        group.Find(told => told.Event.Date is { } date && group[0].Event.Date is { } first && !Agree(first, date));

    private static bool Agree(DateMention left, DateMention right) => right.Agrees(left.From) || left.Agrees(right.From);

    private static bool IsOne(ToldEvent known, ToldEvent other)
    {
        if (known.IsOfListOf(other)) return known.Candidate == other.Candidate && known.Event.Date == other.Event.Date;
        if (!AreOne(known.Event.Actor.Names, other.Event.Actor.Names)) return false;
        if (known.Event.Object.Countries.Count > 0 && other.Event.Object.Countries.Count > 0 && !known.Event.Object.Countries.Overlaps(other.Event.Object.Countries)) return false;
        if (known.Event.Date is not { } date || other.Event.Date is not { } otherDate) return true;
        return Agree(date, otherDate)
            || (known.Event.Actor.Names.Count > 0 && other.Event.Actor.Names.Count > 0 && date.LiesWithin(SameJourney, otherDate));
    }

    // "The President" may be anyone of that office; two names must have one in common.
    private static bool AreOne(IReadOnlyList<Term> left, IReadOnlyList<Term> right) =>
        left.Count == 0 || right.Count == 0 || left.Any(name => right.Any(other => EventMatch.IsSame(name, other, foreign: false)));
}
