using System.Collections.Concurrent;
using System.Diagnostics;
using Bot.Answering;
using Bot.Models;
using Bot.Tests.Models.Stub;
using Microsoft.Extensions.Logging.Abstractions;
using static System.FormattableString;

namespace Bot.Crash;

/// <summary>Asks a question a second of a model that hangs, and goes on until it is used again after it is well.</summary>
internal static class HangingModel
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MostWhileOpen = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan MostUntilBack = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(8);
    private const int MostFailures = 3;

    public static async Task<int> RunAsync(WorkingFolder place, int seconds)
    {
        using var answers = new KnownAnswers(place);
        await using var stub = await StubModel.StartAsync();
        StubFaults.Commit(stub, "hang");
        using var model = new LanguageModel(ModelOf.Options(new Uri(stub.Address, "v1")), TimeProvider.System);
        var answerer = answers.With(model, NullLogger.Instance);
        // Compiles what is asked below.
        await answerer.WithoutModel.AnswerAsync(Question.First(KnownAnswers.Question(0), default), CancellationToken.None);
        var told = new ConcurrentBag<Told>();
        var asking = new List<Task>();
        var start = Stopwatch.StartNew();
        for (var i = 0; i < seconds; i++)
        {
            asking.Add(AskAsync(answerer, i, start, told));
            await Task.Delay(Second);
        }

        await Task.WhenAll(asking);
        var attempts = stub.Asked.Count;
        stub.Behaviour = StubModel.Saying(request =>
        {
            var (number, text) = Prompted.Passages(request).First();
            return Prompted.Reply(null, (text, number, text));
        });
        var well = Stopwatch.StartNew();
        while (!await AskAsync(answerer, 0, start, told) && well.Elapsed < 4 * MostUntilBack) await Task.Delay(Second);
        var back = well.Elapsed;
        // Those that were in the model's hands took their attempt, and as many as took one must have been asked; all others came while the breaker was open.
        var open = told.Where(one => !one.WasTried).Select(one => one.Took).Order().ToList();
        var p99 = open[(int)(open.Count * 0.99)];
        var firstOpen = told.Where(one => !one.WasTried).Min(one => one.At);
        var tried = told.Count(one => one.WasTried && !one.IsByModel);
        var failed = told.Count(one => one.WasTried && one.At + one.Took <= firstOpen);
        var slowest = told.Max(one => one.Took);
        Console.WriteLine(Invariant($"{told.Count} questions, {told.Count(one => !one.IsRight)} without a valid citation, slowest {slowest.TotalSeconds:0.00} s"));
        Console.WriteLine(Invariant($"the breaker opened {firstOpen.TotalSeconds:0.0} s after the first question, after {failed} failures; in {seconds} s the model was asked {attempts} times"));
        Console.WriteLine(Invariant($"while it was open: {open.Count} answers, p99 {p99.TotalMilliseconds:0.0} ms; used again {back.TotalSeconds:0.0} s after it was well"));
        return told.All(one => one.IsRight) && failed <= MostFailures && tried == attempts && slowest <= MostTime && p99 <= MostWhileOpen && back <= MostUntilBack ? 0 : 1;
    }

    private static async Task<bool> AskAsync(QuestionAnswerer answerer, int i, Stopwatch clock, ConcurrentBag<Told> told)
    {
        var at = clock.Elapsed;
        var answer = await answerer.AnswerAsync(Question.First(KnownAnswers.Question(i), new DateOnly(2026, 11, 24)), CancellationToken.None);
        var took = clock.Elapsed - at;
        told.Add(new Told(at, took, KnownAnswers.IsRight(i, answer), took > TimeSpan.FromSeconds(2) || IsByModel(answer), IsByModel(answer)));
        return IsByModel(answer);
    }

    private static bool IsByModel(Answer answer) => answer is Answer.Cited { By: ComposedBy.Model };

    private sealed record Told(TimeSpan At, TimeSpan Took, bool IsRight, bool WasTried, bool IsByModel);
}
