using System.Diagnostics;
using Bot.Composition;
using Bot.Evaluation.Batch;
using Bot.Host.Indexing;
using static System.FormattableString;

namespace Bot.Benchmarks;

/// <summary>One answer inside the process, over a file of questions: the first pass (a process that has just started) and later ones, each with its slowest questions and with what an answer allocates, a figure that no other job on the machine changes.</summary>
internal static class AnswerLatency
{
    private const int Passes = 4;
    private const int Slowest = 3;

    public static async Task RunAsync(string corpus, string index, string questions)
    {
        using var open = OpenIndex.Open(corpus, index, new LineReport(Console.Error), CancellationToken.None);
        var answerer = await open.WarmAnswererAsync(new ComposerOptions(), CancellationToken.None);
        var asked = BatchQuestionFile.Read(questions).Select(question => question.ToQuestion(new DateOnly(2026, 11, 24))).ToList();
        Console.WriteLine("pass    p50 ms    p99 ms    max ms    KB allocated");
        var last = new List<(double Took, string Text)>();
        for (var pass = 1; pass <= Passes; pass++)
        {
            var times = new List<double>();
            last.Clear();
            var allocated = new List<double>();
            foreach (var question in asked)
            {
                var before = GC.GetTotalAllocatedBytes();
                var watch = Stopwatch.StartNew();
                await answerer.AnswerAsync(question with { }, CancellationToken.None);
                times.Add(watch.Elapsed.TotalMilliseconds);
                allocated.Add((GC.GetTotalAllocatedBytes() - before) / 1024d);
                last.Add((times[^1], question.Text));
            }

            times.Sort();
            allocated.Sort();
            Console.WriteLine(Invariant($"{pass}       {At(times, 50),6:0.0}    {At(times, 99),6:0.0}    {times[^1],6:0.0}    {At(allocated, 50),6:0} (at most {allocated[^1]:0})"));
            foreach (var (took, text) in last.OrderByDescending(row => row.Took).Take(Slowest)) Console.WriteLine(Invariant($"        {took,6:0.0}  {text}"));
        }
    }

    private static double At(List<double> sorted, int percent) => sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];
}
