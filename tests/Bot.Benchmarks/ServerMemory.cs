using System.Diagnostics;
using Bot.Evaluation.Batch;
using static System.FormattableString;

namespace Bot.Benchmarks;

/// <summary>Resident memory of the server: after its start, and after it has answered a file of questions over HTTP on loopback.</summary>
internal static class ServerMemory
{
    private const string Url = "http://127.0.0.1:39780";

    public static async Task RunAsync(string corpus, string index, string questions)
    {
        var start = HostProgram.Start("--urls", Url, "--Corpus:Folder", Path.GetFullPath(corpus), "--Index:Folder", Path.GetFullPath(index));
        using var server = Process.Start(start)!;
        server.OutputDataReceived += (_, _) => { };
        server.ErrorDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        try
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
            await WaitAsync(client);
            var before = Resident(server);
            var asked = BatchQuestionFile.Read(questions);
            foreach (var question in asked) await client.GetStringAsync($"{Url}/?q={Uri.EscapeDataString(question.Text)}");
            Console.WriteLine(Invariant($"resident after start {before:0} MB, after {asked.Count} questions {Resident(server):0} MB"));
        }
        finally
        {
            server.Kill();
        }
    }

    private static async Task WaitAsync(HttpClient client)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            try
            {
                await client.GetStringAsync($"{Url}/healthz");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(200);
            }
        }

        throw new InvalidOperationException("The server did not start.");
    }

    private static double Resident(Process process)
    {
        process.Refresh();
        return process.WorkingSet64 / 1024.0 / 1024.0;
    }
}
