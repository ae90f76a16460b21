namespace Bot.Composition.Phrases;

/// <summary>The phrase that is taken for the answer.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Agreement">How much of it is expected to agree with the right one, 0 to 1: the mean overlap with all phrases of the sentence, each as likely as its score says.</param>
internal readonly record struct PhrasePick(AnswerPhrase Phrase, double Agreement)
{
    private const int Best = 20;

    /// <summary>The phrase that agrees most with all that are likely: of two that overlap, what they share is surer than either.</summary>
    /// <param name="phrases">The phrases of a sentence; not empty.</param>
    /// <param name="scores">Their scores.</param>
    public static PhrasePick Of(IReadOnlyList<AnswerPhrase> phrases, double[] scores)
    {
        var highest = scores.Max();
        var likely = Array.ConvertAll(scores, score => Math.Exp(score - highest));
        var all = likely.Sum();
        var order = new int[scores.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (one, other) => scores[other] != scores[one] ? scores[other].CompareTo(scores[one]) : one.CompareTo(other));
        var pick = default(PhrasePick);
        var most = Math.Min(Best, order.Length);
        for (var i = 0; i < most; i++)
        {
            var agreement = 0.0;
            for (var j = 0; j < most; j++) agreement += likely[order[j]] / all * Overlap(phrases[order[i]], phrases[order[j]]);
            if (agreement > pick.Agreement) pick = new PhrasePick(phrases[order[i]], agreement);
        }

        return pick;
    }

    // F1 of the words of two phrases.
    private static double Overlap(AnswerPhrase one, AnswerPhrase other)
    {
        var common = Math.Min(one.Last, other.Last) - Math.Max(one.First, other.First) + 1;
        return common <= 0 ? 0 : 2.0 * common / (one.Last - one.First + other.Last - other.First + 2);
    }
}
