using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.DirectLine;
using Bot.Channels.Queue;
using Bot.Channels.Schema;
using Bot.Tests.Support;

namespace Bot.Tests.Channels.DirectLine;

public sealed class ConversationTests
{
    private const string Conversations = "/v3/directline/conversations";

    [Fact]
    public async Task AConversationIsStartedOnceAndTheBotHearsOfItOnce()
    {
        await using var bot = await DirectLineBot.StartAsync();
        var token = (string)(await bot.PageTokenAsync())["token"]!;
        using var first = await bot.SendAsync(HttpMethod.Post, Conversations, token, new JsonObject { ["user"] = new JsonObject() });
        using var second = await bot.SendAsync(HttpMethod.Post, Conversations, token);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));

        var chat = new DirectLineChat(bot, await DirectLineBot.JsonAsync(first));
        var greeting = Assert.Single(await chat.HeardAsync(1))!;

        Assert.Equal(("Hello!", "bot", "bot"), ((string?)greeting["text"], (string?)greeting["from"]!["role"], (string?)greeting["from"]!["id"]));
        Assert.Equal(($"{chat.Id}|0000001", "2026-11-24T12:00:00+00:00"), ((string?)greeting["id"], (string?)greeting["timestamp"]));
        var update = Assert.Single(bot.Bot.Heard);
        Assert.Equal((ActivityTypes.ConversationUpdate, ChannelIds.Webchat, chat.Id), (update.Type, update.ChannelId, update.Conversation!.Id));
        Assert.Equal([chat.User, "bot"], update.MembersAdded!.Select(member => member.Id));
    }

    [Fact]
    public async Task WhatTheUserSaysIsEchoedWithItsMarkAndAnswered()
    {
        await using var bot = await DirectLineBot.StartAsync();
        var chat = await bot.StartChatAsync();
        await chat.HeardAsync(1);
        var message = DirectLineChat.Message("When?");
        message["channelData"] = new JsonObject { ["clientActivityID"] = "l38dtwen7q", ["attachmentSizes"] = new JsonArray() };
        message["attachments"] = new JsonArray();

        using var response = await chat.PostAsync(message);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var heard = await chat.HeardAsync(3);
        Assert.Equal((string?)(await DirectLineBot.JsonAsync(response))["id"], (string?)heard[1]!["id"]);
        Assert.Equal(("When?", "l38dtwen7q", chat.User, "user"), ((string?)heard[1]!["text"], (string?)heard[1]!["channelData"]!["clientActivityID"], (string?)heard[1]!["from"]!["id"], (string?)heard[1]!["from"]!["role"]));
        Assert.Equal(("You said: When?", (string?)heard[1]!["id"]), ((string?)heard[2]!["text"], (string?)heard[2]!["replyToId"]));
    }

    [Fact]
    public async Task WhoAsksTheSameAgainIsAnsweredAgain()
    {
        await using var bot = await DirectLineBot.StartAsync();
        var chat = await bot.StartChatAsync();
        await chat.HeardAsync(1);
        var message = DirectLineChat.Message("When?");
        (message["id"], message["channelData"]) = ("m1", new JsonObject { ["clientActivityID"] = "c1" });
        using var first = await chat.PostAsync(message);
        await chat.HeardAsync(3);
        using var second = await chat.PostAsync(message);
        Assert.Equal(["Hello!", "When?", "You said: When?", "When?", "You said: When?"], (await chat.HeardAsync(5)).Select(activity => (string?)activity!["text"]));
    }

    [Fact]
    public async Task APostIsAnsweredBeforeTheBotIsDone()
    {
        await using var bot = await DirectLineBot.StartAsync();
        var chat = await bot.StartChatAsync();
        await chat.HeardAsync(1);
        await chat.SayAsync("wait");
        Assert.Equal(["Hello!", "wait"], DirectLineChat.Texts(await chat.ReadAsync()));
        bot.Bot.Go.SetResult();
        Assert.Equal("You said: wait", (string?)(await chat.HeardAsync(3))[2]!["text"]);
    }

    [Fact]
    public async Task WhatTheServerKnowsBetterIsOverwrittenOrDropped()
    {
        await using var bot = await DirectLineBot.StartAsync();
        var chat = await bot.StartChatAsync();
        await chat.HeardAsync(1);
        var forged = JsonNode.Parse("""
            {"type":"message","text":"hello","id":"mine","timestamp":"2000-01-01T00:00:00Z","serviceUrl":"http://evil.example/","channelId":"msteams",
             "callerId":"urn:botframework:azure","from":{"id":"dl_somebody","name":"Somebody","role":"bot","aadObjectId":"x"},"recipient":{"id":"x"},
             "conversation":{"id":"other","tenantId":"t"},"deliveryMode":"expectReplies","membersAdded":[{"id":"x"}],"relatesTo":{"activityId":"1"},"made":"up"}
            """)!.AsObject();

        using var response = await chat.PostAsync(forged);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var echo = (await chat.HeardAsync(3))[1]!;
        Assert.Equal("""{"id":"USER","role":"user"}""".Replace("USER", chat.User, StringComparison.Ordinal), echo["from"]!.ToJsonString());
        Assert.Equal(["type", "id", "timestamp", "channelId", "from", "recipient", "conversation", "text"], echo.AsObject().Select(field => field.Key));
        var heard = bot.Bot.Heard.Last();
        Assert.Equal((chat.User, "user", "bot", chat.Id, ChannelIds.Webchat), (heard.From!.Id, heard.From.Role, heard.Recipient!.Id, heard.Conversation!.Id, heard.ChannelId));
        Assert.Equal((null, null, null, null), (heard.ServiceUrl, heard.CallerId, heard.DeliveryMode, heard.Properties));
    }

    [Fact]
    public async Task TheFeedbackOfWebChatReachesTheBot()
    {
        await using var bot = await DirectLineBot.StartAsync();
        var chat = await bot.StartChatAsync();
        await chat.HeardAsync(1);
        using var response = await chat.PostAsync(JsonNode.Parse("""
            {"type":"event","name":"webchat:activity-status/feedback","entities":[{"@type":"LikeAction","actionStatus":"PotentialActionStatus"}],"channelData":{"clientActivityID":"c1"}}
            """)!.AsObject());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("c1", (string?)(await chat.HeardAsync(2))[1]!["channelData"]!["clientActivityID"]);
        await bot.Queue.StopAsync(TestContext.Current.CancellationToken);
        var heard = bot.Bot.Heard.Last();
        Assert.Equal((ActivityTypes.Event, "webchat:activity-status/feedback"), (heard.Type, heard.Name));
        Assert.Equal("LikeAction", ((JsonElement)heard.Entities![0].Properties!["@type"]).GetString());
    }

    [Theory]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"conversationUpdate"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"endOfConversation"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"event","name":"tokens/response"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"event"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"Message"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":"no type"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":5}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"typing"}""", HttpStatusCode.OK)]
    public async Task OnlyMessagesTypingAndKnownEventsPass(string activity, HttpStatusCode status)
    {
        await using var bot = await DirectLineBot.StartAsync();
        var chat = await bot.StartChatAsync();
        await chat.HeardAsync(1);
        using var response = await chat.PostAsync(JsonNode.Parse(activity)!.AsObject());
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.OK ? 2 : 1, (await chat.ReadAsync())["activities"]!.AsArray().Count);
    }

    [Fact]
    public async Task WhatIsTooLongOrTooMuchIsRefusedAndNotKept()
    {
        await using var bot = await DirectLineBot.StartAsync(new DirectLineOptions { MessagesPerMinute = 2 });
        var chat = await bot.StartChatAsync();
        await chat.HeardAsync(1);
        using var tooLong = await chat.PostAsync(DirectLineChat.Message(new string('a', 33_000)));
        await chat.SayAsync("one");
        using var tooMuch = await chat.PostAsync(DirectLineChat.Message("two"));
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        await chat.SayAsync("three");
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.TooManyRequests), (tooLong.StatusCode, tooMuch.StatusCode));
        Assert.Equal(["one", "three"], (await chat.HeardAsync(5)).Where(activity => (string?)activity!["from"]!["role"] == "user").Select(activity => (string?)activity!["text"]));
    }

    [Fact]
    public async Task AFullQueueIsABadGatewayAndNothingIsKept()
    {
        await using var bot = await DirectLineBot.StartAsync();
        var chat = await bot.StartChatAsync();
        var token = (string)(await bot.PageTokenAsync())["token"]!;
        await chat.HeardAsync(1);
        while (bot.Queue.TryAdd($"x{Random.Shared.Next()}", _ => bot.Bot.Go.Task, out _))
        {
        }

        using var post = await chat.PostAsync(DirectLineChat.Message("When?"));
        using var start = await bot.SendAsync(HttpMethod.Post, Conversations, token);

        Assert.Equal((HttpStatusCode.BadGateway, HttpStatusCode.BadGateway), (post.StatusCode, start.StatusCode));
        Assert.Single((await chat.ReadAsync())["activities"]!.AsArray());
        Assert.Equal(1, bot.Conversations.Count);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/activities")]
    [InlineData("POST", "/activities")]
    [InlineData("POST", "/upload?userId=x")]
    public async Task StatusesAreThoseThatTheClientActsOn(string method, string route)
    {
        await using var bot = await DirectLineBot.StartAsync();
        var (chat, other) = (await bot.StartChatAsync(), await bot.StartChatAsync());
        var unstarted = await bot.PageTokenAsync();
        async Task<HttpStatusCode> StatusAsync(string id, string? token)
        {
            using var response = await bot.SendAsync(new HttpMethod(method), $"{Conversations}/{id}{route}", token, method == "POST" ? DirectLineChat.Message("hello") : null);
            return response.StatusCode;
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(chat.Id, null));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(chat.Id, other.Token));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("guessed", other.Token));
        var isUpload = route.StartsWith("/upload", StringComparison.Ordinal);
        Assert.Equal(isUpload ? HttpStatusCode.UnsupportedMediaType : HttpStatusCode.OK, await StatusAsync(chat.Id, chat.Token));
        if (!isUpload) Assert.Equal(HttpStatusCode.NotFound, await StatusAsync((string)unstarted["conversationId"]!, (string)unstarted["token"]!));
        bot.Time.Advance(TimeSpan.FromSeconds(1801));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(chat.Id, chat.Token));
    }

    [Fact]
    public async Task NobodyIsSignedInHere()
    {
        await using var bot = await DirectLineBot.StartAsync();
        using var session = await bot.SendAsync(HttpMethod.Get, "/v3/directline/session/getsessionid");
        Assert.Equal(HttpStatusCode.NotFound, session.StatusCode);
    }

    [Fact]
    public async Task AConversationEndsWhenNobodyHasShownATokenForTheLifeOfOne()
    {
        await using var bot = await DirectLineBot.StartAsync();
        var (silent, kept) = (await bot.StartChatAsync(), await bot.StartChatAsync());
        bot.Time.Advance(TimeSpan.FromMinutes(15));
        using var refreshed = await bot.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", kept.Token);
        var token = (string?)(await DirectLineBot.JsonAsync(refreshed))["token"];
        bot.Time.Advance(TimeSpan.FromMinutes(15));

        Assert.Null(bot.Conversations.Find(silent.Id));
        using var read = await bot.SendAsync(HttpMethod.Get, $"{kept.Path}/activities", token);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Fact]
    public async Task ThereAreOnlySoManyConversationsAndIdleOnesMakeRoom()
    {
        await using var bot = await DirectLineBot.StartAsync(new DirectLineOptions { MostConversations = 3 });
        for (var i = 0; i < 3; i++) await bot.StartChatAsync();
        using var refused = await bot.SendAsync(HttpMethod.Post, Conversations, (string)(await bot.PageTokenAsync())["token"]!);
        bot.Time.Advance(TimeSpan.FromMinutes(30));
        await bot.StartChatAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(1, bot.Conversations.Count);
    }

    [Fact]
    public async Task ABotThatBreaksDoesNotBreakTheConversation()
    {
        await using var bot = await DirectLineBot.StartAsync();
        var chat = await bot.StartChatAsync();
        await chat.HeardAsync(1);
        await chat.SayAsync("break");
        await chat.SayAsync("When?");
        Assert.Contains("You said: When?", (await chat.HeardAsync(4)).Select(activity => (string?)activity!["text"]));
        Assert.Equal(2000, TurnQueue.Capacity);
    }
}
