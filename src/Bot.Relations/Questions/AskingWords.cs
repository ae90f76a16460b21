using System.Collections.Concurrent;
using Bot.Relations.Text;

namespace Bot.Relations.Questions;

/// <summary>Words with which people ask, and which say nothing of what happened: "list", "latest", "exact date".</summary>
internal static class AskingWords
{
    private static readonly ConcurrentDictionary<string, HashSet<string>> Sets = new();

    /// <summary>Those of a language, folded; empty for one that is none of the five.</summary>
    public static IReadOnlySet<string> Of(string language) => Sets.GetOrAdd(language, code =>
        [.. TableResource.Rows("asking-words.tsv").Where(row => row[0] == code).SelectMany(row => row[1].Split(' ')).Select(word => Letters.Fold(word))]);
}
