using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Answering;
using Bot.Composition.Candidates;
using Bot.Relations.Dates;
using Bot.Relations.Terms;

namespace Bot.Composition.Fitting;

/// <summary>How well the dates of candidates meet the periods of one question.</summary>
internal sealed partial class PeriodFit(Question question)
{
    private const double Inside = 0.9, Near = 0.85, InPrevious = 0.7;

    // Of a state that is asked about from its beginning to its end. Measured on the development half of `timeqa`, where nine questions of ten are such: of the answers whose sentence has the
    // beginning, three of five are right; of those with the end only, a date between, or one just outside, one of five. The levels are what measured best of three or four tried for each.
    private const double AtEnd = 0.5, Between = 0.3, Covering = 0.6, Around = 0.4;

    private readonly bool _isState = question.Event is null && !question.Reading.AllTerms.Any(EventConcepts.IsEvent);

    /// <summary>The level, 0 to 1, and whether that is too little for an answer.</summary>
    /// <param name="period">The period, of this question.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="previous">Set where only the sentence before the candidate has the date.</param>
    public (double Level, bool IsUnmet) Of(DateMention period, Candidate candidate, ref bool previous)
    {
        // "From 1937 to 1939 he was": what happened in between, or who was so in 1938, tells neither that it began nor that it lasted.
        if (!_isState || !IsFromTo(period))
        {
            var level = OfEvent(period, candidate, ref previous);
            return (level, level == 0);
        }

        var lasting = OfState(period, candidate, ref previous);
        return (lasting, lasting <= AtEnd);
    }

    private static double OfEvent(DateMention period, Candidate candidate, ref bool previous)
    {
        // What began in 1967 still was so after 1967.
        var reach = period.From == period.To ? period : period with { From = period.From.Before(), To = period.To.Next() };
        double level = 0;
        foreach (var date in candidate.Dates)
        {
            if (Lifespan.Is(date, candidate.Text)) continue;
            if (date.Agrees(period.From)) return 1;
            if (date.From >= period.From && date.From <= period.To.Last) level = Math.Max(level, period.From == period.To ? 1 : Inside);
            else if (date.Overlaps(reach)) level = Math.Max(level, Near);
        }

        return level > 0 ? level : Nearby(candidate, reach, InPrevious, Near, ref previous);
    }

    private static double OfState(DateMention period, Candidate candidate, ref bool previous)
    {
        double level = 0;
        foreach (var date in candidate.Dates)
        {
            if (Lifespan.Is(date, candidate.Text) || !date.Overlaps(period)) continue;
            if (date.Agrees(period.From)) return 1;
            level = Math.Max(level, date.Agrees(period.To) ? AtEnd : date.From >= period.From && date.From <= period.To.Last ? Between : Covering);
        }

        return level > 0 ? level : Nearby(candidate, period with { From = period.From.Before(), To = period.To.Next() }, Around, Around, ref previous);
    }

    // In the sentence before, or the year in a heading.
    private static double Nearby(Candidate candidate, DateMention reach, double before, double above, ref bool previous)
    {
        if (candidate.Previous is { } said && said.Dates.Exists(date => date.Overlaps(reach)))
        {
            previous = true;
            return before;
        }

        return candidate.Surroundings.Keys.Any(key => key.Length == 4 && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= reach.From.Year && year <= reach.To.Year) ? above : 0;
    }

    // Both ends are said, not a decade or "since".
    private bool IsFromTo(DateMention period) =>
        period.From != period.To && period.End <= question.Text.Length && Years().Count(question.Text.AsSpan(period.Start, period.End - period.Start)) > 1;

    [GeneratedRegex(@"\b\d{4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
