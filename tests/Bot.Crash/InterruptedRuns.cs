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

/// <summary>Runs of the real program on a changed corpus that are ended. Half of them at random: spread over a whole run, or over the time between the first file
/// of a generation and the end, where committing, checking, flushing and swapping take place. The other half as soon as one of these moments is seen to have come,
/// or a little later, so that the shortest of them is struck too.</summary>
internal sealed class InterruptedRuns(WorkingFolder place, IInterruption interruption)
{
    private const int Files = 200;
    private const int Tries = 3;
    private const int RunsForAllMoments = 50;
    private const int RunsForOneServer = 100;
    private const string AfterTheEnd = "after the end";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly Random _random = new(20261124);
    private readonly SortedDictionary<string, int> _moments = new(StringComparer.Ordinal);
    private readonly List<string> _losses = [];
    private double _whole = 800;
    private double _late = 250;
    private TimeSpan _slowest;
    private TimeSpan _slowestServer;
    private int _timedAgain;

    public int Run(int times)
    {
        var (watch, time) = (Stopwatch.StartNew(), 0);
        try
        {
            foreach (var run in Runs(times)) time = run + 1;
        }
        catch (Exception exception) when (exception is CommandException or TimeoutException)
        {
            _losses.Add(Invariant($"broken off at run {time}: {exception.Message}"));
        }

        return Tell(time, watch.Elapsed);
    }

    private IEnumerable<int> Runs(int times)
    {
        var corpus = new MadeUpCorpus(place.At("corpus"), Files, 1);
        var index = interruption.IndexBelow(place);
        IReadOnlyDictionary<string, string> acknowledged = new Dictionary<string, string>();
        List<IReadOnlyDictionary<string, string>> attempted = [];
        for (var time = 0; time < times; time++)
        {
            corpus.Change();
            var now = corpus.Now;
            attempted.Add(now);
            if (RunOnce(corpus.Folder, index, aim: time % 2 == 0 ? null : Moment.Short[time / 2 % Moment.Short.Count]))
            {
                acknowledged = now;
                attempted.Clear();
            }

            Look(time, index, acknowledged, attempted);
            var (start, serve) = (time % 5 == 4, time % RunsForOneServer == RunsForOneServer - 1 || time == times - 1);
            if (serve) Serve(time, corpus.Folder, index, now);
            if (start) Ready(time, corpus.Folder, index, now);
            if (start || serve)
            {
                acknowledged = now;
                attempted.Clear();
            }

            yield return time;
        }
    }

    // True when the run said that it was done.
    private bool RunOnce(string corpus, string index, string? aim)
    {
        var before = Moment.Names(index);
        var late = _random.Next(2) == 0;
        var ask = _random.Next(4) > 0;
        var wait = _random.NextDouble() * 1.1 * (late ? _late : _whole);
        var watch = Stopwatch.StartNew();
        using var run = new IndexingRun(corpus, index, ask);
        var started = double.NaN;
        while (!run.HasExited)
        {
            if (aim is not null)
            {
                if (Moment.Of(index, before) != aim) continue;
                if (_random.Next(2) == 0) Thread.Sleep(_random.Next(10));
                break;
            }

            if (double.IsNaN(started) && Moment.Names(index).Except(before).Any()) started = watch.Elapsed.TotalMilliseconds;
            if (watch.Elapsed.TotalMilliseconds - (late ? started : 0) >= wait) break;
            Thread.SpinWait(200);
            if (!late) Thread.Sleep(1);
        }

        var moment = run.HasExited ? AfterTheEnd : Moment.Of(index, before);
        if (!run.HasExited || interruption.StrikesAfterwards) interruption.Strike(run);
        var (exit, errors) = run.End();
        var done = errors.Contains("Indexed ", StringComparison.Ordinal) && (!interruption.StrikesAfterwards || exit == 0);
        if (moment == AfterTheEnd)
        {
            if (exit != 0) _losses.Add($"a run that nobody disturbed ended with {exit}: {errors}");
            _whole += (watch.Elapsed.TotalMilliseconds - _whole) / 4;
            if (aim is null && !double.IsNaN(started)) _late += (watch.Elapsed.TotalMilliseconds - started - _late) / 4;
        }

        _moments[moment] = _moments.GetValueOrDefault(moment) + 1;
        return done;
    }

    private void Look(int time, string index, IReadOnlyDictionary<string, string> acknowledged, List<IReadOnlyDictionary<string, string>> attempted)
    {
        var found = IndexState.Of(index);
        if (found is null)
        {
            if (acknowledged.Count > 0) _losses.Add($"run {time}: no generation opens");
            return;
        }

        var folder = new IndexFolder(index);
        // As long as no run has finished there is no pointer, whatever the first ones left behind.
        var isBegun = acknowledged.Count > 0 || folder.Last is not null;
        foreach (var fault in isBegun ? folder.Check().Faults : []) _losses.Add($"run {time}: {fault}");
        if (!IndexState.Same(acknowledged, found) && !attempted.Any(state => IndexState.Same(state, found)))
            _losses.Add($"run {time}: the index holds neither what was acknowledged nor what was begun: {string.Join(' ', IndexState.Difference(acknowledged, found).Take(5))}");
    }

    private void Ready(int time, string corpus, string index, IReadOnlyDictionary<string, string> now)
    {
        var took = Timed(index, () =>
        {
            var watch = Stopwatch.StartNew();
            using (IndexState.Start(corpus, index)) return watch.Elapsed;
        });
        if (took > _slowest) _slowest = took;
        Judge(time, "the next start", took, index, now);
    }

    // What a user waits for. It comes before the start inside this process, so that it finds what the runs left.
    private void Serve(int time, string corpus, string index, IReadOnlyDictionary<string, string> now)
    {
        var took = Timed(index, () =>
        {
            using var server = new RunningServer(place, corpus, index);
            return server.ReadyAfter;
        });
        if (took > _slowestServer) _slowestServer = took;
        Judge(time, "the server", took, index, now);
    }

    private void Judge(int time, string what, TimeSpan took, string index, IReadOnlyDictionary<string, string> now)
    {
        if (IndexState.Of(index) is not { } found || !IndexState.Same(now, found)) _losses.Add($"run {time}: {what} does not hold the corpus");
        if (took > Limit) _losses.Add(Invariant($"run {time}: {what} was ready only after {took.TotalMilliseconds:0} ms"));
    }

    // A machine that has other things to do at that moment is not what is judged: a start that takes too long is tried again on the same index, and the fastest counts.
    private TimeSpan Timed(string index, Func<TimeSpan> start)
    {
        var before = place.At("before");
        Copy(index, before);
        var fastest = start();
        for (var tried = 1; tried < Tries && fastest > Limit; tried++)
        {
            Copy(before, index);
            _timedAgain++;
            if (start() is var took && took < fastest) fastest = took;
        }

        return fastest;
    }

    private static void Copy(string from, string to)
    {
        if (Directory.Exists(to)) Directory.Delete(to, recursive: true);
        if (Directory.Exists(from)) FullDisk.CopyFolder(from, to);
    }

    private int Tell(int times, TimeSpan took)
    {
        Console.WriteLine(Invariant($"runs {times}, {took.TotalSeconds / Math.Max(1, times):0.00} s each; slowest next start {_slowest.TotalMilliseconds:0} ms inside this process, {_slowestServer.TotalMilliseconds:0} ms of the real server; timed again {_timedAgain}"));
        foreach (var (moment, count) in _moments) Console.WriteLine(Invariant($"  struck {moment}: {count}"));
        if (times >= RunsForAllMoments) _losses.AddRange(Moment.All.Where(moment => !_moments.ContainsKey(moment)).Select(moment => $"never struck {moment}"));
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
