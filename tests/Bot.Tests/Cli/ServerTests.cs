using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Tests.Support;

namespace Bot.Tests.Cli;

public sealed class ServerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WithoutAVerbTheProgramBuildsTheIndexAndServesThePageTheBotAndItsHealth()
    {
        _folder.Write("corpus/note.md", "President Putin of Russia visited Morocco in 2006.");
        using var bot = BotProcess.Start(_folder, [], "--corpus", "corpus", "--index=index", "--urls", "http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = new Uri((await bot.LineWithAsync("Now listening on: ")).Split("on: ")[1]) };

        var health = await client.GetFromJsonAsync<JsonObject>("/healthz", TestContext.Current.CancellationToken);
        var page = await client.GetStringAsync("/?q=when+did+putin+visit+morocco", TestContext.Current.CancellationToken);
        using var posted = await client.PostAsJsonAsync("/api/messages", WebBot.Message("Когда Путин посетил Марокко?"), TestContext.Current.CancellationToken);
        var reply = await posted.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);

        Assert.True(Directory.Exists(_folder.At("index")));
        Assert.Equal(("ok", 1), ((string?)health!["status"], (int?)health["documents"]));
        Assert.Contains("2006", page, StringComparison.Ordinal);
        Assert.Contains("2006", (string?)reply!["activities"]![0]!["text"], StringComparison.Ordinal);
    }
}
