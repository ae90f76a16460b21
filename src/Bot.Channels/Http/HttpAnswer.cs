using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Bot.Channels.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Bot.Channels.Http;

/// <summary>Writes what a request is answered with.</summary>
internal static class HttpAnswer
{
    private const string SecondsUntilRetry = "5";

    /// <summary>What a turn put into the HTTP answer: an invoke's status and body, expected replies, or nothing.</summary>
    public static Task WriteAsync(HttpResponse response, object? answer, CancellationToken cancellationToken)
    {
        switch (answer)
        {
            case InvokeResponse invoked:
                response.StatusCode = invoked.Status;
                return invoked.Body switch
                {
                    null => Task.CompletedTask,
                    JsonElement element => WriteAsync(response, element, ChannelJson.Default.JsonElement, cancellationToken),
                    JsonNode node => WriteAsync(response, node, ChannelJson.Default.JsonNode, cancellationToken),
                    var other => throw new InvalidOperationException($"The body of an invoke's answer must be JSON, and is {other.GetType()}."),
                };
            case ExpectedReplies expected:
                var activities = new JsonArray([.. expected.Activities.Select(activity => JsonSerializer.SerializeToNode(activity, OutgoingJson.Activity))]);
                return WriteAsync(response, new JsonObject { ["activities"] = activities }, ChannelJson.Default.JsonObject, cancellationToken);
            default:
                return Task.CompletedTask;
        }
    }

    /// <summary>A refusal, in the protocol's shape.</summary>
    public static Task RefuseAsync(HttpResponse response, RefusedRequestException refusal, CancellationToken cancellationToken)
    {
        response.StatusCode = refusal.Status;
        if (refusal.Status == StatusCodes.Status401Unauthorized) response.Headers.WWWAuthenticate = "Bearer";
        if (refusal.Status == StatusCodes.Status405MethodNotAllowed) response.Headers[HeaderNames.Allow] = "POST, HEAD";
        if (refusal.Status == StatusCodes.Status429TooManyRequests) response.Headers[HeaderNames.RetryAfter] = SecondsUntilRetry;
        return WriteAsync(response, new ErrorResponse(new ErrorDetail(refusal.Code, refusal.Message)), ChannelJson.Default.ErrorResponse, cancellationToken);
    }

    private static Task WriteAsync<T>(HttpResponse response, T body, JsonTypeInfo<T> shape, CancellationToken cancellationToken) =>
        response.WriteAsJsonAsync(body, shape, contentType: null, cancellationToken);
}
