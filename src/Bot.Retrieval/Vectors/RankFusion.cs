namespace Bot.Retrieval.Vectors;

/// <summary>Merges ranked lists whose scores can't be compared: reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009).</summary>
internal static class RankFusion
{
    // The authors' constant: how much the first places of one list outweigh a middling place in both.
    private const int Constant = 60;

    /// <summary>Each that stands in any list, by the sum of 1 / (60 + its rank in each, counted from 1), best first; where sums are equal, in the order of the lists.</summary>
    public static IReadOnlyList<(int Number, double Score)> Merge(params IReadOnlyList<int>[] lists)
    {
        var scores = new OrderedDictionary<int, double>();
        foreach (var list in lists)
            for (var rank = 1; rank <= list.Count; rank++)
                scores[list[rank - 1]] = scores.GetValueOrDefault(list[rank - 1]) + 1.0 / (Constant + rank);
        return [.. scores.OrderByDescending(found => found.Value).Select(found => (found.Key, found.Value))];
    }
}
