using Bot.Composition.Candidates;
using Bot.Answering;
using Bot.Composition.Fitting;
using Bot.Relations.Questions;
using Bot.Relations.Terms;

namespace Bot.Composition.Extractive;

/// <summary>Picks the candidates that answer, best first, out of all that were scored.</summary>
internal static class Selection
{
    /// <summary>Most items of a list; of more, nobody can say how many there are.</summary>
    public const int MostItems = 30;

    private const double AsGood = 0.1;

    // In UTF-16 code units.
    private const int FirstWithin = 30;

    /// <summary>The candidates to show; several only where the question counts, lists or orders. Never empty.</summary>
    /// <param name="scored">All candidates, best first; not empty.</param>
    /// <param name="reading">What the question asks for.</param>
    public static List<ScoredCandidate> Pick(List<ScoredCandidate> scored, QuestionReading reading)
    {
        var best = scored[0];
        if (reading.Order != Order.None && reading.Ask is not (Ask.List or Ask.HowMany)) return [Extreme(Peers(scored), reading)];
        var row = best.Candidate.IsRow;
        if (!row || reading.Ask is not (Ask.List or Ask.HowMany)) return [best];
        var document = best.Candidate.Passage.Document;
        var items = Peers(scored)
            .Where(item => item.Candidate.IsRow && item.Candidate.Passage.Document.Equals(document) && item.Candidate.Passage.Heading == best.Candidate.Passage.Heading)
            .OrderBy(item => item.Candidate.Start)
            .Take(MostItems)
            .ToList();
        return items;
    }

    // Those that say as much of what was asked as the best one does.
    private static List<ScoredCandidate> Peers(List<ScoredCandidate> scored)
    {
        var best = scored[0];
        return scored.FindAll(item => item.Fit.Unmet <= best.Fit.Unmet && item.Fit.Coverage >= best.Fit.Coverage - AsGood && item.Fit.HasAnswer == best.Fit.HasAnswer);
    }

    private static ScoredCandidate Extreme(List<ScoredCandidate> equals, QuestionReading reading)
    {
        // What says itself that it was the first needs no comparing. Of the latest that was true when it was written.
        if (reading.Order == Order.First && equals.Find(item => SaysFirst(item.Candidate, reading)) is { } said) return said;
        var dated = equals.Where(item => item.Candidate.Dates.Count > 0).ToList();
        if (dated.Count == 0) return equals[0];
        return reading.Order == Order.Latest
            ? dated.MaxBy(item => item.Candidate.Dates.Max(date => date.To))!
            : dated.MinBy(item => item.Candidate.Dates.Min(date => date.From))!;
    }

    // "The first Peruvian ambassador": the word stands soon before the office or the event that was asked for, in the same clause.
    private static bool SaysFirst(Candidate candidate, QuestionReading reading)
    {
        if (candidate.IsRow) return false;
        foreach (var term in candidate.Terms)
        {
            if ((!Offices.IsOffice(term) && !EventConcepts.IsEvent(term)) || !reading.Terms.Any(asked => asked.Key == term.Key)) continue;
            var before = candidate.Text[Math.Max(0, term.Start - FirstWithin)..term.Start];
            if (OrderWords.AreIn(before[(before.LastIndexOfAny([',', ';', ':']) + 1)..], candidate.Passage.Document.Language, Order.First)) return true;
        }

        return false;
    }
}
