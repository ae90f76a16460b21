using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Bot.Tests.Support;

/// <summary>A client's end of a Direct Line conversation.</summary>
internal sealed class DirectLineChat(DirectLineBot bot, JsonObject started)
{
    // As much as the server keeps of a conversation, and more.
    private const int MostBytes = 384 * 1024;

    public string Id { get; } = (string)started["conversationId"]!;

    public string Token { get; } = (string)started["token"]!;

    public string StreamUrl { get; } = (string)started["streamUrl"]!;

    public string User => new JsonWebToken(Token).GetClaim("user").Value;

    public string Path => $"/v3/directline/conversations/{Id}";

    public static JsonObject Message(string text) => new() { ["type"] = "message", ["text"] = text };

    public Task<HttpResponseMessage> PostAsync(JsonObject activity, string? token = null) =>
        bot.SendAsync(HttpMethod.Post, $"{Path}/activities", token ?? Token, activity);

    /// <summary>Says something and returns its id.</summary>
    public async Task<string> SayAsync(string text)
    {
        using var response = await PostAsync(Message(text));
        response.EnsureSuccessStatusCode();
        return (string)(await DirectLineBot.JsonAsync(response))["id"]!;
    }

    public async Task<JsonObject> ReadAsync(string watermark = "")
    {
        using var response = await bot.SendAsync(HttpMethod.Get, $"{Path}/activities?watermark={watermark}", Token);
        response.EnsureSuccessStatusCode();
        return await DirectLineBot.JsonAsync(response);
    }

    /// <summary>Everything that was said, once it is as much as that; throws when that takes ten seconds.</summary>
    public async Task<JsonArray> HeardAsync(int count)
    {
        var log = bot.Conversations.Find(Id)!.Log;
        for (var page = log.After(0); page.Watermark < count; page = log.After(0))
            await page.Appended.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        return (await ReadAsync())["activities"]!.AsArray();
    }

    /// <summary>The address of a new socket that goes on after the watermark.</summary>
    public async Task<string> ReconnectAsync(string watermark)
    {
        using var response = await bot.SendAsync(HttpMethod.Get, $"{Path}?watermark={watermark}", Token);
        response.EnsureSuccessStatusCode();
        return (string)(await DirectLineBot.JsonAsync(response))["streamUrl"]!;
    }

    public static async Task<ClientWebSocket> OpenAsync(string streamUrl, string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket.ConnectAsync(new Uri(streamUrl), TestContext.Current.CancellationToken);
        }
        catch (WebSocketException)
        {
            // The status tells.
        }

        return socket;
    }

    /// <summary>The next frame: a set of activities, or null for an empty one. Throws when the socket is closed, or after ten seconds.</summary>
    public static async Task<JsonObject?> ReceiveAsync(WebSocket socket)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(10));
        var buffer = new byte[MostBytes];
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
            length += part.Count;
        }
        while (!part.EndOfMessage);
        if (part.MessageType == WebSocketMessageType.Close) throw new EndOfStreamException("The socket was closed.");
        return length == 0 ? null : JsonNode.Parse(buffer.AsSpan(0, length))!.AsObject();
    }

    /// <summary>The texts that come, until there are as many as that, and the watermark then.</summary>
    public static async Task<(List<string> Texts, string Watermark)> ReceiveAsync(WebSocket socket, int count)
    {
        var texts = new List<string>();
        var watermark = "";
        while (texts.Count < count)
            if (await ReceiveAsync(socket) is { } set)
            {
                texts.AddRange(Texts(set));
                watermark = (string)set["watermark"]!;
            }

        return (texts, watermark);
    }

    public static IEnumerable<string> Texts(JsonObject set) => set["activities"]!.AsArray().Select(activity => (string)activity!["text"]!);
}
