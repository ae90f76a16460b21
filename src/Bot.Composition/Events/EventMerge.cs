using Bot.Relations.Terms;

namespace Bot.Composition.Events;

/// <summary>Brings together what several sentences and rows tell of one event.</summary>
internal static class EventMerge
{
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

    private static bool IsOne(ToldEvent known, ToldEvent other)
    {
        if (known.IsOfListOf(other)) return known.Candidate == other.Candidate && known.Event.Date == other.Event.Date;
        if (!AreOne(known.Event.Actor.Names, other.Event.Actor.Names)) return false;
        if (known.Event.Object.Countries.Count > 0 && other.Event.Object.Countries.Count > 0 && !known.Event.Object.Countries.Overlaps(other.Event.Object.Countries)) return false;
        if (known.Event.Date is not { } date || other.Event.Date is not { } otherDate) return true;
        return otherDate.Agrees(date.From) || date.Agrees(otherDate.From);
    }

    // "The President" may be anyone of that office; two names must have one in common.
    private static bool AreOne(IReadOnlyList<Term> left, IReadOnlyList<Term> right) =>
        left.Count == 0 || right.Count == 0 || left.Any(name => right.Any(other => EventMatch.IsSame(name, other, foreign: false)));
}
