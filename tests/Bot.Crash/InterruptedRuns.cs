using System.Diagnostics;
using Bot.Retrieval.Generations;
using static System.FormattableString;

namespace Bot.Crash;

/// <summary>What ends a run before it is done, and how the index is looked at afterwards.</summary>
internal interface IInterruption
{
    /// <summary>Where the index lies.</summary>
    string IndexBelow(WorkingFolder place);

    /// <summary>Ends the run now.</summary>
    void Strike(IndexingRun run);

    /// <summary>Whether a run that ended by itself is struck too, once it has said that it is done.</summary>
    bool StrikesAfterwards { get; }
}

/// <summary>kill -9: what the program had written stays, what it had not is gone.</summary>
internal sealed class KilledProcess : IInterruption
{
    public bool StrikesAfterwards => false;

    public string IndexBelow(WorkingFolder place) => place.At("index");

    public void Strike(IndexingRun run) => run.Kill();
}

/// <summary>Runs of the real program on a changed corpus that end at random moments. Half of the moments are spread over a whole run, half over the time
/// between the first file of a generation and the end, where committing, checking, flushing and swapping take place.</summary>
internal sealed class InterruptedRuns(WorkingFolder place, IInterruption interruption)
{
    private const int ReadyMilliseconds = 5000;
    private const int Files = 200;

    private readonly Random _random = new(20261124);
    private readonly SortedDictionary<string, int> _moments = new(StringComparer.Ordinal);
    private readonly List<string> _losses = [];
    private double _whole = 800;
    private double _late = 250;
    private long _slowest;

    public int Run(int times)
    {
        var corpus = new MadeUpCorpus(place.At("corpus"), Files, 1);
        var index = interruption.IndexBelow(place);
        IReadOnlyDictionary<string, string> acknowledged = new Dictionary<string, string>();
        List<IReadOnlyDictionary<string, string>> attempted = [];
        var watch = Stopwatch.StartNew();
        for (var time = 0; time < times; time++)
        {
            corpus.Change();
            var now = corpus.Now;
            attempted.Add(now);
            if (RunOnce(corpus.Folder, index))
            {
                acknowledged = now;
                attempted.Clear();
            }

            Look(time, index, acknowledged, attempted);
            if (time % 5 != 4) continue;
            Ready(time, corpus.Folder, index, now);
            acknowledged = now;
            attempted.Clear();
        }

        return Tell(times, watch.Elapsed);
    }

    // True when the run said that it was done.
    private bool RunOnce(string corpus, string index)
    {
        var before = Names(index);
        var late = _random.Next(2) == 0;
        var ask = _random.Next(4) > 0;
        var wait = _random.NextDouble() * 1.1 * (late ? _late : _whole);
        var watch = Stopwatch.StartNew();
        using var run = new IndexingRun(corpus, index, ask);
        var started = double.NaN;
        while (!run.HasExited)
        {
            if (double.IsNaN(started) && Names(index).Except(before).Any()) started = watch.Elapsed.TotalMilliseconds;
            if (watch.Elapsed.TotalMilliseconds - (late ? started : 0) >= wait) break;
            Thread.SpinWait(200);
            if (!late) Thread.Sleep(1);
        }

        var moment = run.HasExited ? "after the end" : MomentOf(index, before);
        if (!run.HasExited || interruption.StrikesAfterwards) interruption.Strike(run);
        var (exit, errors) = run.End();
        var done = errors.Contains("Indexed ", StringComparison.Ordinal) && (!interruption.StrikesAfterwards || exit == 0);
        if (moment == "after the end")
        {
            if (exit != 0) _losses.Add($"a run that nobody disturbed ended with {exit}: {errors}");
            _whole += (watch.Elapsed.TotalMilliseconds - _whole) / 4;
            if (!double.IsNaN(started)) _late += (watch.Elapsed.TotalMilliseconds - started - _late) / 4;
        }

        _moments[moment] = _moments.GetValueOrDefault(moment) + 1;
        return done;
    }

    private static string MomentOf(string index, HashSet<string> before)
    {
        if (Names(index).Except(before).Max(StringComparer.Ordinal) is not { } name) return "1 before a generation was begun";
        var folder = Path.Combine(index, name);
        if (new IndexFolder(index).Last == name) return "5 swapped";
        if (File.Exists(Path.Combine(folder, "manifest.json"))) return "4 flushing, swapping";
        if (File.Exists(Path.Combine(folder, "segments_1"))) return "3 committed, being checked";
        return "2 being written";
    }

    private static HashSet<string> Names(string index) =>
        Directory.Exists(index) ? [.. Directory.EnumerateDirectories(index, "generation-*").Select(folder => Path.GetFileName(folder))] : [];

    private void Look(int time, string index, IReadOnlyDictionary<string, string> acknowledged, List<IReadOnlyDictionary<string, string>> attempted)
    {
        var found = IndexState.Of(index);
        if (found is null)
        {
            if (acknowledged.Count > 0) _losses.Add($"run {time}: no generation opens");
            return;
        }

        foreach (var fault in new IndexFolder(index).Check().Faults) _losses.Add($"run {time}: {fault}");
        if (!IndexState.Same(acknowledged, found) && !attempted.Any(state => IndexState.Same(state, found)))
            _losses.Add($"run {time}: the index holds neither what was acknowledged nor what was begun: {string.Join(' ', IndexState.Difference(acknowledged, found).Take(5))}");
    }

    private void Ready(int time, string corpus, string index, IReadOnlyDictionary<string, string> now)
    {
        var watch = Stopwatch.StartNew();
        using (IndexState.Start(corpus, index)) _slowest = Math.Max(_slowest, watch.ElapsedMilliseconds);
        if (IndexState.Of(index) is not { } found || !IndexState.Same(now, found)) _losses.Add($"run {time}: the next start does not hold the corpus");
        if (watch.ElapsedMilliseconds > ReadyMilliseconds) _losses.Add(Invariant($"run {time}: ready only after {watch.ElapsedMilliseconds} ms"));
    }

    private int Tell(int times, TimeSpan took)
    {
        Console.WriteLine(Invariant($"runs {times}, {took.TotalSeconds / Math.Max(1, times):0.00} s each; slowest next start {_slowest} ms"));
        foreach (var (moment, count) in _moments) Console.WriteLine(Invariant($"  struck {moment}: {count}"));
        return Losses.Tell(_losses);
    }
}

/// <summary>The closing lines of every way of breaking things.</summary>
internal static class Losses
{
    public static int Tell(IReadOnlyCollection<string> losses)
    {
        Console.WriteLine(Invariant($"losses {losses.Count}"));
        foreach (var loss in losses.Take(20)) Console.WriteLine($"  {loss}");
        return losses.Count == 0 ? 0 : 1;
    }
}
