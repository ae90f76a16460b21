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

    [Fact]
    public async Task ARunningServerFollowsItsDocuments()
    {
        _folder.Write("corpus/note.md", "President Putin of Russia visited Morocco in 2006.");
        using var bot = BotProcess.Start(_folder, [], "--corpus", "corpus", "--index=index", "--urls", "http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = new Uri((await bot.LineWithAsync("Now listening on: ")).Split("on: ")[1]) };

        _folder.Write("corpus/more.md", "King Mohammed VI of Morocco visited Moscow in 2016.");
        await UntilAsync(client, health => (int?)health["documents"] == 2);
        var added = await client.GetStringAsync("/?q=when+did+king+mohammed+vi+visit+moscow", TestContext.Current.CancellationToken);
        File.Move(_folder.At("corpus/more.md"), _folder.At("corpus/king.md"));
        File.Delete(_folder.At("corpus/note.md"));
        await UntilAsync(client, health => (int?)health["documents"] == 1);
        var page = await client.GetStringAsync("/?q=when+did+king+mohammed+vi+visit+moscow", TestContext.Current.CancellationToken);
        using var gone = await client.GetAsync("/sources/note.md", TestContext.Current.CancellationToken);

        Assert.Contains("2016", added, StringComparison.Ordinal);
        Assert.Contains("king.md", page, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, gone.StatusCode);
    }

    private static async Task UntilAsync(HttpClient client, Func<JsonObject, bool> isSo)
    {
        for (var i = 0; i < 300; i++)
        {
            var health = await client.GetFromJsonAsync<JsonObject>("/healthz", TestContext.Current.CancellationToken);
            Assert.Equal("ok", (string?)health!["status"]);
            if (isSo(health)) return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail("The server did not follow its documents.");
    }
}
