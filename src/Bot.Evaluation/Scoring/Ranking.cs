using Bot.Evaluation.Batch;

namespace Bot.Evaluation.Scoring;

/// <summary>Scores a search by itself, over documents: a document counts once, at its best passage.</summary>
public static class Ranking
{
    private const int GainDepth = 10;
    private const int RecallDepth = 100;

    /// <summary>The means over all judged queries. A query without hits counts as 0; hits for a query that is not judged don't count.</summary>
    public static RankingReport Score(Judgements judgements, IEnumerable<HitRow> hits)
    {
        var found = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var row in hits) found[row.Id] = [.. row.Hits.Select(hit => hit.Document).Distinct(StringComparer.Ordinal)];
        var (gain, recall, reciprocal, first) = (0.0, 0.0, 0.0, 0);
        foreach (var (query, worths) in judgements.ByQuery)
        {
            var ranked = found.GetValueOrDefault(query, []);
            var good = worths.Where(worth => worth.Value > 0).Select(worth => worth.Key).ToHashSet(StringComparer.Ordinal);
            var ideal = DiscountedGain(worths.Values.OrderDescending());
            if (ideal != 0) gain += DiscountedGain(ranked.Select(document => worths.GetValueOrDefault(document))) / ideal;
            if (good.Count > 0) recall += (double)ranked.Take(RecallDepth).Count(good.Contains) / good.Count;
            var at = ranked.FindIndex(good.Contains);
            if (at >= 0) reciprocal += 1.0 / (at + 1);
            if (at == 0) first++;
        }

        var queries = judgements.ByQuery.Count;
        return new RankingReport(queries, gain / queries, recall / queries, reciprocal / queries, Figure.Percent(first, queries));
    }

    private static double DiscountedGain(IEnumerable<double> worths) =>
        worths.Take(GainDepth).Select((worth, index) => worth / Math.Log2(index + 2)).Sum();
}
