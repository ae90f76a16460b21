using System.Globalization;
using Bot.Retrieval.Indexing;

namespace Bot.Host.Indexing;

/// <summary>Plain lines, for a log or a pipe: one at the start, one at the end, and one for each file left out.</summary>
/// <param name="writer">Where the lines go.</param>
/// <param name="quiet">Whether only what was left out is told, and that the index had been damaged.</param>
public sealed class LineReport(TextWriter writer, bool quiet = false) : IIndexReport
{
    /// <inheritdoc/>
    public IndexCounts While(int files, Func<IProgress<IndexCounts>, IndexCounts> build)
    {
        if (!quiet) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Indexing {files} {(files == 1 ? "file" : "files")} …"));
        return build(new Ignored());
    }

    /// <inheritdoc/>
    public void Done(RefreshOutcome outcome, IndexCounts counts)
    {
        foreach (var line in quiet ? IndexSummary.Warnings(outcome) : IndexSummary.Lines(outcome, counts)) writer.WriteLine(line);
    }

    /// <inheritdoc/>
    public void Stale(string reason) => writer.WriteLine($"The last index is used: {reason}");

    private sealed class Ignored : IProgress<IndexCounts>
    {
        public void Report(IndexCounts value) { }
    }
}
