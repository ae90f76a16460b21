using System.Net;
using System.Net.WebSockets;
using Bot.Channels.DirectLine;
using Bot.Channels.Schema;
using Bot.Tests.Support;

namespace Bot.Tests.Channels.DirectLine;

public sealed class StreamTests
{
    [Fact]
    public async Task WhatIsSaidComesDownTheSocketWithRisingWatermarks()
    {
        await using var bot = await DirectLineBot.StartAsync();
        var chat = await bot.StartChatAsync();
        using var socket = await DirectLineChat.OpenAsync(chat.StreamUrl);
        var (greeting, first) = await ReceiveAsync(socket, 1);
        await chat.SayAsync("When?");
        var (answer, last) = await ReceiveAsync(socket, 2);
        Assert.Equal(["Hello!", "When?", "You said: When?"], greeting.Concat(answer));
        Assert.Equal(("1", "3"), (first, last));
    }

    [Fact]
    public async Task AfterAKilledSocketNothingIsLostAndNothingDoubled()
    {
        await using var bot = await DirectLineBot.StartAsync();
        var chat = await bot.StartChatAsync();
        using var killed = await DirectLineChat.OpenAsync(chat.StreamUrl);
        var (before, watermark) = await ReceiveAsync(killed, 1);
        killed.Abort();
        await chat.SayAsync("one");
        await chat.HeardAsync(3);
        using var socket = await DirectLineChat.OpenAsync(await chat.ReconnectAsync(watermark));
        await chat.SayAsync("two");
        Assert.Equal(["Hello!", "one", "You said: one", "two", "You said: two"], before.Concat((await ReceiveAsync(socket, 4)).Texts));
    }

    [Fact]
    public async Task AnAddressOpensOneSocketWithinAMinute()
    {
        await using var bot = await DirectLineBot.StartAsync();
        var (chat, other) = (await bot.StartChatAsync(), await bot.StartChatAsync());
        using var first = await DirectLineChat.OpenAsync(chat.StreamUrl);
        using var again = await DirectLineChat.OpenAsync(chat.StreamUrl);
        using var elsewhere = await DirectLineChat.OpenAsync(other.StreamUrl.Replace(other.Id, chat.Id, StringComparison.Ordinal));
        using var guessed = await DirectLineChat.OpenAsync(other.StreamUrl.Replace(other.Id, "guessed", StringComparison.Ordinal));
        using var without = await DirectLineChat.OpenAsync(other.StreamUrl.Split('?')[0]);
        bot.Time.Advance(TimeSpan.FromSeconds(61));
        using var late = await DirectLineChat.OpenAsync(other.StreamUrl);
        Assert.Equal(WebSocketState.Open, first.State);
        Assert.All([again, elsewhere, guessed, without, late], socket => Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode));
        using var noSocket = await bot.SendAsync(HttpMethod.Get, $"{chat.Path}/stream?t=x");
        Assert.Equal(HttpStatusCode.BadRequest, noSocket.StatusCode);
    }

    [Fact]
    public async Task InSilenceEmptyFramesGoBothWays()
    {
        await using var bot = await DirectLineBot.StartAsync();
        var chat = await bot.StartChatAsync();
        using var socket = await DirectLineChat.OpenAsync(chat.StreamUrl);
        await ReceiveAsync(socket, 1);
        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
        // The server begins to wait after the frame was received here; until then, time passes unnoticed.
        var frame = DirectLineChat.ReceiveAsync(socket);
        while (!frame.IsCompleted)
        {
            bot.Time.Advance(ActivityStream.TimeBetweenEmptyFrames);
            await Task.WhenAny(frame, Task.Delay(10, TestContext.Current.CancellationToken));
        }

        Assert.Null(await frame);
        await chat.HeardAsync(1);
        Assert.Equal(WebSocketState.Open, socket.State);
    }

    [Fact]
    public async Task ASocketIsClosedWhenItsConversationEnds()
    {
        await using var bot = await DirectLineBot.StartAsync();
        var chat = await bot.StartChatAsync();
        using var socket = await DirectLineChat.OpenAsync(chat.StreamUrl);
        await ReceiveAsync(socket, 1);
        bot.Time.Advance(TimeSpan.FromMinutes(31));
        await AssertClosedAsync(socket);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, socket.CloseStatus);
    }

    [Fact]
    public async Task AConversationHasThreeSocketsAndTheOldestMakesRoom()
    {
        await using var bot = await DirectLineBot.StartAsync();
        var chat = await bot.StartChatAsync();
        using var oldest = await DirectLineChat.OpenAsync(chat.StreamUrl);
        using var second = await DirectLineChat.OpenAsync(await chat.ReconnectAsync(""));
        using var third = await DirectLineChat.OpenAsync(await chat.ReconnectAsync(""));
        using var fourth = await DirectLineChat.OpenAsync(await chat.ReconnectAsync(""));
        await AssertClosedAsync(oldest);
        await chat.SayAsync("When?");
        foreach (var socket in (ClientWebSocket[])[second, third, fourth]) Assert.Equal("You said: When?", (await ReceiveAsync(socket, 3)).Texts[2]);
    }

    [Fact]
    public async Task ThereAreOnlySoManySocketsAndOneThatGoesMakesRoom()
    {
        await using var bot = await DirectLineBot.StartAsync(new DirectLineOptions { MostSockets = 2 });
        var chats = new[] { await bot.StartChatAsync(), await bot.StartChatAsync(), await bot.StartChatAsync() };
        using var first = await DirectLineChat.OpenAsync(chats[0].StreamUrl);
        using var second = await DirectLineChat.OpenAsync(chats[1].StreamUrl);
        using var refused = await DirectLineChat.OpenAsync(chats[2].StreamUrl);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.HttpStatusCode);
        await first.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
        for (var status = refused.HttpStatusCode; status != HttpStatusCode.SwitchingProtocols;)
        {
            using var socket = await DirectLineChat.OpenAsync(await chats[2].ReconnectAsync(""));
            status = socket.HttpStatusCode;
        }
    }

    [Fact]
    public async Task AClientThatTakesNothingIsDroppedAndTheOthersHearEverything()
    {
        await using var bot = await DirectLineBot.StartAsync();
        var chat = await bot.StartChatAsync();
        using var slow = await DirectLineChat.OpenAsync(chat.StreamUrl);
        var conversation = bot.Conversations.Find(chat.Id)!;
        // More than the buffers of this machine hold, while nothing is received here.
        for (var i = 0; i < 200; i++)
        {
            conversation.Log.TryAppend(new Activity { Type = "message", Text = new string('x', 200_000) }, () => true);
            await Task.Yield();
        }

        bot.Time.Advance(ActivityStream.LongestSend);
        bot.Time.Advance(ActivityStream.LongestSend);
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            while (true) await DirectLineChat.ReceiveAsync(slow);
        });
        using var other = await DirectLineChat.OpenAsync(await chat.ReconnectAsync("200"));
        Assert.Single((await ReceiveAsync(other, 1)).Texts);
    }

    [Fact]
    public async Task AServerThatStopsClosesItsSockets()
    {
        await using var bot = await DirectLineBot.StartAsync();
        var chat = await bot.StartChatAsync();
        using var socket = await DirectLineChat.OpenAsync(chat.StreamUrl);
        await ReceiveAsync(socket, 1);
        var stopping = bot.StopAsync();
        await AssertClosedAsync(socket);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
        await stopping;
    }

    private static Task<(List<string> Texts, string Watermark)> ReceiveAsync(WebSocket socket, int count) => DirectLineChat.ReceiveAsync(socket, count);

    private static async Task AssertClosedAsync(ClientWebSocket socket) => await Assert.ThrowsAsync<EndOfStreamException>(async () =>
    {
        while (true) await DirectLineChat.ReceiveAsync(socket);
    });
}
