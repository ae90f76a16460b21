namespace Bot.Evaluation.Scoring;

/// <summary>How good a ranking is. All means are not numbers when nothing is judged.</summary>
/// <param name="Queries">How many queries are judged.</param>
/// <param name="Gain">Mean normalised discounted cumulative gain of the first 10 documents, 0 to 1.</param>
/// <param name="Recall">Mean share of the good documents among the first 100, 0 to 1.</param>
/// <param name="ReciprocalRank">Mean of one over the place of the first good document, 0 to 1.</param>
/// <param name="FirstIsRight">How often the first document is good, in percent.</param>
public sealed record RankingReport(int Queries, double Gain, double Recall, double ReciprocalRank, Figure FirstIsRight)
{
    /// <summary>The lines that the script for rankings prints, character for character.</summary>
    public IEnumerable<string> Lines() =>
    [
        $"queries: {Figure.Count(Queries)}",
        $"nDCG@10: {Figure.Fixed(Gain, 4)}",
        $"recall@100: {Figure.Fixed(Recall, 4)}",
        $"MRR: {Figure.Fixed(ReciprocalRank, 4)}",
        $"first is right %: {FirstIsRight}",
    ];

    /// <summary>The lines, parted by line feeds.</summary>
    public override string ToString() => string.Join('\n', Lines());
}
