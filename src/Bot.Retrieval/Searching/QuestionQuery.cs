using System.Globalization;
using Bot.Answering;
using Bot.Relations.Countries;
using Bot.Relations.Questions;
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
    private const int MostWordClauses = 600;

    private const float ContextBoost = 0.4f;
    private const float KeyBoost = 0.5f;
    private const float CarriedBoost = 0.5f;
    private const float TranslationBoost = 0.5f;
    private const float NameBoost = 1;
    private const float FormBoost = 0.8f;

    /// <summary>Most words for each language that is not the question's; they and the keys, and 100 words of its own, stay below Lucene's limit of clauses.</summary>
    private const int MostTranslations = 20;

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
            AddWords(query, language, Names(reading, language).Distinct().Take(most), NameBoost);
            AddWords(query, language, reading.Carried.SelectMany(term => Analyzers.Terms(language, term.Surface)).Distinct().Take(most), CarriedBoost);
        }

        AddTranslations(query, reading, indexed.Except(languages));
        AddKeys(query, reading.Terms, KeyBoost);
        AddKeys(query, reading.Carried, KeyBoost * CarriedBoost);
        return query.Clauses.Count == 0 ? null : query;
    }

    /// <summary>The languages whose fields are searched for the question's own words: its own, and texts of unknown language.</summary>
    public static IEnumerable<string> WordLanguages(string language, IReadOnlyList<string> indexed) =>
        indexed.Where(code => code == language || code == Language.Unknown || language == Language.Unknown);

    // "NPL", "PRC": texts write the country's name.
    private static IEnumerable<string> Names(QuestionReading reading, string language) =>
        reading.Terms.Where(term => term.Kind == TermKind.Country && term.Surface.Length >= 3 && term.Surface.All(char.IsUpper)).Select(term => CountryNames.In(reading.Language, term.Key[1..])).OfType<string>().SelectMany(name => Analyzers.Terms(language, name));

    private static void AddWords(BooleanQuery query, string language, IEnumerable<string> words, float boost)
    {
        foreach (var word in words)
        {
            AddForms(query, IndexFields.Body(language), word, language, boost);
            AddForms(query, IndexFields.Context(language), word, language, boost * ContextBoost);
        }
    }

    // Texts of other languages: the question's words by their translations, its years as they are.
    private static void AddTranslations(BooleanQuery query, QuestionReading reading, IEnumerable<string> languages)
    {
        foreach (var language in languages)
        {
            if (language == Language.Unknown) continue;
            var words = reading.Terms.SelectMany(term => TranslatedWords.Of(term, reading.Language, language)).Concat(reading.Periods.Select(period => period.From.Year.ToString("0000", CultureInfo.InvariantCulture)));
            foreach (var word in words.SelectMany(word => Analyzers.Terms(language, word)).Distinct().Take(MostTranslations))
            {
                Add(query, IndexFields.Body(language), word, TranslationBoost);
                Add(query, IndexFields.Context(language), word, TranslationBoost * ContextBoost);
            }
        }
    }

    // Arabic joins particles to words: all that a word may be joined to is searched for, and the best of it counts.
    private static void AddForms(BooleanQuery query, string field, string word, string language, float boost)
    {
        if (language != "ar" || ArabicForms.Of(word) is not { Count: > 0 } forms)
        {
            Add(query, field, word, boost);
            return;
        }

        var best = new DisjunctionMaxQuery(0) { new TermQuery(new Lucene.Net.Index.Term(field, word)) { Boost = boost } };
        foreach (var form in forms) best.Add(new TermQuery(new Lucene.Net.Index.Term(field, form)) { Boost = boost * FormBoost });
        query.Add(best, Occur.SHOULD);
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
