using Bot.Answering;
using Bot.Relations.Terms;
using Bot.Relations.Text;
using Bot.Retrieval.Indexing;
using Lucene.Net.Search;

namespace Bot.Retrieval.Searching;

/// <summary>Builds the query for a question out of terms: the words in the question's language, and keys for every language. User text is never
/// parsed as query syntax.</summary>
internal static class QuestionQuery
{
    /// <summary>Most words of a question for each field.</summary>
    private const int MostTerms = 100;

    /// <summary>Most clauses for words, those of all fields together; with the keys it stays below Lucene's own limit of 1,024.</summary>
    private const int MostWordClauses = 800;

    private const float ContextBoost = 0.4f;
    private const float KeyBoost = 0.5f;
    private const float CarriedBoost = 0.5f;

    /// <summary>The query; null when the question holds nothing that is searched for.</summary>
    public static Query? Of(Question question, IReadOnlyList<string> indexed)
    {
        var query = new BooleanQuery();
        var reading = question.Reading;
        var languages = WordLanguages(reading.Language, indexed).ToList();
        // Each word is looked for in two fields, and the carried words beside the question's own.
        var most = Math.Min(MostTerms, MostWordClauses / (4 * Math.Max(1, languages.Count)));
        foreach (var language in languages)
        {
            AddWords(query, language, Analyzers.Terms(language, question.Text[..Math.Min(question.Text.Length, Question.MaxLength)]).Distinct().Take(most), 1);
            AddWords(query, language, reading.Carried.SelectMany(term => Analyzers.Terms(language, term.Surface)).Distinct().Take(most), CarriedBoost);
        }

        AddKeys(query, reading.Terms, KeyBoost);
        AddKeys(query, reading.Carried, KeyBoost * CarriedBoost);
        return query.Clauses.Count == 0 ? null : query;
    }

    /// <summary>The languages whose fields are searched for the question's own words: its own, and texts of unknown language.</summary>
    public static IEnumerable<string> WordLanguages(string language, IReadOnlyList<string> indexed) =>
        indexed.Where(code => code == language || code == Language.Unknown || language == Language.Unknown);

    private static void AddWords(BooleanQuery query, string language, IEnumerable<string> words, float boost)
    {
        foreach (var word in words)
        {
            Add(query, IndexFields.Body(language), word, boost);
            Add(query, IndexFields.Context(language), word, boost * ContextBoost);
        }
    }

    private static void AddKeys(BooleanQuery query, IReadOnlyList<Term> terms, float boost)
    {
        var keys = new HashSet<string>();
        KeyTerms.Add([.. terms], keys);
        foreach (var key in keys.Take(MostTerms)) Add(query, IndexFields.Keys, key, boost);
    }

    private static void Add(BooleanQuery query, string field, string text, float boost) =>
        query.Add(new TermQuery(new Lucene.Net.Index.Term(field, text)) { Boost = boost }, Occur.SHOULD);
}
