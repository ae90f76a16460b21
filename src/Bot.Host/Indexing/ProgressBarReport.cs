using System.Diagnostics;
using System.Globalization;
using Bot.Retrieval.Indexing;
using Spectre.Console;

namespace Bot.Host.Indexing;

/// <summary>A progress bar in a terminal, then the same closing lines as anywhere.</summary>
/// <param name="terminal">The terminal; asked what it can show only when there is something to show.</param>
public sealed class ProgressBarReport(TextWriter terminal) : IIndexReport
{
    /// <inheritdoc/>
    public IndexCounts While(int files, Func<IProgress<IndexCounts>, IndexCounts> build)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn { Width = 24 }, new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new RemainingTimeColumn())
            .Start(context => build(new Bar(context.AddTask("Indexing", maxValue: files), files)));
    }

    /// <inheritdoc/>
    public void Done(RefreshOutcome outcome, IndexCounts counts)
    {
        foreach (var line in IndexSummary.Lines(outcome, counts)) terminal.WriteLine(line);
    }

    /// <inheritdoc/>
    public void Stale(string reason) => terminal.WriteLine($"The last index is used: {reason}");

    private sealed class Bar(ProgressTask task, int files) : IProgress<IndexCounts>
    {
        private readonly Lock _lock = new();
        private readonly Stopwatch _watch = Stopwatch.StartNew();

        public void Report(IndexCounts value)
        {
            lock (_lock)
            {
                var done = value.Documents;
                // Threads may report out of order; a set holds more documents than files.
                task.IsIndeterminate = done > files;
                task.Value = Math.Max(task.Value, Math.Min(done, files));
                var speed = value.Passages / Math.Max(0.1, _watch.Elapsed.TotalSeconds);
                task.Description = string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {Math.Max(done, files):N0} files, {value.Passages:N0} passages, {speed:N0} passages/s");
            }
        }
    }
}
