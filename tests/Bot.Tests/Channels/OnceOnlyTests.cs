using System.Net;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Tests.Support;

namespace Bot.Tests.Channels;

/// <summary>Channels deliver again when an answer is slow or lost; people ask again because they want to.</summary>
public sealed class OnceOnlyTests
{
    private const int Activities = 1000;

    [Fact]
    public async Task AThousandActivitiesInFiveCopiesAreAnsweredAThousandTimes_B1()
    {
        await using var bot = await WebBot.StartAsync(new FoundPassages(Notes.Sentence(Notes.Morocco, "embassy")), new QuotingComposer(null));
        await using var channel = await ChannelListener.StartAsync();

        await DeliverAsync(copies: 4); // at once, on eight threads
        bot.Clock.Advance(TimeSpan.FromSeconds(15));
        await DeliverAsync(copies: 1);

        await channel.PostedAsync(2 * Activities);
        await bot.StopAsync(); // every turn has ended
        var answered = channel.Posted.Where(post => (string?)post.Activity["type"] == "message").Select(post => (string?)post.Activity["replyToId"]).ToList();
        Assert.Equal(Activities, answered.Count);
        Assert.Equal(Activities, answered.Distinct().Count());

        async Task DeliverAsync(int copies)
        {
            var deliveries = Enumerable.Range(0, Activities * copies).Select(i => i % Activities);
            await Parallel.ForEachAsync(deliveries, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) =>
            {
                using var response = await bot.PostAsync(Message(channel, $"a{i}", $"c{i % 100}"));
                Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
            });
        }
    }

    [Fact]
    public async Task WhoAsksTheSameAgainIsAnsweredAgain()
    {
        await using var bot = await WebBot.StartAsync();
        await using var channel = await ChannelListener.StartAsync();
        foreach (var id in new[] { "a1", "a2" })
        {
            using var response = await bot.PostAsync(Message(channel, id, "c1"));
        }

        Assert.Equal(["a1", "a2"], (await channel.PostedAsync(4)).Where(post => (string?)post.Activity["type"] == "message").Select(post => (string?)post.Activity["replyToId"]));
    }

    [Theory]
    [InlineData("channelId")]
    [InlineData("conversation")]
    public async Task TheSameIdInAnotherPlaceIsAnotherActivity(string place)
    {
        var search = new FoundPassages();
        await using var bot = await WebBot.StartAsync(search, new SilentComposer());
        var first = WebBot.Message("When did Putin visit Morocco?");
        var second = first.DeepClone().AsObject();
        if (place == "channelId") second["channelId"] = "another";
        else second["conversation"]!["id"] = "another";

        await bot.AskAsync(first);
        await bot.AskAsync(second);

        Assert.Equal(2, search.Asked.Count);
    }

    [Fact]
    public async Task WhoeverWaitsForTheRepliesOfACopyGetsThoseOfTheFirst()
    {
        var search = new FoundPassages(Notes.Sentence(Notes.Morocco, "embassy"));
        await using var bot = await WebBot.StartAsync(search, new QuotingComposer(null));
        var message = WebBot.Message("When was the American embassy in Rabat opened?");

        var replies = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => bot.AskAsync(message.DeepClone().AsObject())));

        Assert.Single(search.Asked);
        Assert.All(replies, reply => Assert.Equal(replies[0].ToJsonString(), reply.ToJsonString()));
    }

    private static JsonObject Message(ChannelListener channel, string id, string conversation)
    {
        var message = WebBot.Message("When was the American embassy in Rabat opened?");
        message.Remove("deliveryMode");
        (message["id"], message["serviceUrl"], message["conversation"]!["id"]) = (id, channel.ServiceUrl, conversation);
        return message;
    }
}
