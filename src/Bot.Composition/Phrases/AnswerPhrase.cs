using Bot.Relations.Grammar;

namespace Bot.Composition.Phrases;

/// <summary>A run of a sentence's words that may be a short answer.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word.</param>
internal readonly record struct AnswerPhrase(int First, int Last)
{
    /// <summary>The most words that a phrase has.</summary>
    public const int MostWords = 10;

    /// <summary>All that may be one: none begins or ends with a word that leans on what stands outside, none is cut by a break, a dash or a bracket that closes outside.</summary>
    public static List<AnswerPhrase> In(IReadOnlyList<SentenceWord> words)
    {
        var phrases = new List<AnswerPhrase>();
        for (var first = 0; first < words.Count; first++)
        {
            if (!MayBegin(words, first)) continue;
            for (var last = first; last < words.Count && last - first < MostWords; last++)
            {
                if (last > first && words[last].Mark is WordClass.Break or WordClass.Dash) break;
                if (words[last].Depth < words[first].Depth) break;
                if (words[last].Depth == words[first].Depth && MayEnd(words, last)) phrases.Add(new AnswerPhrase(first, last));
            }
        }

        return phrases;
    }

    private static bool MayBegin(IReadOnlyList<SentenceWord> words, int first) =>
        !words[first].IsJoined && words[first].Class is not (WordClass.Article or WordClass.Of or WordClass.And or WordClass.Conjunction or WordClass.Relative or WordClass.Possessive or WordClass.Copula or WordClass.Auxiliary or WordClass.Pronoun);

    private static bool MayEnd(IReadOnlyList<SentenceWord> words, int last) =>
        (last + 1 == words.Count || !words[last + 1].IsJoined || words[last + 1].Class == WordClass.Possessive)
        && words[last].Class is not (WordClass.Article or WordClass.Determiner or WordClass.Of or WordClass.To or WordClass.Preposition or WordClass.And or WordClass.Conjunction or WordClass.Relative or WordClass.Possessive or WordClass.Copula or WordClass.Auxiliary or WordClass.Pronoun);
}
