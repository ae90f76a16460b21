using System.Collections.Concurrent;
using Bot.Relations.Text;

namespace Bot.Relations.Terms;

/// <summary>The usual words of a concept in a language, for searching where its key is not enough.</summary>
public static class ConceptWords
{
    private const int Most = 2;
    private static readonly string[] Columns = ["en", "fr", "es", "ru", "ar"];
    private static readonly ConcurrentDictionary<string, Dictionary<string, string[]>> ByLanguage = new();

    /// <summary>Up to two words, the usual one first; empty where the table has only stems, or does not hold the language or the key.</summary>
    /// <param name="language">The language of the words.</param>
    /// <param name="key">The concept's key: <c>#visit</c>.</param>
    public static IReadOnlyList<string> In(string language, string key) => ByLanguage.GetOrAdd(language, Load).GetValueOrDefault(key, []);

    private static Dictionary<string, string[]> Load(string language)
    {
        var column = 1 + Array.IndexOf(Columns, language);
        var words = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (column == 0) return words;
        foreach (var row in TableResource.Rows("concepts.tsv"))
            if (column < row.Length) words.TryAdd("#" + row[0], [.. row[column].Split('|').Where(form => form.Length > 2 && !form.Contains('*')).Take(Most)]);
        return words;
    }
}
