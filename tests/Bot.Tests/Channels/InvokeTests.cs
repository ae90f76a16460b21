using System.Net;
using System.Text.Json.Nodes;
using Bot.Channels.Schema;
using Bot.Channels.Turns;
using Bot.Tests.Support;

namespace Bot.Tests.Channels;

public sealed class InvokeTests
{
    [Fact]
    public async Task AnInvokeThatNobodyHandlesIsAnsweredWith501()
    {
        await using var bot = await WebBot.StartAsync();
        var invoke = WebBot.Message("");
        (invoke["type"], invoke["name"], invoke["serviceUrl"]) = ("invoke", "something/new", "http://localhost/");
        invoke.Remove("deliveryMode");

        using var response = await bot.PostAsync(invoke);

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("""{"name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"more","data":{"q":1}}}}""", 200, """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"more"}""")]
    [InlineData("""{"name":"adaptiveCard/action","value":{"action":{"type":"Action.Submit"}}}""", 200, """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"The action must be Action.Execute."}}""")]
    [InlineData("""{"name":"adaptiveCard/action","value":{"action":7}}""", 200, """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"The value of the invoke has no action."}}""")]
    [InlineData("""{"name":"adaptiveCard/action"}""", 200, """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"The value of the invoke has no action."}}""")]
    [InlineData("""{"name":"application/search","value":{"queryText":"mor"}}""", 501, null)]
    [InlineData("""{"name":"signin/verifyState"}""", 501, null)]
    [InlineData("""{}""", 501, null)]
    public async Task AnInvokeIsAnsweredByItsHandler(string activity, int status, string? body)
    {
        var adapter = new CollectingAdapter();
        var invoke = System.Text.Json.JsonSerializer.Deserialize(activity, Bot.Channels.Http.ChannelJson.Default.Activity)!;
        invoke.Type = ActivityTypes.Invoke;

        await adapter.RunAsync(invoke, new Pressed().OnTurnAsync);

        var answer = Assert.IsType<InvokeResponse>(Assert.Single(adapter.Sent).Value);
        Assert.Equal(status, answer.Status);
        Assert.Equal(body, ((JsonNode?)answer.Body)?.ToJsonString());
    }

    private sealed class Pressed : ActivityHandler
    {
        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse
            {
                StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = JsonValue.Create(invokeValue.Action!.Verb),
            });
    }
}
