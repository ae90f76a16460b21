namespace Bot.Relations.Spelling;

/// <summary>How many slips of the fingers lie between two words: letters put in, left out, changed or swapped with a neighbour (Damerau 1964), counted in
/// halves, because a letter that doubles its neighbour, or fails to, is half a slip: "Moroco", "Morroco".</summary>
public static class EditDistance
{
    /// <summary>One whole slip.</summary>
    public const int Slip = 2;

    private const int Doubling = 1;
    private const int LongestWord = 64;

    /// <summary>The distance in half slips; <paramref name="limit"/> + 1 when it is over the limit, or a word is over 64 letters long.</summary>
    public static int Between(ReadOnlySpan<char> typed, ReadOnlySpan<char> word, int limit)
    {
        if (Math.Max(typed.Length, word.Length) > LongestWord || Math.Abs(typed.Length - word.Length) * Doubling > limit) return limit + 1;
        Span<int> before = stackalloc int[word.Length + 1], last = stackalloc int[word.Length + 1], row = stackalloc int[word.Length + 1];
        for (var j = 1; j <= word.Length; j++) last[j] = last[j - 1] + CostOfOne(word, j - 1);
        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = last[0] + CostOfOne(typed, i - 1);
            var least = row[0];
            for (var j = 1; j <= word.Length; j++)
            {
                var cost = last[j - 1] + (typed[i - 1] == word[j - 1] ? 0 : Slip);
                cost = Math.Min(cost, last[j] + CostOfOne(typed, i - 1));
                cost = Math.Min(cost, row[j - 1] + CostOfOne(word, j - 1));
                if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1]) cost = Math.Min(cost, before[j - 2] + Slip);
                row[j] = cost;
                least = Math.Min(least, cost);
            }

            // Swapped letters reach back two rows, so one row over the limit is not yet the end.
            if (least > limit + Slip) return limit + 1;
            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return Math.Min(last[word.Length], limit + 1);
    }

    private static int CostOfOne(ReadOnlySpan<char> word, int at) => at > 0 && word[at] == word[at - 1] ? Doubling : Slip;
}
