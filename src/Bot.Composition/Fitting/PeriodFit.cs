using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Answering;
using Bot.Composition.Candidates;
using Bot.Relations.Dates;
using Bot.Relations.Questions;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Composition.Fitting;

/// <summary>How well the dates of candidates meet the periods of one question.</summary>
internal sealed partial class PeriodFit(Question question)
{
    private const double Inside = 0.9, Near = 0.85, InPrevious = 0.7;

    // Of a state that is asked about from its beginning to its end. Measured on the development half of `timeqa`, where nine questions of ten are such: of the answers whose sentence has the
    // beginning, three of five are right; of those with the end only, a date between, or one just outside, one of five. The levels are what measured best of three or four tried for each.
    private const double AtEnd = 0.5, Between = 0.3, Covering = 0.6, Around = 0.4;

    private readonly HashSet<DateMention> _states = question.Event is null && question.Reading.Ask is not (Ask.HowMany or Ask.HowMuch or Ask.When) && !question.Reading.AllTerms.Any(EventConcepts.IsEvent) ? [.. question.Reading.Periods.Where(period => IsFromTo(period, question.Text))] : [];

    /// <summary>The level, 0 to 1, and whether that is too little for an answer.</summary>
    /// <param name="period">The period, of this question.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="previous">Set where only the sentence before the candidate has the date.</param>
    public (double Level, bool IsUnmet) Of(DateMention period, Candidate candidate, ref bool previous)
    {
        // "From 1937 to 1939 he was": what happened in between, or who was so in 1938, tells neither that it began nor that it lasted.
        if (!_states.Contains(period))
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
            if (IsLifespan(date, period, candidate)) continue;
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
            if (IsLifespan(date, period, candidate) || !date.Overlaps(period)) continue;
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

    // Kings are given the years of their reign so: where those are the ones that are asked for, they are meant.
    private static bool IsLifespan(DateMention date, DateMention period, Candidate candidate) =>
        Lifespan.Is(date, candidate.Text) && !(date.From.Agrees(period.From) && date.To.Agrees(period.To));

    // Both ends are said, not a decade or "since"; "between" asks for what happened there.
    private static bool IsFromTo(DateMention period, string text)
    {
        if (period.From == period.To || period.End > text.Length || Years().Count(text.AsSpan(period.Start, period.End - period.Start)) < 2) return false;
        var words = WordReader.Folded(text.AsSpan(0, period.End), out var spans);
        return !words.Where((word, i) => spans[i].End >= period.Start - Adjacent && Betweens.Contains(word)).Any();
    }

    // "Between the years 1965 and 1970"
    private const int Adjacent = 12;

    private static readonly HashSet<string> Betweens = new(StringComparer.Ordinal) { "between", "entre", "между", "بين" };

    [GeneratedRegex(@"\b\d{4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
