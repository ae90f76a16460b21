using System.Diagnostics;
using static System.FormattableString;

namespace Bot.Benchmarks;

/// <summary>Whole processes: `ask` on an index that exists.</summary>
internal static class ColdStart
{
    private const string Question = "when did Putin visit Morocco?";

    public static void Run(string corpus, string index, int runs)
    {
        Time(corpus, index);
        var times = Enumerable.Range(0, runs).Select(_ => Time(corpus, index)).Order().ToList();
        Console.WriteLine(Invariant($"runs {runs}   min {times[0]:0.000} s   median {times[runs / 2]:0.000} s   max {times[^1]:0.000} s"));
    }

    private static double Time(string corpus, string index)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(HostProgram.Start("ask", Question, "--corpus", corpus, "--index", index))!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException(process.StandardError.ReadToEnd());
        return watch.Elapsed.TotalSeconds;
    }
}
