using System.Text.Json.Nodes;
using Bot.Channels.DirectLine;
using Bot.Tests.Support;

namespace Bot.Tests.Channels.DirectLine;

/// <summary>The server as Microsoft's own client finds it: botframework-directlinejs, which Web Chat is built on.</summary>
public sealed class DirectLineJsTests
{
    private const int ExpiredToken = 3;
    private const int FailedToConnect = 4;
    private const int Ended = 5;

    [Theory]
    [InlineData("websocket")]
    [InlineData("polling")]
    public async Task ItStartsSendsAndReceivesEachActivityOnce(string transport)
    {
        await using var bot = await DirectLineBot.StartAsync();
        var token = await bot.PageTokenAsync();
        using var client = DirectLineJs.Start(bot, (string)token["token"]!, transport);
        await client.HearAsync("Hello!");
        foreach (var text in (string[])["one", "three"])
        {
            await client.SayAsync(text);
            await client.HearAsync($"You said: {text}");
        }

        Assert.Equal(["Hello!", "one", "You said: one", "three", "You said: three"], client.Texts);
        var echo = client.Said.Single(said => (string?)said["activity"]?["text"] == "three")["activity"]!;
        Assert.Equal("5", (string?)echo["channelData"]!["clientActivityID"]);
        Assert.StartsWith("dl_", (string?)echo["from"]!["id"], StringComparison.Ordinal);
        var posted = (string?)client.Said.FirstOrDefault(said => said.ContainsKey("posted"))?["posted"];
        Assert.Equal($"{token["conversationId"]}|0000002", posted);
        Assert.DoesNotContain(client.Said, said => said.ContainsKey("error") || said.ContainsKey("refused"));
    }

    [Fact]
    public async Task AfterAKilledSocketNothingIsLostAndNothingDoubled()
    {
        await using var bot = await DirectLineBot.StartAsync();
        using var client = DirectLineJs.Start(bot, (string)(await bot.PageTokenAsync())["token"]!, "websocket");
        await client.HearAsync("Hello!");
        var said = new List<string> { "Hello!" };
        for (var i = 0; i < 5; i++)
        {
            await client.TellAsync("kill");
            await client.SayAsync($"while away {i}");
            await client.HearAsync($"You said: while away {i}");
            said.AddRange([$"while away {i}", $"You said: while away {i}"]);
        }

        Assert.Equal(said, client.Texts);
    }

    [Theory]
    [InlineData("websocket")]
    [InlineData("polling")]
    public async Task AnExpiredTokenIsToldAsSuch(string transport)
    {
        await using var bot = await DirectLineBot.StartAsync();
        using var client = DirectLineJs.Start(bot, (string)(await bot.PageTokenAsync())["token"]!, transport);
        await client.HearAsync("Hello!");
        bot.Time.Advance(TimeSpan.FromSeconds(1801));
        await client.SayAsync("too late");
        await client.HearStatusAsync(ExpiredToken);
        Assert.DoesNotContain(client.Said, said => said.ContainsKey("error"));
    }

    [Theory]
    [InlineData("websocket")]
    [InlineData("polling")]
    public async Task ATokenThatItRefreshedInTimeGoesOn(string transport)
    {
        await using var bot = await DirectLineBot.StartAsync();
        using var client = DirectLineJs.Start(bot, (string)(await bot.PageTokenAsync())["token"]!, transport);
        await client.HearAsync("Hello!");
        bot.Time.Advance(TimeSpan.FromSeconds(1000));
        await client.TellAsync("refresh");
        await client.HearAsync(said => said.ContainsKey("refreshed"));
        bot.Time.Advance(TimeSpan.FromSeconds(801));
        await client.SayAsync("in time");
        await client.HearAsync("You said: in time");
        Assert.Equal(["Hello!", "in time", "You said: in time"], client.Texts);
    }

    [Theory]
    [InlineData("polling", Ended)]
    // Over a socket the client tells the end of a conversation as an error of the stream.
    [InlineData("websocket", null)]
    public async Task AnEndedConversationIsToldAsSuch(string transport, int? status)
    {
        await using var bot = await DirectLineBot.StartAsync();
        var token = await bot.PageTokenAsync();
        using var client = DirectLineJs.Start(bot, (string)token["token"]!, transport);
        await client.HearAsync("Hello!");
        bot.Conversations.End((string)token["conversationId"]!);
        if (status is { } told) await client.HearStatusAsync(told);
        else Assert.Equal("Error: conversation ended", (string?)(await client.HearAsync(said => said.ContainsKey("error")))["error"]);
    }

    [Theory]
    [InlineData("websocket")]
    [InlineData("polling")]
    public async Task AForgedTokenFailsToConnect(string transport)
    {
        await using var bot = await DirectLineBot.StartAsync();
        await using var other = await DirectLineBot.StartAsync();
        using var client = DirectLineJs.Start(bot, (string)(await other.PageTokenAsync())["token"]!, transport);
        await client.HearStatusAsync(FailedToConnect);
        Assert.Empty(bot.Bot.Heard);
    }

    [Fact]
    public async Task WhatIsTooMuchIsToBeTriedAgainAndTheRestGoesOn()
    {
        await using var bot = await DirectLineBot.StartAsync(new DirectLineOptions { MessagesPerMinute = 1 });
        using var client = DirectLineJs.Start(bot, (string)(await bot.PageTokenAsync())["token"]!, "polling");
        await client.HearAsync("Hello!");
        await client.SayAsync("one");
        await client.HearAsync("You said: one");
        await client.SayAsync("two");
        await client.HearAsync(said => (string?)said["posted"] == "retry");
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        await client.SayAsync("three");
        await client.HearAsync("You said: three");
    }
}
