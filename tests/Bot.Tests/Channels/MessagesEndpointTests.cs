using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Tests.Support;

namespace Bot.Tests.Channels;

public sealed class MessagesEndpointTests
{
    [Theory]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("null", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("[]", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":"no type"}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":5}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":"\ud800"}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":"?","entities":[{"type":"mention","mentioned":{"id":"\ud800"}}]}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","from":{"id":"a","\udc00":1}}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":"nowhere to reply to"}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message"}""", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task WhatIsNotAnActivityIsRefusedWithASentence(string body, string contentType, HttpStatusCode status)
    {
        await using var bot = await WebBot.StartAsync();
        using var response = await bot.PostAsync(body, contentType);
        Assert.Equal(status, response.StatusCode);
        await AssertSaysWhy(response);
        Assert.Empty(bot.Log.Entries);
    }

    [Fact]
    public async Task WhatIsReadCanBeWrittenBackHoweverDeepItIs()
    {
        await using var bot = await WebBot.StartAsync();
        var statuses = new List<HttpStatusCode>();
        for (var depth = 1; depth < 40; depth++)
        {
            var nested = string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
            using var response = await bot.PostAsync($$$"""{"type":"message","text":"When?","deliveryMode":"expectReplies","from":{"id":"u","deep":{{{nested}}}},"conversation":{"id":"c","deep":{{{nested}}}}}""");
            statuses.Add(response.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.BadRequest], statuses.Distinct());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ABodyOverTheLimitIsRefused(bool lengthStated)
    {
        await using var bot = await WebBot.StartAsync();
        var body = Encoding.UTF8.GetBytes(WebBot.Message(new string('a', 256 * 1024)).ToJsonString());
        using HttpContent content = lengthStated ? new ByteArrayContent(body) : new StreamContent(new UnseekableStream(body));
        content.Headers.ContentType = new("application/json");
        using var response = await bot.Client.PostAsync("/api/messages", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        await AssertSaysWhy(response);
    }

    [Fact]
    public async Task OnlyPostBringsActivitiesAndHeadAsksWhetherABotIsThere()
    {
        await using var bot = await WebBot.StartAsync();
        using var get = await bot.Client.GetAsync("/api/messages", TestContext.Current.CancellationToken);
        using var headRequest = new HttpRequestMessage(HttpMethod.Head, "/api/messages");
        using var head = await bot.Client.SendAsync(headRequest, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, get.StatusCode);
        Assert.Contains("POST", get.Content.Headers.Allow);
        await AssertSaysWhy(get);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
    }

    [Fact]
    public async Task ExpectedRepliesComeInTheAnswer()
    {
        await using var bot = await WebBot.StartAsync();

        var message = WebBot.Message("When was the American embassy in Rabat opened?");
        message["id"] = "m1";

        var reply = Assert.Single(await bot.AskAsync(message))!;

        Assert.Contains("**11 June 1956**", (string?)reply["text"], StringComparison.Ordinal);
        Assert.Contains("[1]", (string?)reply["text"], StringComparison.Ordinal);
        Assert.Contains("1. Morocco and the United States (Bot sample corpus, 2026-11-24)", (string?)reply["text"], StringComparison.Ordinal);
        Assert.Equal(("message", "markdown", "en", "m1"),
            ((string?)reply["type"], (string?)reply["textFormat"], (string?)reply["locale"], (string?)reply["replyToId"]));
        Assert.Equal(("bot-1", "user-1", "c1"), ((string?)reply["from"]!["id"], (string?)reply["recipient"]!["id"], (string?)reply["conversation"]!["id"]));
        Assert.False(reply.AsObject().ContainsKey("id") || reply.AsObject().ContainsKey("timestamp"));
    }

    [Fact]
    public async Task AnActivityOfAnUnknownTypeIsAcceptedInSilence()
    {
        await using var bot = await WebBot.StartAsync();
        var activity = WebBot.Message("Hello");
        activity["type"] = "somethingNew";
        Assert.Empty(await bot.AskAsync(activity));
    }

    [Fact]
    public async Task ABrokenTurnIsAnsweredWithOneApologyThatNamesTheLogEntry()
    {
        await using var bot = await WebBot.StartAsync(new FoundPassages(Notes.Sentence(Notes.Morocco, "embassy")), new BrokenComposer());

        var reply = (string)Assert.Single(await bot.AskAsync(WebBot.Message("When was the embassy in Rabat opened?")))!["text"]!;

        Assert.Matches("^Something went wrong here, and it has been logged as [0-9a-f]{8}\\. Please ask again\\.$", reply);
        var logId = reply.Split(' ').Single(word => word.EndsWith('.') && word.Length == 9)[..8];
        Assert.Contains(bot.Log.Entries, entry => entry.Contains(logId, StringComparison.Ordinal) && entry.Contains(BrokenComposer.Secret, StringComparison.Ordinal));
    }

    private static async Task AssertSaysWhy(HttpResponseMessage response)
    {
        var body = await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);
        Assert.False(string.IsNullOrEmpty((string?)body!["error"]!["code"]));
        Assert.EndsWith(".", (string?)body["error"]!["message"], StringComparison.Ordinal);
    }

    // Without a length, the client sends the body in chunks.
    private sealed class UnseekableStream(byte[] body) : MemoryStream(body)
    {
        public override bool CanSeek => false;
    }
}
