using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Bot.Host.Teams;
using Bot.Relations.Courtesies;
using Bot.Tests.Support;

namespace Bot.Tests.Cli;

public sealed class TeamsTests : IDisposable
{
    private const string AppId = "22222222-2222-4222-8222-222222222222";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ThePackageHoldsTheManifestAndTwoIconsAtItsTop()
    {
        var run = await RunAsync([], "--app-id", AppId, "--host", "Bot.Example.COM");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("https://bot.example.com/api/messages", run.Output, StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(_folder.At("bot-teams.zip"));
        Assert.Equal(["manifest.json", "color.png", "outline.png"], zip.Entries.Select(entry => entry.FullName));
        var manifest = Manifest("bot-teams.zip");
        Assert.Equal(("1.29", "1.0.0", "Bot"), ((string?)manifest["manifestVersion"], (string?)manifest["version"], (string?)manifest["name"]!["short"]));
        Assert.Equal((AppId, "bot.example.com"), ((string?)manifest["bots"]![0]!["botId"], (string?)manifest["validDomains"]![0]));
        Assert.Equal("16a1ad23-6f24-8671-b993-165440fec940", (string?)manifest["id"]);
    }

    [Fact]
    public async Task EveryOptionReachesTheManifestAndTheAppIdMayBeASetting()
    {
        var run = await RunAsync(
            new() { ["MicrosoftAppId"] = AppId }, "--host", "bot.example.com", "--out", "my.zip", "--name", "Настоящее", "--developer", "Contoso & Söhne", "--website", "https://contoso.example",
            "--privacy", "https://contoso.example/privacy", "--terms", "https://contoso.example/terms", "--version", "2.10.3", "--teams-id", "11111111-1111-4111-8111-111111111111");

        Assert.Equal(0, run.ExitCode);
        var manifest = Manifest("my.zip");
        Assert.Equal(("11111111-1111-4111-8111-111111111111", AppId), ((string?)manifest["id"], (string?)manifest["bots"]![0]!["botId"]));
        Assert.Equal(("2.10.3", "Настоящее"), ((string?)manifest["version"], (string?)manifest["name"]!["short"]));
        Assert.Equal(
            ["Contoso & Söhne", "https://contoso.example/", "https://contoso.example/privacy", "https://contoso.example/terms"],
            manifest["developer"]!.AsObject().Select(field => (string?)field.Value));
    }

    [Fact]
    public async Task MicrosoftsOwnSchemaTakesTheManifest()
    {
        NodeClients.Require("@microsoft/app-manifest", "ajv-draft-04", "ajv-formats");

        Assert.Equal("[]", (await NodeClients.RunAsync("manifest.js", TextOf(TeamsManifest.Write(App)))).Trim());
        var longest = App with { Name = new string('x', 30), Developer = new string('x', 32) };
        Assert.Equal("[]", (await NodeClients.RunAsync("manifest.js", TextOf(TeamsManifest.Write(longest)))).Trim());
        var tooLong = App with { Name = new string('x', 31) };
        Assert.Contains("/name/short must NOT have more than 30 characters", await NodeClients.RunAsync("manifest.js", TextOf(TeamsManifest.Write(tooLong))), StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameAppGivesTheSameBytes() => Assert.Equal(TeamsPackage.Write(App), TeamsPackage.Write(App));

    [Fact]
    public void TheTeamsIdDependsOnBotAndHostAndNothingElse()
    {
        var id = TeamsAppId.For(new Guid(AppId), "bot.example.com");

        Assert.Equal(id, TeamsAppId.For(new Guid(AppId), "BOT.example.com"));
        Assert.NotEqual(id, TeamsAppId.For(new Guid(AppId), "other.example.com"));
        Assert.NotEqual(id, TeamsAppId.For(Guid.Empty, "bot.example.com"));
        Assert.Equal('8', id.ToString("D")[14]);
    }

    [Fact]
    public void TheBotKnowsTheCommandsThatTeamsOffers()
    {
        var offered = JsonNode.Parse(TeamsManifest.Write(App))!["bots"]![0]!["commandLists"]!.AsArray().SelectMany(list => list!["commands"]!.AsArray()).Select(command => (string)command!["title"]!);

        Assert.Equal([CourtesyKind.Help, CourtesyKind.NewConversation, CourtesyKind.Help], offered.Select(title => SmallTalk.Read(title)?.Kind));
    }

    [Fact]
    public void TheIconsHaveTheSizesAndColoursThatTeamsAsksFor()
    {
        var color = Pixels(TeamsIcons.Color(), 192);
        var outline = Pixels(TeamsIcons.Outline(), 32);

        Assert.All(color, pixel => Assert.Equal(255, pixel[3]));
        Assert.Equal([0x0F, 0x5C, 0x63, 0xFF], color[0]);
        Assert.Contains(color, pixel => pixel is [255, 255, 255, 255]);
        Assert.All(outline, pixel => Assert.True(pixel is [255, 255, 255, _]));
        Assert.Equal(0, outline[0][3]);
        Assert.Contains(outline, pixel => pixel[3] == 255);
    }

    [Theory]
    [InlineData("--app-id is missing: give the application (client) id of the bot's registration, or set MicrosoftAppId.", "--host", "bot.example.com")]
    [InlineData("--app-id is not an id: it is a GUID such as 22222222-2222-4222-8222-222222222222.", "--app-id", "my-secret", "--host", "bot.example.com")]
    [InlineData("--host is missing: say under which name the bot is reached, such as bot.example.com.", "--app-id", AppId)]
    [InlineData("--host https://bot.example.com is not a public host name: write it as bot.example.com, without https:// and port.", "--app-id", AppId, "--host", "https://bot.example.com")]
    [InlineData("--host bot.example.com:443 is not a public host name: write it as bot.example.com, without https:// and port.", "--app-id", AppId, "--host", "bot.example.com:443")]
    [InlineData("--host localhost is not a public host name: write it as bot.example.com, without https:// and port.", "--app-id", AppId, "--host", "localhost")]
    [InlineData("--host 10.0.0.1 is not a public host name: write it as bot.example.com, without https:// and port.", "--app-id", AppId, "--host", "10.0.0.1")]
    [InlineData("--host *.example.com is not a public host name: write it as bot.example.com, without https:// and port.", "--app-id", AppId, "--host", "*.example.com")]
    [InlineData("--version 1.0 is not a version: write it as three numbers, such as 1.0.0.", "--app-id", AppId, "--host", "bot.example.com", "--version", "1.0")]
    [InlineData("--name has 31 characters: Teams takes from 1 to 30.", "--app-id", AppId, "--host", "bot.example.com", "--name", "1234567890123456789012345678901")]
    [InlineData("--name has 0 characters: Teams takes from 1 to 30.", "--app-id", AppId, "--host", "bot.example.com", "--name", " ")]
    [InlineData("--developer has 33 characters: Teams takes from 1 to 32.", "--app-id", AppId, "--host", "bot.example.com", "--developer", "123456789012345678901234567890123")]
    [InlineData("--privacy http://x.example is not an https address: write it as https://example.com/page.", "--app-id", AppId, "--host", "bot.example.com", "--privacy", "http://x.example")]
    [InlineData("--teams-id is not an id: it is a GUID such as 22222222-2222-4222-8222-222222222222.", "--app-id", AppId, "--host", "bot.example.com", "--teams-id", "1")]
    [InlineData("--out is empty: name a file.", "--app-id", AppId, "--host", "bot.example.com", "--out", "")]
    public async Task AMistakeIsToldInOneSentenceAndNothingIsWritten(string sentence, params string[] arguments)
    {
        var run = await RunAsync([], arguments);

        Assert.Equal((2, "", sentence), (run.ExitCode, run.Output, run.Errors.Trim()));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("here", "is a folder: name a file.")]
    [InlineData("none/a.zip", "can't be written: there is no folder")]
    public async Task APlaceThatCannotBeWrittenIsNamed(string file, string why)
    {
        Directory.CreateDirectory(_folder.At("here"));

        var run = await RunAsync([], "--app-id", AppId, "--host", "bot.example.com", "--out", file);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(why, run.Errors, StringComparison.Ordinal);
        Assert.Equal([_folder.At("here")], Directory.GetFileSystemEntries(_folder.Path));
    }

    private static TeamsApp App => new()
    {
        BotId = new Guid(AppId),
        Host = "bot.example.com",
        Id = TeamsAppId.For(new Guid(AppId), "bot.example.com"),
        Developer = "Contoso",
        Website = "https://contoso.example/",
        Privacy = "https://contoso.example/privacy",
        Terms = "https://contoso.example/terms",
    };

    private Task<BotProcess.Run> RunAsync(Dictionary<string, string> settings, params string[] arguments) => BotProcess.RunAsync(_folder, settings, ["teams", .. arguments]);

    private JsonNode Manifest(string package)
    {
        using var zip = ZipFile.OpenRead(_folder.At(package));
        using var manifest = zip.GetEntry("manifest.json")!.Open();
        return JsonNode.Parse(manifest)!;
    }

    private static string TextOf(byte[] utf8) => System.Text.Encoding.UTF8.GetString(utf8);

    // The rows of the one IDAT chunk, behind the signature and IHDR; each begins with its filter, 0.
    private static List<byte[]> Pixels(byte[] png, int side)
    {
        Assert.Equal((side, side), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        using var unpacked = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        unpacked.CopyTo(rows);
        return [.. rows.ToArray().Chunk(side * 4 + 1).SelectMany(row => row.Skip(1).Chunk(4))];
    }
}
