using Bot.Relations.Questions;
using Bot.Relations.Terms;
using Bot.Retrieval.Generations;
using Bot.Retrieval.Indexing;

namespace Bot.Retrieval.Searching;

/// <summary>How rare each term of a question is among the passages.</summary>
internal static class TermRarity
{
    /// <summary>Inverse document frequencies by term key; one that no passage holds has the highest.</summary>
    /// <param name="reading">The question.</param>
    /// <param name="generation">Where its terms are counted.</param>
    /// <param name="unseen">Receives the words that stand in no passage as they are spelt.</param>
    public static Dictionary<string, double> Of(QuestionReading reading, Generation generation, List<Term> unseen)
    {
        var rarity = new Dictionary<string, double>(StringComparer.Ordinal);
        double passages = generation.Counts.Passages;
        foreach (var term in reading.AllTerms)
        {
            if (rarity.ContainsKey(term.Key)) continue;
            var holding = Frequency(term, reading.Language, generation, unseen);
            rarity[term.Key] = Math.Log(1 + (passages - Math.Min(holding, passages) + 0.5) / (holding + 0.5));
        }

        return rarity;
    }

    private static int Frequency(Term term, string language, Generation generation, List<Term> unseen)
    {
        if (term.Kind is TermKind.Country or TermKind.Concept) return generation.Reader.DocFreq(new(IndexFields.Keys, term.Key));
        var most = 0;
        foreach (var code in QuestionQuery.WordLanguages(language, generation.Counts.Languages))
            foreach (var word in Analyzers.Terms(code, term.Surface))
                most = Math.Max(most, Math.Max(generation.Reader.DocFreq(new(IndexFields.Body(code), word)), generation.Reader.DocFreq(new(IndexFields.Context(code), word))));
        if (most == 0 && FieldWords.Hold(term.Key, language)) return Translated(term, language, generation);
        if (most == 0 && term.Kind != TermKind.Number) unseen.Add(term);
        if (most == 0 && KeyTerms.OfName(term) is { } key) most = generation.Reader.DocFreq(new(IndexFields.Keys, key));
        return most;
    }

    // As often as its commonest translation in any other language of the documents.
    private static int Translated(Term term, string language, Generation generation)
    {
        var most = 0;
        foreach (var code in generation.Counts.Languages)
            foreach (var word in FieldWords.WordsIn(code, term.Key, language).SelectMany(word => Analyzers.Terms(code, word)))
                most = Math.Max(most, generation.Reader.DocFreq(new(IndexFields.Body(code), word)));
        return most;
    }
}
