using System.Collections.Concurrent;
using Bot.Relations.Text;

namespace Bot.Relations.Countries;

/// <summary>What a country is called, for showing.</summary>
public static class CountryNames
{
    private static readonly ConcurrentDictionary<string, Dictionary<string, string>> ByLanguage = new();

    // Where the names of a language stand in countries.tsv; the usual one is the first.
    private static readonly Dictionary<string, int> Columns = new() { ["en"] = 1, ["fr"] = 4, ["es"] = 7, ["ar"] = 13 };

    // They have codes and forms, so that questions can name them, but no territory.
    private static readonly HashSet<string> Organizations = ["EU", "UN", "NATO", "AFUN", "ARAB", "OAS"];

    /// <summary>The usual name; null for a code that is no country's, such as that of an organization.</summary>
    /// <param name="code">A code of <c>countries.tsv</c>: ISO 3166-1, or 3166-3 for a state that is no more.</param>
    /// <param name="language">One of <see cref="Language.All"/>; English for any other.</param>
    public static string? In(string language, string code) =>
        ByLanguage.GetOrAdd(language == "ru" || Columns.ContainsKey(language) ? language : "en", Load).GetValueOrDefault(code);

    private static Dictionary<string, string> Load(string language)
    {
        // The Russian forms of countries.tsv are stems: they can be matched, but not shown.
        if (language == "ru") return TableResource.Rows("russian-names.tsv").ToDictionary(row => row[0], row => row[1]);
        return TableResource.Rows("countries.tsv").Where(row => !Organizations.Contains(row[0])).ToDictionary(row => row[0], row => row[Columns[language]].Split('|')[0]);
    }
}
