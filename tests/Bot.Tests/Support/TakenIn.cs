using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Retrieval.Generations;

namespace Bot.Tests.Support;

/// <summary>What the real server made of files that were put among its documents while it ran. It was up all the time, and answered afterwards.</summary>
/// <param name="Read">The ids of the documents, in order.</param>
/// <param name="LeftOut">What the report names, in order.</param>
internal sealed record TakenIn(IReadOnlyList<string> Read, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>The document that was there before.</summary>
    public const string Before = "before.md";

    // A server that hangs must end the test; how long reading takes is not judged.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task<TakenIn> ByServerAsync(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var folder = new TemporaryFolder();
        folder.Write($"corpus/{Before}", "President Putin of Russia visited Morocco in 2006.");
        foreach (var (name, content) in files) folder.WriteBytes($"files/{name}", content);
        using var server = BotProcess.Start(folder, [], "--corpus", "corpus", "--index=index", "--urls", "http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = new Uri((await server.LineWithAsync("Now listening on: ")).Split("on: ")[1]) };
        Directory.Move(folder.At("files"), folder.At("corpus/files"));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (await DocumentsAsync(client, patience.Token) == 1) await Task.Delay(200, patience.Token);
        Assert.Contains("2006", await client.GetStringAsync("/?q=when+did+putin+visit+morocco", patience.Token), StringComparison.Ordinal);
        using var generation = new IndexFolder(folder.At("index")).Open()!;
        return new TakenIn(
            [.. generation.Catalogue.Documents.Select(document => document.Id).Order(StringComparer.Ordinal)],
            [.. generation.Catalogue.Files.SelectMany(file => file.LeftOut).OrderBy(file => file.File, StringComparer.Ordinal)]);
    }

    private static async Task<int> DocumentsAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var health = await client.GetFromJsonAsync<JsonObject>("/healthz", cancellationToken);
        Assert.Equal(("ok", null), ((string?)health!["status"], (string?)health["index"]!["failure"]));
        return (int)health["documents"]!;
    }
}
