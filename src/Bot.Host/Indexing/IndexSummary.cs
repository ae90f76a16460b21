using System.Globalization;
using Bot.Answering;
using Bot.Host.Cli.Terminal;
using Bot.Retrieval.Indexing;

namespace Bot.Host.Indexing;

/// <summary>The closing lines of indexing: what changed, what there is now, and what was left out and why.</summary>
internal static class IndexSummary
{
    /// <summary>All lines.</summary>
    public static IEnumerable<string> Lines(RefreshOutcome outcome, IndexCounts counts) => [.. Mended(outcome), Said(outcome, counts), .. Vectors(counts), .. WithoutVectors(outcome), .. LeftOut(outcome.LeftOut)];

    /// <summary>What is told of a run that should tell nothing else: that the index had been damaged, and what was left out.</summary>
    public static IEnumerable<string> Warnings(RefreshOutcome outcome) => [.. Mended(outcome), .. WithoutVectors(outcome), .. LeftOut(outcome.LeftOut)];

    /// <summary>That the index had been damaged; nothing when it had not.</summary>
    public static IEnumerable<string> Mended(RefreshOutcome outcome) =>
        outcome.Mended is { } folder ? [$"The index in {TerminalText.Plain(folder)} was damaged and was made anew."] : [];

    /// <summary>Why passages are without vectors; nothing when none are wanted or all have theirs.</summary>
    public static IEnumerable<string> WithoutVectors(RefreshOutcome outcome) => outcome.WithoutVectors is { } why ? [TerminalText.Plain($"Not every passage has a vector: {why}")] : [];

    private static IEnumerable<string> Vectors(IndexCounts counts) =>
        counts.Vectors > 0 ? [string.Create(CultureInfo.InvariantCulture, $"Vectors for {counts.Vectors} of {counts.Passages} passages.")] : [];

    /// <summary>A heading and one line for each file, and the same for documents that were read without a part; nothing when nothing was left out.</summary>
    public static IEnumerable<string> LeftOut(IReadOnlyList<LeftOut> files) =>
        [.. Named("Left out", [.. files.Where(file => !file.DocumentWasRead)]), .. Named("Read all the same", [.. files.Where(file => file.DocumentWasRead)])];

    private static IEnumerable<string> Named(string heading, IReadOnlyList<LeftOut> files)
    {
        if (files.Count == 0) yield break;
        yield return string.Create(CultureInfo.InvariantCulture, $"{heading} {files.Count}:");
        foreach (var file in files) yield return $"  {TerminalText.Plain(file.File)}: {TerminalText.Plain(file.Reason)}.";
    }

    /// <summary>What changed: <c>2 added, 1 removed</c>; what did not happen is not told.</summary>
    public static string Changes(RefreshOutcome outcome)
    {
        (int Files, string What)[] counts =
            [(outcome.Added, "added"), (outcome.Changed, "changed"), (outcome.Renamed, "renamed"), (outcome.Removed, "removed"), (outcome.Unchanged, "unchanged")];
        return string.Join(", ", counts.Where(count => count.Files > 0).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Files} {count.What}")));
    }

    private static string Said(RefreshOutcome outcome, IndexCounts counts) => outcome.IsNew
        ? string.Create(CultureInfo.InvariantCulture, $"Indexed {Held(counts)} in {outcome.Took.TotalSeconds:0.0} s; files: {Changes(outcome)} (languages: {string.Join(", ", counts.Languages)}).")
        : string.Create(CultureInfo.InvariantCulture, $"Nothing has changed: {Held(counts)}.");

    private static string Held(IndexCounts counts) => $"{Number(counts.Documents, "document")}, {Number(counts.Passages, "passage")}";

    private static string Number(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
