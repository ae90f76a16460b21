using System.Net.Http.Json;
using System.Text.Json;
using Bot.Channels.Authentication;
using Bot.Channels.Http;
using Bot.Channels.Schema;
using Polly;

namespace Bot.Channels.Connector;

/// <summary>Sends activities to a channel: no proxy, no cookies, no redirect followed, ten seconds at most for each try. A post is tried
/// again only when the channel did not take it (see <see cref="RetryRules"/>), so nothing is said twice.</summary>
public sealed class ConnectorClient : IDisposable
{
    private const int LongestAnswer = 64 * 1024;

    private readonly BotFrameworkAuthentication _authentication;
    private readonly ResiliencePipeline<HttpResponseMessage> _retries;
    private readonly HttpClient _client = OutgoingHttp.Client(TimeSpan.FromSeconds(10), LongestAnswer);

    /// <summary>A client that speaks for the bot.</summary>
    /// <param name="authentication">Says where may be posted to, and gives the tokens.</param>
    /// <param name="time">The clock that waits go by.</param>
    public ConnectorClient(BotFrameworkAuthentication authentication, TimeProvider time) =>
        (_authentication, _retries) = (authentication, RetryRules.Build(time));

    /// <summary>Posts an activity, as a reply where it says what it replies to. Null when the channel gives it no id. Throws when the channel
    /// can't be reached in time or answers with anything but success.</summary>
    public Task<ResourceResponse?> SendAsync(Activity activity, CancellationToken cancellationToken) =>
        // The parts of a streamed message are no replies of their own.
        SendAsync(HttpMethod.Post, activity.ServiceUrl, ServiceRoute.ForSending(activity.ServiceUrl, activity.Conversation?.Id,
            IsPartOfStream(activity) ? null : activity.ReplyToId), activity, cancellationToken);

    /// <summary>Puts an activity in the place of the sent one that has its id.</summary>
    public Task<ResourceResponse?> UpdateAsync(Activity activity, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, activity.ServiceUrl, ServiceRoute.ForActivity(activity.ServiceUrl, activity.Conversation?.Id, activity.Id), activity, cancellationToken);

    /// <summary>Takes a sent activity back. A channel that can't is left alone: that is no error.</summary>
    public async Task DeleteAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        var address = ServiceRoute.ForActivity(reference.ServiceUrl, reference.Conversation?.Id, reference.ActivityId);
        using var response = await TrySendAsync(HttpMethod.Delete, reference.ServiceUrl, address, activity: null, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static bool IsPartOfStream(Activity activity) =>
        activity.Type == ActivityTypes.Typing || activity.Entities?.Any(entity => entity?.Type == "streaminfo") is true;

    private async Task<ResourceResponse?> SendAsync(HttpMethod method, string? serviceUrl, Uri address, Activity activity, CancellationToken cancellationToken)
    {
        using var response = await TrySendAsync(method, serviceUrl, address, activity, cancellationToken);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        try
        {
            // Parts of a stream are answered with 202 and nothing.
            return body is [] ? null : JsonSerializer.Deserialize(body, ChannelJson.Default.ResourceResponse);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<HttpResponseMessage> TrySendAsync(HttpMethod method, string? serviceUrl, Uri address, Activity? activity, CancellationToken cancellationToken)
    {
        var service = ServiceRoute.Service(serviceUrl);
        // The adapter looked when the activity came in, but not for expected replies, and a bot can write an address of its own.
        if (!_authentication.MayPostTo(service)) throw new InvalidOperationException($"{service.Host} is no address that this bot sends to.");
        var authorization = await _authentication.AuthorizeAsync(service, cancellationToken);
        // A sign of typing that comes late says nothing.
        var retries = activity is { Type: ActivityTypes.Typing } ? ResiliencePipeline<HttpResponseMessage>.Empty : _retries;
        return await retries.ExecuteAsync(
            async stop =>
            {
                using var request = new HttpRequestMessage(method, address);
                request.Headers.Authorization = authorization;
                if (activity is not null) request.Content = JsonContent.Create(activity, OutgoingJson.Activity);
                return await _client.SendAsync(request, stop);
            },
            cancellationToken);
    }
}
