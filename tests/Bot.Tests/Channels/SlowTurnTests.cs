using System.Net;
using System.Text.Json.Nodes;
using Bot.Channels.Http;
using Bot.Channels.Queue;
using Bot.Tests.Support;

namespace Bot.Tests.Channels;

/// <summary>What composes an answer hangs.</summary>
public sealed class SlowTurnTests
{
    private readonly WaitingComposer _composer = new();
    private readonly FoundPassages _search = new(Notes.Sentence(Notes.Morocco, "embassy"));

    [Fact]
    public async Task AThousandMessagesAreAcknowledgedBeforeAnyIsAnsweredAndTheAnswersFollow_B2()
    {
        await using var bot = await WebBot.StartAsync(_search, _composer);
        await using var channel = await ChannelListener.StartAsync();

        await Parallel.ForAsync(0, 1000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) =>
        {
            using var response = await bot.PostAsync(Message(channel, $"c{i % 100}"));
            Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        });

        Assert.DoesNotContain(channel.Posted, IsAnswer);
        _composer.LetGo();
        await bot.StopAsync();
        Assert.Equal(1000, channel.Posted.Count(IsAnswer));
    }

    [Fact]
    public async Task WhoeverWaitsForTheAnswerIsToldBeforeTheChannelGivesUp()
    {
        await using var bot = await WebBot.StartAsync(_search, _composer);
        var asking = bot.AskAsync(WebBot.Message("When was the American embassy in Rabat opened?"));
        await _composer.Asked;

        bot.Clock.Advance(CloudAdapter.AwaitedLimit);

        Assert.StartsWith("Something went wrong here", (string?)Assert.Single(await asking)!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoeverWaitsBehindASlowTurnIsToldInTimeToo()
    {
        await using var bot = await WebBot.StartAsync(_search, _composer);
        await using var channel = await ChannelListener.StartAsync();
        using var slow = await bot.PostAsync(Message(channel, "c1"));
        await _composer.Asked;
        var waiting = bot.PostAsync(WebBot.Message("When was the American embassy in Rabat opened?"));

        while (!waiting.IsCompleted)
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        using var response = await waiting;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task TheApologyIsInTheLanguageOfTheQuestion()
    {
        await using var bot = await WebBot.StartAsync(_search, new BrokenComposer());
        var reply = Assert.Single(await bot.AskAsync(WebBot.Message("Когда открыли посольство США в Рабате?")))!;
        Assert.StartsWith("Произошла ошибка, она записана под номером ", (string?)reply["text"], StringComparison.Ordinal);
        Assert.Equal("ru", (string?)reply["locale"]);
    }

    [Fact]
    public async Task WhatIsTooMuchForAConversationIsRefusedAndTakenWhenItComesAgain()
    {
        await using var bot = await WebBot.StartAsync(_search, _composer);
        await using var channel = await ChannelListener.StartAsync();
        for (var i = 0; i < TurnQueue.CapacityOfConversation; i++)
        {
            using var taken = await bot.PostAsync(Message(channel, "c"));
            Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        }

        var more = Message(channel, "c");
        using var refused = await bot.PostAsync(more);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("5", refused.Headers.RetryAfter?.ToString());

        _composer.LetGo();
        await channel.PostedAsync(2 * TurnQueue.CapacityOfConversation);
        using var again = await bot.PostAsync(more);
        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        await bot.StopAsync();
        Assert.Equal(TurnQueue.CapacityOfConversation + 1, channel.Posted.Count(IsAnswer));
    }

    private static bool IsAnswer((string Path, JsonObject Activity) post) => (string?)post.Activity["type"] == "message";

    private static JsonObject Message(ChannelListener channel, string conversation)
    {
        var message = WebBot.Message("When was the American embassy in Rabat opened?");
        message.Remove("deliveryMode");
        (message["serviceUrl"], message["conversation"]!["id"]) = (channel.ServiceUrl, conversation);
        return message;
    }
}
