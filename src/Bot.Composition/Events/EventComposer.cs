using Bot.Answering;
using Bot.Composition.Candidates;
using Bot.Composition.Fitting;
using Bot.Relations.Events;
using Bot.Relations.Questions;
using Bot.Relations.Roles;
using Bot.Relations.Terms.Names;
using Bot.Relations.Terms;

namespace Bot.Composition.Events;

/// <summary>Answers questions about visits out of all the events that the documents tell of: when, who, where, how many, which was the latest. Pure.</summary>
internal static class EventComposer
{
    private const double Sure = 0.95;

    /// <summary>More than this nobody reads, and no count over more is given.</summary>
    private const int Most = 40;

    // Where one would do, but all are as good: the newest.
    private const int MostOfMany = 3;

    /// <summary>The draft; null when the question is about something else, or no event answers it.</summary>
    public static Draft? Compose(Question question, Evidence evidence)
    {
        if (question.Event is not { } asked) return null;
        // Without a word for a visit nothing else than a visit between the two can be meant.
        if (evidence.Events is []) return asked.IsImplied ? Draft.Silent(0) : null;
        var told = ToldEvent.Read(CandidateReader.Read(evidence.Events, int.MaxValue));
        // "Which visits took place" asks for all of them.
        var reading = question.Reading is { Ask: Ask.What, Focus.Key: RelationEvent.Visit } which ? which with { Ask = Ask.List } : question.Reading;
        var matching = EventMatch.Of(asked, told, reading.Language);
        if (!EventStatusReader.IsAskedIn(question.Text, reading.Language))
        {
            var happened = matching.FindAll(one => one.Status == EventStatus.Happened);
            // Where nothing took place, what was meant to is told as such.
            if (happened.Count == 0 && matching.Count > 0) return EventClaims.Draft(null, EventMerge.Of(matching).TakeLast(MostOfMany), Sure) with { Otherwise = true };
            matching = happened;
        }

        if (asked.Kind != RelationEvent.Visit) return CountryList.Of(asked, matching, reading.Ask);
        var matches = EventMerge.Of(matching);
        var within = matches.FindAll(group => (asked.Periods.Count == 0 || asked.Periods.Any(group[0].IsIn)) && group.Exists(told => EventMatch.IsThere(asked, told)));
        if (within.Count == 0) return matches.Count > 0 && asked.Actor.Names.Count + asked.Actor.Offices.Count > 0 ? Otherwise(reading, matches) : null;
        if (reading is { Ask: Ask.YesNo, Order: not Order.None } && asked.Actor.Names.Count > 0) return IsExtreme(reading, asked, told, within);
        var basis = BasisOf(within);
        var counts = reading.Ask is Ask.List or Ask.HowMany;
        if (reading.Order != Order.None && !counts && Dated(within) is { Count: > 0 } dated)
            within = [reading.Order == Order.Latest ? dated[^1] : dated[0]];

        if (within.Count > Most) return null;
        var draft = Of(reading, within, asked.Actor.Names.Count > 0 || asked.Actor.Offices.Count + asked.Actor.Countries.Count > 1);
        return counts || reading.Order != Order.None ? draft is null ? null : draft with { Basis = basis } : draft;
    }

    // "Was Wade the first to come?" Whoever was the first of all is the answer.
    private static Draft? IsExtreme(QuestionReading reading, EventQuery asked, List<ToldEvent> told, List<List<ToldEvent>> named)
    {
        var anyone = asked with { Actor = asked.Actor with { Names = [] } };
        var dated = Dated(EventMerge.Of(EventMatch.Of(anyone, told, reading.Language))).FindAll(group => asked.Periods.Count == 0 || asked.Periods.Any(group[0].IsIn));
        if (dated.Count == 0) return null;
        var extreme = reading.Order == Order.Latest ? dated[^1] : dated[0];
        var isIt = named.Exists(group => group.Exists(extreme.Contains));
        return EventClaims.Draft(isIt ? new ShortAnswer.Yes() : null, [extreme], Sure) with { Otherwise = !isIt };
    }

    // They came, but not then or not there: a yes-or-no question is answered with when they did; any other has no answer, and those visits come nearest to one.
    private static Draft Otherwise(QuestionReading reading, List<List<ToldEvent>> matches)
    {
        var dated = Dated(matches).TakeLast(MostOfMany).ToList();
        if (reading.Ask is Ask.YesNo or Ask.Other && dated.Count > 0) return EventClaims.Draft(null, dated, Sure) with { Otherwise = true };
        return Draft.Silent(0) with { Nearest = [.. matches.Select(group => group[0].Candidate.Passage)] };
    }

    private static Draft? Of(QuestionReading reading, List<List<ToldEvent>> found, bool knowsWho) => reading.Ask switch
    {
        Ask.When => Dates(found),
        Ask.Who => Names(found),
        Ask.Where => Places(found),
        Ask.HowMany => Count(reading, found),
        Ask.List => List(reading, found),
        Ask.YesNo => EventClaims.Draft(new ShortAnswer.Yes(), found.TakeLast(MostOfMany), Sure),
        Ask.Other => knowsWho && reading.Order == Order.None ? Dates(found) : Names(found),
        _ => null,
    };

    // One visit is its own basis.
    private static Basis? BasisOf(List<List<ToldEvent>> found) => found.Count < 2 ? null : new Basis(
        found.Count, found.SelectMany(group => group).Select(told => told.Candidate.Passage.Document.Id).Distinct().Count(), Dated(found) is { Count: > 0 } dated ? dated[^1][0].DateText : null);

    private static List<List<ToldEvent>> Dated(List<List<ToldEvent>> found) => found.FindAll(group => group[0].Event.Date is not null);

    private static Draft? Dates(List<List<ToldEvent>> found)
    {
        var dated = Dated(found);
        if (dated is [var only] && EventMerge.Dissent(only) is { } other) return Divided(only, other);
        return dated.Count == 0 ? null : EventClaims.Draft(dated is [[var told, ..]] ? DatedAnswer.Of(told.Candidate, told.Event.Date!.Value) : Words(dated.Select(group => group[0].DateText!)), dated, Sure);
    }

    // One visit, and two dates for it: those who say the one, and those who say the other.
    private static Draft Divided(List<ToldEvent> group, ToldEvent other)
    {
        var others = group.FindAll(told => told.Event.Date == other.Event.Date);
        return EventClaims.Draft(new ShortAnswer.Several([group[0].DateText!, other.DateText!]), [group.FindAll(told => !others.Contains(told)), others], Sure) with { Divided = true };
    }

    private static Draft? Names(List<List<ToldEvent>> found)
    {
        var named = found.FindAll(group => group[0].Event.Actor.Names.Count > 0).DistinctBy(Person).ToList();
        return named.Count == 0 ? null : EventClaims.Draft(Words(named.Select(group => group[0].Naming)), named, Sure);
    }

    private static Draft? Places(List<List<ToldEvent>> found)
    {
        var placed = found.FindAll(group => group[0].Place.Length > 0).DistinctBy(group => group[0].Place).ToList();
        return placed.Count == 0 ? null : EventClaims.Draft(Words(placed.Select(group => group[0].Place)), placed, Sure);
    }

    private static Draft? Count(QuestionReading reading, List<List<ToldEvent>> found)
    {
        var dated = Dated(found);
        if (CountsPeople(reading)) dated = [.. dated.DistinctBy(Person)];
        return dated.Count == 0 ? null : EventClaims.Draft(new ShortAnswer.Count([.. dated.Select(group => group[0].DateText!)]), dated, Sure);
    }

    // "How many presidents", but not "how many royal visits".
    private static bool CountsPeople(QuestionReading reading) =>
        reading.Focus is { } focus && EventRoles.IsOffice(focus) && !reading.Terms.Any(term => term.Key == RelationEvent.Visit && term.Start > focus.End && term.Start - focus.End < 3);

    private static Draft? List(QuestionReading reading, List<List<ToldEvent>> found) =>
        reading.Focus is { Key: RelationEvent.Visit } ? Dates(found) : Names(found);

    private static ShortAnswer Words(IEnumerable<string> words) => words.Distinct().ToList() is var different && different is [var only] ? new ShortAnswer.Quoted(only) : new ShortAnswer.Several(different);

    private static string Person(List<ToldEvent> group) => string.Join(' ', group[0].Event.Actor.Names.Select(name => NameSkeleton.Of(name) is { Length: > 0 } skeleton ? skeleton : name.Key));
}
