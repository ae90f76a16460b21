using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Bot.Channels.Authentication;
using Bot.Channels.Connector;
using Bot.Channels.Schema;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels;

public sealed class ConnectorClientTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task NothingIsSaidTwiceAndEveryRefusalForHasteIsTriedAgainAfterTheWait_B3()
    {
        var tries = new ConcurrentDictionary<int, List<DateTimeOffset>>();
        // Of twenty, four are taken and answered with an error all the same, and one is told to wait.
        await using var channel = await ChannelListener.StartAsync(activity =>
        {
            var i = int.Parse((string)activity["text"]!, System.Globalization.CultureInfo.InvariantCulture);
            var times = tries.GetOrAdd(i, _ => []);
            times.Add(_clock.GetUtcNow());
            return (i % 20) switch
            {
                0 or 1 => StatusCodes.Status500InternalServerError,
                2 => StatusCodes.Status408RequestTimeout,
                3 => StatusCodes.Status503ServiceUnavailable,
                4 when times.Count == 1 => StatusCodes.Status429TooManyRequests,
                _ => StatusCodes.Status201Created,
            };
        }, retryAfter: "3");
        using var client = new ConnectorClient(new AnonymousAuthentication(), _clock);

        var sending = Task.WhenAll(Enumerable.Range(0, 200).Select(i => SendAsync(client, channel, i)));
        while (!sending.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        var taken = await sending;
        Assert.Equal(160, taken.Count(isTaken => isTaken));
        Assert.All(tries, activity =>
        {
            if (activity.Key % 20 != 4) Assert.Single(activity.Value);
            else Assert.True(Assert.IsType<DateTimeOffset>(activity.Value[1]) - activity.Value[0] >= TimeSpan.FromSeconds(3), $"{activity.Key}: {activity.Value.Count} tries");
        });
    }

    [Fact]
    public async Task AWaitThatNobodyWouldWaitEndsTheSending()
    {
        await using var channel = await ChannelListener.StartAsync(_ => StatusCodes.Status429TooManyRequests, retryAfter: "3600");
        using var client = new ConnectorClient(new AnonymousAuthentication(), _clock);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync(Activity(channel, "hello"), TestContext.Current.CancellationToken));
        Assert.Single(channel.Posted);
    }

    [Fact]
    public async Task AWaitCanBeADate()
    {
        var tries = new List<DateTimeOffset>();
        var until = _clock.GetUtcNow().AddSeconds(15);
        await using var channel = await ChannelListener.StartAsync(_ =>
        {
            tries.Add(_clock.GetUtcNow());
            return tries.Count == 1 ? StatusCodes.Status429TooManyRequests : StatusCodes.Status201Created;
        }, retryAfter: until.ToString("R"));
        using var client = new ConnectorClient(new AnonymousAuthentication(), _clock);

        var sending = client.SendAsync(Activity(channel, "hello"), TestContext.Current.CancellationToken);
        while (!sending.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        Assert.NotNull((await sending)?.Id);
        // The header's date has no fractions of a second.
        Assert.True(tries[1] >= until.AddSeconds(-1), $"{tries[1]} is before {until}");
    }

    [Fact]
    public async Task NothingIsSentWhereTheBotMayNotSend()
    {
        using var client = new ConnectorClient(new AnonymousAuthentication(), _clock);
        var elsewhere = new Activity { Type = ActivityTypes.Message, Id = "a", ServiceUrl = "https://evil.example/", Conversation = new ConversationAccount { Id = "c" } };
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendAsync(elsewhere, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.UpdateAsync(elsewhere, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AnUpdateAndADeletionGoToTheActivityAndADeletionMayFail()
    {
        await using var channel = await ChannelListener.StartAsync(StatusCodes.Status501NotImplemented);
        using var client = new ConnectorClient(new AnonymousAuthentication(), _clock);

        await client.DeleteAsync(new ConversationReference { ServiceUrl = channel.ServiceUrl, ActivityId = "a/1", Conversation = new() { Id = "c" } }, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.UpdateAsync(Activity(channel, "new"), TestContext.Current.CancellationToken));

        Assert.Equal(["/v3/conversations/c/activities/a%2F1", "/v3/conversations/c/activities/a%2F1"], channel.Posted.Select(post => post.Path));
    }

    [Fact]
    public async Task FieldsThatAreEmptyAreNotSent()
    {
        await using var channel = await ChannelListener.StartAsync();
        using var client = new ConnectorClient(new AnonymousAuthentication(), _clock);
        var activity = Activity(channel, "");
        activity.Entities = [];
        activity.Attachments = [new Attachment { Name = "", ContentType = "text/plain" }];
        activity.CallerId = "urn:botframework:azure";

        await client.SendAsync(activity, TestContext.Current.CancellationToken);

        var sent = Assert.Single(channel.Posted).Activity;
        Assert.Equal("""{"type":"message","id":"a/1","serviceUrl":"…","conversation":{"id":"c"},"attachments":[{"contentType":"text/plain"}]}""",
            sent.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Replace(channel.ServiceUrl, "…", StringComparison.Ordinal));
    }

    private static async Task<bool> SendAsync(ConnectorClient client, ChannelListener channel, int i)
    {
        try
        {
            var response = await client.SendAsync(Activity(channel, $"{i}"), TestContext.Current.CancellationToken);
            return response?.Id is not null;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static Activity Activity(ChannelListener channel, string text) => new()
    {
        Type = ActivityTypes.Message, Id = "a/1", Text = text, ServiceUrl = channel.ServiceUrl, Conversation = new ConversationAccount { Id = "c" },
    };
}
