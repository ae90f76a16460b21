using System.Text.Json.Nodes;
using Bot.Tests.Support;

namespace Bot.Tests.Web.Feedback;

/// <summary>A question and then feedback, posted to the real host.</summary>
public sealed class FeedbackThroughTheDoorTests
{
    private const string Question = "When was the American embassy in Rabat opened?";

    [Fact]
    public async Task AReactionInTeamsIsTiedToTheReplyByItsId()
    {
        await using var bot = await WebBot.StartAsync();
        await using var channel = await ChannelListener.StartAsync();
        var message = On("msteams", WebBot.Message(Question));
        message.Remove("deliveryMode");
        message["serviceUrl"] = channel.ServiceUrl;
        (await bot.PostAsync(message)).Dispose();
        await channel.PostedAsync(2);

        foreach (var id in (string[])["no reply of ours", "a2"]) (await bot.PostAsync(On("msteams", Liked(id)))).Dispose();
        await bot.StopAsync();

        Assert.Equal(Question, Assert.Single(bot.Feedback).Question);

        JsonObject Liked(string id)
        {
            var reaction = Activity($$"""{"type":"messageReaction","replyToId":"{{id}}","reactionsAdded":[{"type":"like"}]}""");
            reaction.Remove("deliveryMode");
            reaction["serviceUrl"] = channel.ServiceUrl;
            return reaction;
        }
    }

    private static JsonObject Activity(string json)
    {
        var activity = WebBot.Message("");
        foreach (var (name, value) in JsonNode.Parse(json)!.AsObject()) activity[name] = value?.DeepClone();
        activity.Remove("text");
        return activity;
    }

    private static JsonObject On(string channel, JsonObject activity)
    {
        activity["channelId"] = channel;
        return activity;
    }
}
