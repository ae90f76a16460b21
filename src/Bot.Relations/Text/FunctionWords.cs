namespace Bot.Relations.Text;

/// <summary>Words that carry grammar and little else: articles, pronouns, prepositions, auxiliaries, question words.</summary>
public static class FunctionWords
{
    private static readonly Lazy<Dictionary<string, HashSet<string>>> Sets = new(Load);

    /// <summary>The folded function words of a language; those of English for a language that is none of the five.</summary>
    public static IReadOnlySet<string> Of(string language) =>
        Sets.Value.TryGetValue(language, out var words) ? words : Sets.Value["en"];

    private static Dictionary<string, HashSet<string>> Load()
    {
        var sets = new Dictionary<string, HashSet<string>>();
        foreach (var row in TableResource.Rows("function-words.tsv"))
        {
            // A language may have several rows: grammar, and what people type in chats.
            if (!sets.TryGetValue(row[0], out var words)) sets[row[0]] = words = [];
            words.UnionWith(row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Letters.Fold(word)));
        }

        return sets;
    }
}
