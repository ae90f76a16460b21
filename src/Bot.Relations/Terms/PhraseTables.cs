using System.Collections.Concurrent;
using Bot.Relations.Text;

namespace Bot.Relations.Terms;

/// <summary>The phrase table of each language: its own country names and concepts, and the English country names, which stand in texts of every language.</summary>
internal static class PhraseTables
{
    private static readonly ConcurrentDictionary<string, PhraseTable> Tables = new();

    // Where a language's columns begin in countries.tsv; each has names, adjectives and capitals.
    private static readonly Dictionary<string, int> CountryColumns = new() { ["en"] = 1, ["fr"] = 4, ["es"] = 7, ["ru"] = 10, ["ar"] = 13 };
    private static readonly Dictionary<string, int> ConceptColumns = new() { ["en"] = 1, ["fr"] = 2, ["es"] = 3, ["ru"] = 4, ["ar"] = 5 };

    /// <summary>The table of a language; that of English for one that is none of the five.</summary>
    public static PhraseTable Of(string language) =>
        Tables.GetOrAdd(CountryColumns.ContainsKey(language) ? language : "en", Load);

    private static PhraseTable Load(string language)
    {
        var table = new PhraseTable();
        foreach (var row in TableResource.Rows("countries.tsv"))
        {
            AddCountry(table, row, CountryColumns[language], language);
            if (language is not ("en" or "ar")) AddCountry(table, row, CountryColumns["en"], language);
        }

        foreach (var row in TableResource.Rows("country-codes.tsv"))
        {
            foreach (var code in Forms(row, 1)) table.Add(Words(code, language), TermKind.Country, "=" + row[0], PhraseCase.AllCapitals);
            foreach (var code in Forms(row, 2)) table.Add(Words(code, language), TermKind.Country, "=" + row[0], PhraseCase.AmongWords);
        }

        foreach (var row in TableResource.Rows("concepts.tsv"))
        {
            // "president =US" is an office of one country.
            var (concept, country) = row[0].Split(' ') is [var office, var code] ? (office, code) : (row[0], null);
            foreach (var form in Forms(row, ConceptColumns[language]))
                table.Add(Words(form, language), TermKind.Concept, "#" + concept, IsAbbreviation(form) ? PhraseCase.AllCapitals : PhraseCase.Any, country);
        }

        foreach (var (words, digits) in Ordinals.Phrases(language)) table.Add(Words(words, language), TermKind.Number, digits, PhraseCase.Any);

        return table;
    }

    private static void AddCountry(PhraseTable table, string[] row, int column, string language)
    {
        var cased = language == "ar" ? PhraseCase.Any : PhraseCase.Capital;
        Add(column, cased);
        // Only English writes adjectives of countries with a capital.
        Add(column + 1, column == CountryColumns["en"] ? PhraseCase.Capital : PhraseCase.Any);
        Add(column + 2, cased, isSeat: true);
        if (column != CountryColumns["en"]) Add(CountryColumns["en"] + 2, PhraseCase.Capital, isSeat: true); // capitals that the language does not spell its own way

        void Add(int forms, PhraseCase written, bool isSeat = false)
        {
            foreach (var form in Forms(row, forms))
                table.Add(Words(form, language), TermKind.Country, "=" + row[0], IsAbbreviation(form) ? Abbreviation(form, language) : written, isSeat: isSeat);
        }
    }

    // In a question that is typed all in lower case "usa" is a country, but "us" a pronoun and the French "un" an article.
    private static PhraseCase Abbreviation(string form, string language) =>
        FunctionWords.Of(language).Contains(Letters.Fold(form)) ? PhraseCase.AllCapitals : PhraseCase.Abbreviation;

    private static bool IsAbbreviation(string form) => form.All(c => c == '.' || (c < 128 && char.IsUpper(c)));

    private static string[] Forms(string[] row, int column) =>
        column < row.Length ? row[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];

    private static string[] Words(string form, string language)
    {
        var spans = new List<WordSpan>();
        WordReader.Read(form, spans);
        return [.. spans.Select(span => Word(form, span, language))];
    }

    private static string Word(string form, WordSpan span, string language)
    {
        var folded = Letters.Fold(form.AsSpan(span.Start, span.Length));
        if (language == "ar") folded = ArabicArticle.Strip(folded);
        return span.End < form.Length && form[span.End] == '*' ? folded + "*" : folded;
    }
}
