using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Host.Feedback;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Web;

public sealed class BotInChannelsTests
{
    [Fact]
    public async Task TypingIsSeenBeforeTheAnswer()
    {
        await using var bot = await WebBot.StartAsync();
        await using var channel = await ChannelListener.StartAsync();

        await SendAsync(bot, channel, WebBot.Message("When was the American embassy in Rabat opened?"));

        var posted = await channel.PostedAsync(2);
        Assert.Equal(["typing", "message"], posted.Select(post => (string?)post.Activity["type"]));
    }

    [Theory]
    [InlineData("help", "en", "I answer questions")]
    [InlineData("What can you do?", "en", "I answer questions")]
    [InlineData("  HELLO!", "en", "Hello")]
    [InlineData("Que pouvez-vous faire ?", "fr", "Je réponds")]
    [InlineData("¿Qué puedes hacer?", "es", "Respondo")]
    [InlineData("Что ты умеешь?", "ru", "Я отвечаю")]
    [InlineData("ماذا يمكنك أن تفعل؟", "ar", "أجيب")]
    public async Task WhatTheBotCanDoIsToldAndNotSearched(string text, string language, string reply)
    {
        var search = new FoundPassages();
        await using var bot = await WebBot.StartAsync(search, new ForbiddenComposer());

        var told = Assert.Single(await bot.AskAsync(WebBot.Message(text)))!;

        Assert.Equal(language, (string?)told["locale"]);
        Assert.StartsWith(reply, (string?)told["text"], StringComparison.Ordinal);
        Assert.Empty(search.Asked);
    }

    [Fact]
    public async Task AQuestionThatBeginsWithHelpIsAQuestion()
    {
        var search = new FoundPassages();
        await using var bot = await WebBot.StartAsync(search, new SilentComposer());
        await bot.AskAsync(WebBot.Message("Help: when did Putin visit Morocco?"));
        Assert.Single(search.Asked);
    }

    [Fact]
    public async Task ANewConversationForgetsTheOldOne()
    {
        var search = new FoundPassages(Notes.Sentence(Notes.Morocco, "embassy"));
        await using var bot = await WebBot.StartAsync(search, new QuotingComposer(null));
        await bot.AskAsync(WebBot.Message("When did Eisenhower visit Morocco?"));

        Assert.StartsWith("Let's start anew", (string?)Assert.Single(await bot.AskAsync(WebBot.Message("New conversation")))!["text"], StringComparison.Ordinal);

        await bot.AskAsync(WebBot.Message("And Clinton?"));
        Assert.Empty(search.Asked[^1].Previous);
    }

    [Fact]
    public async Task AnInstallationInTeamsIsGreetedOnceThoughItIsToldTwice()
    {
        await using var bot = await WebBot.StartAsync();
        var installed = InTeams("installationUpdate", "personal");
        installed["action"] = "add";
        var joined = InTeams("conversationUpdate", "personal");
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "user-1" }, new JsonObject { ["id"] = "bot-1" });
        var upgraded = InTeams("installationUpdate", "personal");
        upgraded["action"] = "add-upgrade";

        Assert.StartsWith("Hello", (string?)Assert.Single(await bot.AskAsync(installed))!["text"], StringComparison.Ordinal);
        Assert.Empty(await bot.AskAsync(joined));
        Assert.Empty(await bot.AskAsync(upgraded));
    }

    [Fact]
    public async Task TheReplyInAChannelOfTeamsGoesToItsThread()
    {
        await using var bot = await WebBot.StartAsync();
        await using var channel = await ChannelListener.StartAsync();
        var message = InTeams("message", "channel", "team-id;messageid=1795492467241");
        message["text"] = "<at>Test Bot</at> When was the American embassy in Rabat opened?";
        message["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = "bot-1" }, ["text"] = "<at>Test Bot</at>",
        });

        await SendAsync(bot, channel, message);

        var (path, reply) = (await channel.PostedAsync(2))[1];
        Assert.StartsWith("/v3/conversations/team-id%3Bmessageid%3D1795492467241/activities/", path, StringComparison.Ordinal);
        Assert.Equal("team-id;messageid=1795492467241", (string?)reply["conversation"]!["id"]);
        Assert.Null(reply["suggestedActions"]); // Teams shows them to one person only
    }

    [Theory]
    [InlineData("typing", StatusCodes.Status201Created, "typing typing:streaming message:final")]
    [InlineData("typing", StatusCodes.Status403Forbidden, "typing typing:streaming message")]
    [InlineData("message", StatusCodes.Status403Forbidden, "typing typing:streaming message:final message")]
    public async Task ALongAnswerIsStreamedAndComesInOnePieceWhereThatIsRefused(string part, int streaming, string expected)
    {
        await using var bot = await WebBot.StartAsync(new FoundPassages(Long), new QuotingComposer(null));
        await using var channel = await ChannelListener.StartAsync(activity => IsStreamed(activity, part) ? streaming : StatusCodes.Status201Created);
        var message = InTeams("message", "personal");
        message["text"] = "When was the American embassy in Rabat opened?";

        await SendAsync(bot, channel, message);

        var posted = await channel.PostedAsync(expected.Split(' ').Length);
        Assert.Equal(expected.Split(' '), posted.Select(post => Sketch(post.Activity)));
        Assert.All(posted.Where(post => Sketch(post.Activity) is "typing" or "message:final"), post => Assert.EndsWith("/activities", post.Path, StringComparison.Ordinal));
        var (begun, whole) = (posted[1].Activity, posted[^1].Activity);
        Assert.StartsWith((string)begun["text"]!, (string)whole["text"]!, StringComparison.Ordinal);
        Assert.Contains("[4]", (string)whole["text"]!, StringComparison.Ordinal);
        if (streaming != StatusCodes.Status201Created) return;
        Assert.Equal("a2", (string?)whole["channelData"]!["streamId"]); // what the channel called the beginning
        Assert.Equal("a2", (string?)whole["entities"]![0]!["streamId"]);
        Assert.Equal("default", (string?)whole["channelData"]!["feedbackLoop"]!["type"]);
    }

    [Fact]
    public async Task AChannelThatTakesNoTypingGetsTheAnswer()
    {
        await using var bot = await WebBot.StartAsync();
        await using var channel = await ChannelListener.StartAsync(activity => (string?)activity["type"] == "typing" ? StatusCodes.Status500InternalServerError : StatusCodes.Status201Created);
        await SendAsync(bot, channel, WebBot.Message("When was the American embassy in Rabat opened?"));
        Assert.Contains("11 June 1956", (string?)(await channel.PostedAsync(2))[1].Activity["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswerThatIsExpectedInTheResponseIsNotStreamed()
    {
        await using var bot = await WebBot.StartAsync(new FoundPassages(Long), new QuotingComposer(null));
        var message = InTeams("message", "personal");
        message["text"] = "When was the American embassy in Rabat opened?";
        Assert.Equal("message", (string?)Assert.Single(await bot.AskAsync(message))!["type"]);
    }

    [Fact]
    public async Task AThumbInTeamsIsKeptWithTheAnswerAndItsCitations()
    {
        await using var bot = await WebBot.StartAsync();
        await using var channel = await ChannelListener.StartAsync();
        var message = InTeams("message", "personal");
        message["text"] = "When was the American embassy in Rabat opened?";
        await SendAsync(bot, channel, message);
        await channel.PostedAsync(2);
        var thumb = InTeams("invoke", "personal");
        (thumb["name"], thumb["replyToId"], thumb["serviceUrl"]) = ("message/submitAction", "a2", channel.ServiceUrl);
        thumb["value"] = JsonNode.Parse("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"feedbackText\":\"which embassy?\"}"}}""");
        thumb.Remove("deliveryMode");

        using var response = await bot.PostAsync(thumb);

        Assert.Equal("{}", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var kept = Assert.Single(bot.Feedback);
        Assert.Equal((Reaction.Dislike, "which embassy?", "When was the American embassy in Rabat opened?"), (kept.Reaction, kept.Comment, kept.Question));
        Assert.Equal("The American embassy in Rabat dates from 11 June 1956.", Assert.Single(kept.Citations).Quote);
    }

    [Fact]
    public async Task AThumbInWebChatNamesItsAnswerThoughNewerOnesCameSince()
    {
        await using var bot = await WebBot.StartAsync();
        var first = Assert.Single(await bot.AskAsync(InWebChat("When was the American embassy in Rabat opened?")))!;
        await bot.AskAsync(InWebChat("Where is the American embassy?"));
        var vote = InWebChat("");
        (vote["type"], vote["name"]) = ("event", "webchat:activity-status/feedback");
        var like = first["entities"]![0]!["potentialAction"]![0]!.DeepClone().AsObject();
        like["type"] = "LikeAction";
        vote["entities"] = new JsonArray(like);

        await bot.AskAsync(vote);

        Assert.Equal((Reaction.Like, "When was the American embassy in Rabat opened?"), (Assert.Single(bot.Feedback).Reaction, bot.Feedback[0].Question));
    }

    private static JsonObject InWebChat(string text)
    {
        var message = WebBot.Message(text);
        message["channelId"] = "webchat";
        return message;
    }

    private static Passage[] Long { get; } = [.. Enumerable.Range(1, 4).Select(i =>
    {
        var text = $"Sentence {i} is long: {string.Join(' ', Enumerable.Repeat("embassy", 40))}.";
        return new Passage(new Document($"{i}.md", "Note", text, "en"), 0, text.Length, "", PassageKind.Prose);
    })];

    private static bool IsStreamed(JsonObject activity, string type) => (string?)activity["type"] == type && activity["channelData"]?["streamType"] is not null;

    private static string Sketch(JsonObject activity) =>
        activity["channelData"]?["streamType"] is { } part ? $"{activity["type"]}:{part}" : $"{activity["type"]}";

    private static JsonObject InTeams(string type, string conversationType, string conversation = "c1")
    {
        var activity = WebBot.Message("");
        activity["type"] = type;
        activity["channelId"] = "msteams";
        activity["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = conversationType, ["isGroup"] = conversationType != "personal" };
        return activity;
    }

    private static async Task SendAsync(WebBot bot, ChannelListener channel, JsonObject activity)
    {
        activity.Remove("deliveryMode");
        activity["serviceUrl"] = channel.ServiceUrl;
        using var response = await bot.PostAsync(activity);
        Assert.Equal(System.Net.HttpStatusCode.Accepted, response.StatusCode);
    }
}
