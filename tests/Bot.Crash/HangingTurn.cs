using System.Diagnostics;
using Bot.Evaluation.Batch;
using Bot.Tests.Models.Embeddings;
using Bot.Tests.Models.Stub;
using static System.FormattableString;

namespace Bot.Crash;

/// <summary>Asks a follow-up of the real program while whatever it asks a model for hangs: the question's vectors, what the follow-up means, the answer. Each run is a process of its own, so that no breaker spares
/// it any of them.</summary>
internal static class HangingTurn
{
    private const string All = "embeddings, completions, completions";
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(8);

    public static async Task<int> RunAsync(WorkingFolder place, int times)
    {
        Directory.CreateDirectory(place.At("corpus"));
        File.WriteAllText(place.At("corpus/visit.md"), "President Putin of Russia visited Morocco on 7 September 2006.");
        File.WriteAllText(place.At("questions.jsonl"), """{"id": "1", "question": "Whom did he bring?", "previous": [{"question": "When did Putin visit Morocco?", "answer": "President Putin visited Morocco on 7 September 2006."}]}""" + "\n");
        await using var embeddings = await StubEmbeddings.StartAsync();
        await ProgramAsync(place, embeddings.Stub, "index");
        embeddings.Fault = StubFaults.Of(embeddings.Stub, "hang");
        var (slowest, asked) = (TimeSpan.Zero, new List<string>());
        for (var run = 0; run < times; run++)
        {
            embeddings.Stub.Asked.Clear();
            await ProgramAsync(place, embeddings.Stub, "ask", "--batch", place.At("questions.jsonl"), "--out", place.At("answers.jsonl"));
            var took = TimeSpan.FromMilliseconds(AnswerRowFile.Read(place.At("answers.jsonl")).Single().Milliseconds!.Value.Value);
            if (took > slowest) slowest = took;
            asked.Add(string.Join(", ", embeddings.Stub.Asked.Select(request => request.Path.Split('/')[^1])));
        }

        Console.WriteLine(Invariant($"{times} turns in which all that is asked of models hangs: slowest {slowest.TotalSeconds:0.00} s of {MostTime.TotalSeconds:0}; asked for: {string.Join("; ", asked.Distinct())}"));
        return asked.TrueForAll(paths => paths == All) && slowest <= MostTime ? 0 : 1;
    }

    private static async Task ProgramAsync(WorkingFolder place, StubModel stub, params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [IndexingRun.Program, .. verb, "--corpus", place.At("corpus"), "--index", place.At("index")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var section in (string[])["Model", "Embedding"])
        {
            start.Environment[$"{section}__Provider"] = "openai";
            start.Environment[$"{section}__Endpoint"] = new Uri(stub.Address, "v1").AbsoluteUri;
            start.Environment[$"{section}__Name"] = "m";
        }

        using var process = Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new CommandException($"{string.Join(' ', verb)} ended with {process.ExitCode}.");
    }
}
