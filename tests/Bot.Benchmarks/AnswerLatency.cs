using System.Diagnostics;
using Bot.Composition;
using Bot.Evaluation.Batch;
using Bot.Host.Indexing;
using static System.FormattableString;

namespace Bot.Benchmarks;

/// <summary>One answer inside the process, over a file of questions: the first pass (a process that has just started) and later ones.</summary>
internal static class AnswerLatency
{
    private const int Passes = 4;

    public static async Task RunAsync(string corpus, string index, string questions)
    {
        using var open = OpenIndex.Open(corpus, index, new LineReport(Console.Error), CancellationToken.None);
        var answerer = await open.WarmAnswererAsync(new ComposerOptions(), CancellationToken.None);
        var asked = BatchQuestionFile.Read(questions).Select(question => question.ToQuestion(new DateOnly(2026, 11, 24))).ToList();
        Console.WriteLine("pass    p50 ms    p99 ms    max ms");
        for (var pass = 1; pass <= Passes; pass++)
        {
            var times = new List<double>();
            foreach (var question in asked)
            {
                var watch = Stopwatch.StartNew();
                await answerer.AnswerAsync(question with { }, CancellationToken.None);
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            times.Sort();
            Console.WriteLine(Invariant($"{pass}       {At(times, 50),6:0.0}    {At(times, 99),6:0.0}    {times[^1],6:0.0}"));
        }
    }

    private static double At(List<double> sorted, int percent) => sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];
}
