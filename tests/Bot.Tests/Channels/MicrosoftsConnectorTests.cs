using System.Text.Json.Nodes;
using Bot.Tests.Support;

namespace Bot.Tests.Channels;

/// <summary>botframework-connector 4.23.3 sends the activities: a client that nobody here wrote.</summary>
public sealed class MicrosoftsConnectorTests
{
    [Fact]
    public async Task ItGetsTheAnswerAtItsServiceUrlInTheResponseAndByInvoke()
    {
        NodeClients.Require("botframework-connector");
        await using var bot = await WebBot.StartAsync();
        await using var channel = await ChannelListener.StartAsync();
        const string Question = "When was the American embassy in Rabat opened?";

        var answers = await PostAsync(
            bot, channel,
            Activity("m1", "message", ("text", Question)),
            Activity("m2", "message", ("text", Question), ("deliveryMode", "expectReplies")),
            Activity("m3", "invoke", ("name", "something/new")),
            Activity("m1", "message", ("text", Question)));

        Assert.Equal([202, 200, 501, 202], answers.Select(answer => (int)answer!["status"]!));
        var expected = Assert.Single(answers[1]!["body"]!["activities"]!.AsArray())!;
        Assert.Contains("**11 June 1956**", (string?)expected["text"], StringComparison.Ordinal);
        await bot.StopAsync();
        Assert.Equal(["typing", "message"], channel.Posted.Select(post => (string?)post.Activity["type"]));
        var (path, reply) = channel.Posted.Last();
        Assert.Equal("/v3/conversations/19%3Aabc%40thread.v2%3Bmessageid%3D1/activities/m1", path);
        Assert.Contains("**11 June 1956**", (string?)reply["text"], StringComparison.Ordinal);
        Assert.Equal(("m1", "bot-1", "user-1"), ((string?)reply["replyToId"], (string?)reply["from"]!["id"], (string?)reply["recipient"]!["id"]));
    }

    private static async Task<JsonArray> PostAsync(WebBot bot, ChannelListener channel, params JsonObject[] activities)
    {
        var posts = new JsonArray([.. activities.Select(activity => new JsonObject
        {
            ["botUrl"] = new Uri(bot.Address, "/api/messages").AbsoluteUri,
            ["serviceUrl"] = channel.ServiceUrl,
            ["conversation"] = "19:abc@thread.v2;messageid=1",
            ["activity"] = activity,
        })]);
        return JsonNode.Parse(await NodeClients.RunAsync("connector.js", posts.ToJsonString()))!.AsArray();
    }

    private static JsonObject Activity(string id, string type, params (string Name, string Value)[] fields)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["channelId"] = "test",
            ["from"] = new JsonObject { ["id"] = "user-1" },
            ["recipient"] = new JsonObject { ["id"] = "bot-1" },
            ["conversation"] = new JsonObject { ["id"] = "19:abc@thread.v2;messageid=1" },
        };
        foreach (var (name, value) in fields) activity[name] = value;
        return activity;
    }
}
