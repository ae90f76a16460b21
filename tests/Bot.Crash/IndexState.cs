using Bot.Host.Indexing;
using Bot.Retrieval.Generations;

namespace Bot.Crash;

/// <summary>What an index holds, read through the program's own ways.</summary>
internal static class IndexState
{
    /// <summary>The texts by the documents' ids in the generation that opens, without bringing it up to date; null when none opens.</summary>
    public static SortedDictionary<string, string>? Of(string index)
    {
        using var generation = new IndexFolder(index).Open();
        if (generation is null) return null;
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in generation.Catalogue.Documents) texts[entry.Id] = generation.Find(entry.Id)?.Text.TrimEnd() ?? "missing";
        return texts;
    }

    /// <summary>What two states differ in; empty when they are the same.</summary>
    public static IEnumerable<string> Difference(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> found) =>
        expected.Keys.Union(found.Keys).Where(id => !expected.TryGetValue(id, out var one) || !found.TryGetValue(id, out var other) || one != other);

    public static bool Same(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> found) => !Difference(expected, found).Any();

    /// <summary>Opens an index as the program does at its start: it is brought up to date, or built anew.</summary>
    public static OpenIndex Start(string corpus, string index, TextWriter? report = null) =>
        OpenIndex.Open(corpus, index, new LineReport(report ?? TextWriter.Null), CancellationToken.None);
}
