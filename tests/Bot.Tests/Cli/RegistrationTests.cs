using System.Net;
using System.Net.Http.Json;
using Bot.Tests.Support;

namespace Bot.Tests.Cli;

/// <summary>The program with and without a registration: who can reach it, and who is let in.</summary>
public sealed class RegistrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RegistrationTests() => _folder.Write("corpus/note.md", "President Putin of Russia visited Morocco in 2006.");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ASPNETCORE_URLS", "http://0.0.0.0:0")]
    [InlineData("URLS", "http://localhost:0;http://*:0")]
    [InlineData("Kestrel__Endpoints__Http__Url", "http://[::]:0")]
    public async Task WithoutAnAppIdTheProgramDoesNotStartWhereOthersCanReachIt(string name, string value)
    {
        var run = await BotProcess.RunAsync(_folder, Settings(new() { [name] = value }));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Matches("\\A[^\\n]* can be reached from other machines, [^\\n]*set MicrosoftAppId[^\\n]*container[^\\n]*\\.\\s*\\z", run.Errors);
    }

    [Fact]
    public async Task AMisspeltNameInTheSettingsFileIsNamed()
    {
        _folder.WriteText("appsettings.json", """{ "MicrosoftAppID2": "22222222-2222-4222-8222-222222222222" }""");

        var run = await BotProcess.RunAsync(_folder, "--urls", "http://127.0.0.1:0");

        Assert.Equal(2, run.ExitCode);
        Assert.Matches("\\A[^\\n]*MicrosoftAppID2[^\\n]*\\.\\s*\\z", run.Errors);
    }

    [Fact]
    public async Task WithAnAppIdNobodyIsLetInWithoutAToken()
    {
        using var bot = BotProcess.Start(
            _folder,
            Settings(new()
            {
                ["MicrosoftAppId"] = "22222222-2222-4222-8222-222222222222",
                ["MicrosoftAppTenantId"] = "33333333-3333-4333-8333-333333333333",
                ["MicrosoftAppPassword"] = "not a secret",
            }),
            "--urls", "http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = new Uri((await bot.LineWithAsync("Now listening on: ")).Split("on: ")[1]) };

        for (var i = 0; i < 100; i++)
        {
            using var posted = await client.PostAsJsonAsync("/api/messages", WebBot.Message("When did Putin visit Morocco?"), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, posted.StatusCode);
        }

        Assert.Contains("2006", await client.GetStringAsync("/?q=when+did+putin+visit+morocco", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private Dictionary<string, string> Settings(Dictionary<string, string> settings) =>
        new(settings) { ["Corpus__Folder"] = _folder.At("corpus"), ["Index__Folder"] = _folder.At("index") };
}
