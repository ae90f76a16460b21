using System.Collections.Concurrent;
using System.Diagnostics;
using Bot.Answering;
using Bot.Retrieval.Indexing;
using Spectre.Console;

namespace Bot.Host.Indexing;

/// <summary>A progress bar in a terminal, then the same closing lines as anywhere.</summary>
/// <param name="terminal">The terminal; asked what it can show only when there is something to show.</param>
public sealed class ProgressBarReport(TextWriter terminal) : IIndexReport
{
    private readonly ConcurrentQueue<LeftOut> _leftOut = new();

    /// <inheritdoc/>
    public IndexCounts While(int files, Func<IProgress<IndexCounts>, IndexCounts> build)
    {
        var watch = Stopwatch.StartNew();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal) });
        var counts = console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context => build(new Bar(context.AddTask("Indexing", maxValue: files))));
        IndexSummary.Write(terminal, counts, _leftOut, watch.Elapsed);
        return counts;
    }

    /// <inheritdoc/>
    public void LeftOut(LeftOut file) => _leftOut.Enqueue(file);

    /// <inheritdoc/>
    public void Stale(string reason) => terminal.WriteLine($"The last index is used: {reason}");

    private sealed class Bar(ProgressTask task) : IProgress<IndexCounts>
    {
        public void Report(IndexCounts value) => task.Value = value.Documents;
    }
}
