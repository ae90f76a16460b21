using System.Diagnostics;
using Bot.Answering;
using Bot.Models;
using Bot.Tests.Models.Stub;
using Microsoft.Extensions.Logging.Abstractions;
using static System.FormattableString;

namespace Bot.Crash;

/// <summary>Asks questions of a model that fails in each of fifteen ways, every second time for a reply in pieces. Each question has a model of its own, so that no breaker spares it the fault.</summary>
internal static class FailingModel
{
    /// <summary>The verb by which this program is the failing model.</summary>
    public const string StubVerb = "failing-model";

    private const int AtOnce = 10;
    private const int Warm = 200;
    private const long MostMemory = 64L << 20;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(8);

    /// <summary>Serves the fault that a request's path names, in a process of its own, so that its memory does not count. Ends with its input.</summary>
    public static async Task<int> ServeAsync()
    {
        await using var stub = await StubModel.StartAsync();
        stub.Behaviour = (request, context) => StubFaults.Of(stub, Uri.UnescapeDataString(request.Path.Split('/')[1]))(request, context);
        Console.WriteLine(stub.Address);
        await Console.In.ReadToEndAsync();
        return 0;
    }

    public static async Task<int> RunAsync(WorkingFolder place, int times)
    {
        using var answers = new KnownAnswers(place);
        using var server = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(FailingModel).Assembly.Location, StubVerb]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        try
        {
            var stub = new Uri((await server.StandardOutput.ReadLineAsync())!);
            // What a process that answers questions has loaded, compiled and not yet collected is not what faults cost.
            for (var from = 0; from < Warm; from += AtOnce) await Task.WhenAll(Enumerable.Range(from, AtOnce).Select(i => AskAsync(answers, stub, StubFaults.Refuse, i)));
            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(i => AskAsync(answers, stub, "500", i)));
            await AskAsync(answers, stub, "100 MB", 0);
            var (before, most, wrong) = (Memory(), 0L, 0);
            foreach (var fault in StubFaults.All)
            {
                var times1 = new List<TimeSpan>();
                for (var from = 0; from < times; from += AtOnce)
                {
                    var asked = await Task.WhenAll(Enumerable.Range(from, Math.Min(AtOnce, times - from)).Select(i => AskAsync(answers, stub, fault, i)));
                    times1.AddRange(asked.Select(one => one.Took));
                    wrong += asked.Count(one => !one.IsRight || one.Took > MostTime);
                    most = Math.Max(most, Memory());
                }

                Console.WriteLine(Invariant($"{fault,-18} {times1.Count} answers, slowest {times1.Max().TotalSeconds:0.00} s, memory {(Memory() - before) / 1048576.0:+0;-0} MB"));
            }

            Console.WriteLine(Invariant($"{StubFaults.All.Count * times} questions: {wrong} without a valid citation or slower than {MostTime.TotalSeconds:0} s; memory at most {(most - before) / 1048576.0:+0;-0} MB"));
            return wrong == 0 && most - before <= MostMemory ? 0 : 1;
        }
        finally
        {
            server.StandardInput.Close();
            await server.WaitForExitAsync();
        }
    }

    private static async Task<(bool IsRight, TimeSpan Took)> AskAsync(KnownAnswers answers, Uri stub, string fault, int i)
    {
        var endpoint = fault == StubFaults.Refuse ? ModelOf.Nothing : new Uri(stub, $"{Uri.EscapeDataString(fault)}/v1");
        using var model = new LanguageModel(ModelOf.Options(endpoint, streams: i % 2 == 1), TimeProvider.System);
        var watch = Stopwatch.StartNew();
        var answer = await answers.With(model, NullLogger.Instance).AnswerAsync(Question.First(KnownAnswers.Question(i), new DateOnly(2026, 11, 24)), CancellationToken.None);
        return (KnownAnswers.IsRight(i, answer) && ((Answer.Cited)answer).By == ComposedBy.Extract, watch.Elapsed);
    }

    private static long Memory() => Environment.WorkingSet;
}
