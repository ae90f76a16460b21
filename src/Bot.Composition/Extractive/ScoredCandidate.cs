using Bot.Composition.Candidates;
using Bot.Composition.Fitting;
using Bot.Relations.Questions;

namespace Bot.Composition.Extractive;

/// <summary>A candidate with its fit.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Fit">Its fit.</param>
/// <param name="Points">What candidates are ordered by.</param>
internal sealed record ScoredCandidate(Candidate Candidate, Fit Fit, double Points)
{
    /// <summary>The confidence in it, at most 1.</summary>
    public double Score => Math.Min(1, Points);

    private const double UnmetCost = 0.4;
    private const double MissingCost = 0.1;
    private const double NoAnswerCost = 0.2;
    private const double OtherKindCost = 0.1;
    private const double NoDateCost = 0.65;
    private const double NoNumberCost = 0.5;
    private const double RankCost = 0.002;
    private const double FirstGain = 0.05;
    private const double PreciseGain = 0.01;

    /// <summary>Scores a candidate: what it covers, less what it lacks.</summary>
    public static ScoredCandidate Of(Candidate candidate, Fit fit, QuestionReading reading)
    {
        var score = fit.Coverage - UnmetCost * fit.Unmet - MissingCost * fit.Missing - (fit.HasAnswer ? 0 : fit.HasKind ? OtherKindCost : CostOfNoAnswer(reading.Ask)) - RankCost * candidate.Rank;
        // Of two that say as much, the one that says the day.
        if (reading.Ask == Ask.When && fit.HasAnswer) score += PreciseGain * candidate.Dates.Select(date => Math.Sign(date.From.Month) + Math.Sign(date.From.Day)).DefaultIfEmpty(0).Max();
        if (reading.Order == Order.First && candidate.Text.Contains("first", StringComparison.OrdinalIgnoreCase)) score += FirstGain;
        return new ScoredCandidate(candidate, fit, score);
    }

    // "When" answered without a date is no answer; for "who" the sentence may still name the person by the office.
    private static double CostOfNoAnswer(Ask ask) => ask switch
    {
        Ask.When or Ask.Weekday => NoDateCost,
        Ask.HowMany => NoNumberCost,
        _ => NoAnswerCost,
    };
}
