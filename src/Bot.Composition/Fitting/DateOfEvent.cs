using Bot.Composition.Candidates;
using Bot.Relations.Dates;
using Bot.Relations.Events;
using Bot.Relations.Questions;
using Bot.Relations.Terms;

namespace Bot.Composition.Fitting;

/// <summary>Tells which of a sentence's dates is the date of what was asked. A date belongs to the event that stands nearest to it, the one before it
/// when two are as near: in "the meeting is part of the partnership established in 2016" the year is not the meeting's.</summary>
internal sealed class DateOfEvent(QuestionReading reading)
{
    private const int OtherClause = 1000;

    private readonly HashSet<string> _events = [.. reading.AllTerms.Where(EventConcepts.IsEvent).Select(term => term.Key), .. Translations.OpeningsIn(reading)];

    /// <summary>The dates that can answer, in the order of the sentence; empty when none can.</summary>
    public IReadOnlyList<DateMention> In(Candidate candidate)
    {
        var fresh = candidate.Dates.FindAll(date => !reading.Periods.Any(period => period.From == date.From && period.To == date.To));
        if (_events.Count == 0 || candidate.IsRow) return fresh;
        var events = candidate.Terms.FindAll(EventConcepts.IsEvent);
        // "Recognized Belarus's independence on": what is recognized did not happen on that day.
        if (events.Exists(term => term.Key == RelationEvent.Recognition)) events.RemoveAll(term => term.Key == "#independence" && !_events.Contains(term.Key));
        if (events.Count == 0) return fresh;
        return fresh.FindAll(date => _events.Contains(events.MinBy(term => Distance(term, date, candidate)).Key));
    }

    // Outside of the field a text has many other words for what happened.
    private readonly bool _isOfCountries = reading.Terms.Any(term => term.Kind == TermKind.Country);

    /// <summary>Whether the sentence itself tells of the event, not only the heading above it. A question that names no event, or no country, has none to tell of.</summary>
    public bool IsToldIn(Candidate candidate) => _events.Count == 0 || !_isOfCountries || candidate.IsRow || _events.Overlaps(candidate.Keys);

    /// <summary>Whether the sentence, the one before it or the heading tells of the event: what only stands somewhere near in the text dates nothing.</summary>
    public bool IsToldAbout(Candidate candidate) =>
        IsToldIn(candidate) || _events.Overlaps(candidate.Surroundings.Keys) || _events.Overlaps(candidate.Lead) || (candidate.Previous is { } before && _events.Overlaps(before.Keys));

    private static int Distance(Term term, DateMention date, Candidate candidate)
    {
        var behind = term.Start >= date.End;
        var away = behind ? (term.Start - date.End) * 2 + 1 : Math.Max(0, date.Start - term.End) * 2;
        var (from, to) = behind ? (date.End, term.Start) : (term.End, date.Start);
        var between = candidate.Text.AsSpan(from, Math.Max(0, to - from));
        if (between.Contains('|')) return away + OtherClause; // another cell
        // "Opened in 1949, closed in 1974 and reopened in 1992": what is told behind the comma has a date of its own.
        if (behind && Joins(between)) return away + OtherClause;
        foreach (var clause in candidate.Clauses)
            if (clause >= from && clause < to) return away + OtherClause;
        return away;
    }

    private static bool Joins(ReadOnlySpan<char> between)
    {
        foreach (var joint in Joints)
            if (between.Contains(joint, StringComparison.Ordinal)) return true;
        return false;
    }

    private static readonly string[] Joints = [",", "،", " and ", " et ", " y ", " и ", " و"];
}
