using System.Net;
using System.Text.Json.Nodes;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Channels;

public sealed class ReplyDeliveryTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/_connector/?a=b#c")]
    public async Task RepliesArePostedToTheChannel(string suffix)
    {
        await using var bot = await WebBot.StartAsync();
        await using var channel = await ChannelListener.StartAsync();

        using var response = await bot.PostAsync(Message(channel.ServiceUrl + suffix, "team;messageid=1/2|3"));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var (path, reply) = (await channel.PostedAsync(2))[1];
        var folder = suffix.Length > 1 ? "/_connector" : "";
        Assert.Equal($"{folder}/v3/conversations/team%3Bmessageid%3D1%2F2%7C3/activities/m1", path);
        Assert.Contains("11 June 1956", (string?)reply["text"], StringComparison.Ordinal);
        Assert.Equal("markdown", (string?)reply["textFormat"]);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://127.0.0.1.evil.example/")]
    [InlineData("http://localhost@evil.example/")]
    [InlineData("http://user:password@localhost/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://[::]/")]
    [InlineData("file://localhost/etc/passwd")]
    [InlineData("ftp://localhost/")]
    public async Task NoReplyGoesToAnotherMachineAndTheBotIsNotAsked(string serviceUrl)
    {
        var search = new FoundPassages();
        await using var bot = await WebBot.StartAsync(search, new SilentComposer());

        using var response = await bot.PostAsync(Message(serviceUrl, "c1"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("not an address", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(search.Asked);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public async Task AnIdCannotClimbOutOfThePath(string id)
    {
        await using var bot = await WebBot.StartAsync();
        await using var channel = await ChannelListener.StartAsync();
        using var response = await bot.PostAsync(Message(channel.ServiceUrl, id));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(channel.Posted);
    }

    [Fact]
    public async Task ARedirectIsNotFollowed()
    {
        await using var bot = await WebBot.StartAsync();
        await using var elsewhere = await ChannelListener.StartAsync();
        await using var channel = await ChannelListener.StartAsync(StatusCodes.Status307TemporaryRedirect, elsewhere.ServiceUrl);

        using var response = await bot.PostAsync(Message(channel.ServiceUrl, "c1"));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        await channel.PostedAsync(2); // the answer, and the apology for not getting it out
        Assert.Empty(elsewhere.Posted);
    }

    [Fact]
    public async Task ABrokenTurnIsApologizedForOnTheChannel()
    {
        await using var bot = await WebBot.StartAsync(new FoundPassages(Notes.Sentence(Notes.Morocco, "embassy")), new BrokenComposer());
        await using var channel = await ChannelListener.StartAsync();
        using var response = await bot.PostAsync(Message(channel.ServiceUrl, "c1"));
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.StartsWith("Something went wrong here", (string?)(await channel.PostedAsync(2))[1].Activity["text"], StringComparison.Ordinal);
    }

    private static JsonObject Message(string serviceUrl, string conversation)
    {
        var message = WebBot.Message("When was the American embassy in Rabat opened?");
        message.Remove("deliveryMode");
        message["id"] = "m1";
        message["serviceUrl"] = serviceUrl;
        message["conversation"]!["id"] = conversation;
        return message;
    }
}
