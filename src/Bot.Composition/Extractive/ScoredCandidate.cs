using Bot.Composition.Candidates;
using Bot.Relations.Questions;

namespace Bot.Composition.Extractive;

/// <summary>A candidate with its fit.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Fit">Its fit.</param>
/// <param name="Score">What candidates are ordered by, and the confidence in the best of them; at most 1.</param>
internal sealed record ScoredCandidate(Candidate Candidate, Fit Fit, double Score)
{
    private const double UnmetCost = 0.4;
    private const double MissingCost = 0.1;
    private const double NoAnswerCost = 0.2;
    private const double OtherKindCost = 0.1;
    private const double NoDateCost = 0.65;
    private const double NoNumberCost = 0.5;
    private const double RankCost = 0.002;
    private const double FirstGain = 0.05;

    /// <summary>Scores a candidate: what it covers, less what it lacks.</summary>
    public static ScoredCandidate Of(Candidate candidate, Fit fit, QuestionReading reading)
    {
        var score = fit.Coverage - UnmetCost * fit.Unmet - MissingCost * fit.Missing - (fit.HasAnswer ? 0 : fit.HasKind ? OtherKindCost : CostOfNoAnswer(reading.Ask)) - RankCost * candidate.Rank;
        if (reading.Order == Order.First && candidate.Text.Contains("first", StringComparison.OrdinalIgnoreCase)) score += FirstGain;
        return new ScoredCandidate(candidate, fit, Math.Min(1, score));
    }

    // "When" answered without a date is no answer; for "who" the sentence may still name the person by the office.
    private static double CostOfNoAnswer(Ask ask) => ask switch
    {
        Ask.When or Ask.Weekday => NoDateCost,
        Ask.HowMany => NoNumberCost,
        _ => NoAnswerCost,
    };
}
