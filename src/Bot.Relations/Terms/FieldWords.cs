using System.Collections.Concurrent;
using Bot.Relations.Text;

namespace Bot.Relations.Terms;

/// <summary>Words that are looked for by their translations where question and document are in different languages. Within one language a word is itself.</summary>
public static class FieldWords
{
    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>();
    private static readonly string[] Columns = ["en", "fr", "es", "ru", "ar"];
    private static readonly Lazy<string[][][]> Rows = new(() =>
        [.. TableResource.Rows("field-words.tsv").Select(row => row.Select(cell => cell.Split('|')).ToArray())]);

    private static readonly ConcurrentDictionary<(string From, string To), Dictionary<string, HashSet<string>>> Stems = new(), Words = new();

    /// <summary>The stems that the word with that stem has in another language; empty when the table does not hold it, or not both languages.</summary>
    public static IReadOnlySet<string> StemsIn(string language, string stem, string of) =>
        Stems.GetOrAdd((of, language), pair => Load(pair.From, pair.To, word => WordStem.Of(word, pair.To))).GetValueOrDefault(stem, (HashSet<string>)Nothing);

    /// <summary>The same, as words to search for.</summary>
    public static IReadOnlySet<string> WordsIn(string language, string stem, string of) =>
        Words.GetOrAdd((of, language), pair => Load(pair.From, pair.To, word => word)).GetValueOrDefault(stem, (HashSet<string>)Nothing);

    /// <summary>Whether the table holds a word with that stem.</summary>
    public static bool Hold(string stem, string language) =>
        Stems.GetOrAdd((language, language), pair => Load(pair.From, pair.To, word => WordStem.Of(word, pair.To))).ContainsKey(stem);

    private static Dictionary<string, HashSet<string>> Load(string from, string to, Func<string, string> form)
    {
        var table = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var (source, target) = (Array.IndexOf(Columns, from), Array.IndexOf(Columns, to));
        if (source < 0 || target < 0) return table;
        foreach (var row in Rows.Value)
            foreach (var stem in row[source].Select(word => WordStem.Of(Letters.Fold(word), from)).Distinct())
            {
                if (!table.TryGetValue(stem, out var forms)) table[stem] = forms = [];
                forms.UnionWith(row[target].Select(word => form(Letters.Fold(word))));
            }

        return table;
    }
}
