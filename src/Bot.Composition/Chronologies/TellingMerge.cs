using Bot.Composition.Events;
using Bot.Relations.Events;
using Bot.Relations.Terms;

namespace Bot.Composition.Chronologies;

/// <summary>Brings together what several sentences and rows tell of one dated event. Where it is not clear that they tell of one, they stay two: a chronology may tell
/// something twice, but must not leave anything out.</summary>
internal static class TellingMerge
{
    private const double MostlyTheSame = 0.6;

    private static readonly HashSet<string> Said = [.. EventKinds.Words, "#agreement"];

    /// <summary>One list for each event, earliest first; in each the most precise telling first.</summary>
    public static List<List<ToldEvent>> Of(IEnumerable<ToldEvent> told)
    {
        var groups = new List<List<ToldEvent>>();
        foreach (var year in told.GroupBy(one => (one.Event.Kind, one.Event.Date!.Value.From.Year)))
        {
            var known = new List<List<ToldEvent>>();
            foreach (var one in year.OrderByDescending(one => one.Precision))
            {
                if (known.Find(group => IsOne(group[0], one)) is { } same) same.Add(one);
                else known.Add([one]);
            }

            groups.AddRange(known);
        }

        return [.. groups.OrderBy(group => group[0].Event.Date!.Value.From).ThenBy(group => group[0].Event.Date!.Value.To)];
    }

    private static bool IsOne(ToldEvent known, ToldEvent other)
    {
        var (date, otherDate) = (known.Event.Date!.Value, other.Event.Date!.Value);
        if (!otherDate.Agrees(date.From) && !date.Agrees(otherDate.From)) return false;
        if (known.Candidate.Text == other.Candidate.Text) return true;
        if (known.IsOfListOf(other)) return false;
        if (EventKinds.IsOfRelations(known.Event.Kind) && DatedTellings.Parties(known).SetEquals(DatedTellings.Parties(other))) return true;
        return EventKinds.IsDirected(known.Event.Kind) ? IsOneJourney(known, other) : TellsTheSame(known, other);
    }

    private static bool IsOneJourney(ToldEvent known, ToldEvent other)
    {
        var (left, right) = (known.Event, other.Event);
        if (left.Actor.Names.Count > 0 && right.Actor.Names.Count > 0)
            return left.Actor.Names.Any(name => right.Actor.Names.Any(own => EventMatch.IsSame(name, own, IsForeign(known, other)))) && Meet(left.Object.Countries, right.Object.Countries);
        return Meet(left.Actor.Countries, right.Actor.Countries) && Meet(left.Object.Countries, right.Object.Countries) && Meet(left.Actor.Offices, right.Actor.Offices);
    }

    // Words of two languages can't be compared: there the day must be told.
    private static bool TellsTheSame(ToldEvent known, ToldEvent other)
    {
        if (IsForeign(known, other)) return known.Event.Date!.Value.From.Day > 0 && other.Event.Date!.Value.From.Day > 0;
        var (left, right) = (Words(known), Words(other));
        return left.Count(right.Contains) >= MostlyTheSame * Math.Min(left.Count, right.Count);
    }

    // What tells one signing from another: not that something was signed, nor when.
    private static HashSet<string> Words(ToldEvent told) =>
        [.. told.Candidate.Terms.Where(term => term.Kind is TermKind.Word or TermKind.Name or TermKind.Concept && !Said.Contains(term.Key) && !IsOfDate(told, term)).Select(term => term.Key)];

    private static bool IsOfDate(ToldEvent told, Term term) => told.Candidate.Dates.Exists(date => date.Covers(term.Start, term.End));

    private static bool IsForeign(ToldEvent known, ToldEvent other) => known.Candidate.Passage.Document.Language != other.Candidate.Passage.Document.Language;

    // Who is not named may be anyone.
    private static bool Meet(IReadOnlySet<string> left, IReadOnlySet<string> right) => left.Count == 0 || right.Count == 0 || left.Overlaps(right);
}
