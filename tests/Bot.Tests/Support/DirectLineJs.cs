using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support;

/// <summary>Microsoft's Direct Line client in a process of its own, told what to do and heard line by line.</summary>
internal sealed class DirectLineJs(Process process) : IDisposable
{
    private const string Script = "directline.js";

    /// <summary>Everything it has said so far.</summary>
    public List<JsonObject> Said { get; } = [];

    /// <summary>The texts of the activities that it has received so far.</summary>
    public IEnumerable<string?> Texts => Said.Where(line => line.ContainsKey("activity")).Select(line => (string?)line["activity"]!["text"]);

    /// <summary>Skips the test where the client is not installed.</summary>
    public static DirectLineJs Start(DirectLineBot bot, string token, string transport)
    {
        NodeClients.Require("botframework-directlinejs", "ws", "xhr2");
        return new DirectLineJs(NodeClients.Start(Script, $"{bot.Origin}/v3/directline", token, transport));
    }

    public async Task TellAsync(string command, JsonNode? activity = null)
    {
        await process.StandardInput.WriteLineAsync(new JsonObject { ["do"] = command, ["activity"] = activity }.ToJsonString());
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
    }

    public Task SayAsync(string text) => TellAsync("post", new JsonObject
    {
        ["type"] = "message",
        ["text"] = text,
        ["from"] = new JsonObject { ["id"] = "somebody" },
        ["channelData"] = new JsonObject { ["clientActivityID"] = text.Length.ToString(CultureInfo.InvariantCulture) },
    });

    /// <summary>Listens until it says what is waited for; throws when that takes twenty seconds or it ends first.</summary>
    public async Task<JsonObject> HearAsync(Func<JsonObject, bool> isIt)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            var line = await process.StandardOutput.ReadLineAsync(patience.Token)
                ?? throw new InvalidOperationException($"{Script} ended: {await process.StandardError.ReadToEndAsync(patience.Token)}");
            var said = JsonNode.Parse(line)!.AsObject();
            Said.Add(said);
            if (isIt(said)) return said;
        }
    }

    public Task<JsonObject> HearAsync(string text) => HearAsync(said => (string?)said["activity"]?["text"] == text);

    public Task<JsonObject> HearStatusAsync(int status) => HearAsync(said => (int?)said["status"] == status);

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
