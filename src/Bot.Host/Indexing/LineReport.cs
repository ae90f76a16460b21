using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Bot.Answering;
using Bot.Retrieval.Indexing;

namespace Bot.Host.Indexing;

/// <summary>Plain lines, for a log or a pipe: one at the start, one at the end, and one for each file left out.</summary>
/// <param name="writer">Where the lines go.</param>
public sealed class LineReport(TextWriter writer) : IIndexReport
{
    private readonly ConcurrentQueue<LeftOut> _leftOut = new();

    /// <inheritdoc/>
    public IndexCounts While(int files, Func<IProgress<IndexCounts>, IndexCounts> build)
    {
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Indexing {files} documents …"));
        var watch = Stopwatch.StartNew();
        var counts = build(new Ignored());
        IndexSummary.Write(writer, counts, _leftOut, watch.Elapsed);
        return counts;
    }

    /// <inheritdoc/>
    public void LeftOut(LeftOut file) => _leftOut.Enqueue(file);

    /// <inheritdoc/>
    public void Stale(string reason) => writer.WriteLine($"The last index is used: {reason}");

    private sealed class Ignored : IProgress<IndexCounts>
    {
        public void Report(IndexCounts value) { }
    }
}
