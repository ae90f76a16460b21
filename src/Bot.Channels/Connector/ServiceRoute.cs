using Bot.Channels.Http;
using Bot.Channels.Schema;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Connector;

/// <summary>The addresses at which a channel takes what is sent. The ids in them are opaque, so they are escaped.</summary>
internal static class ServiceRoute
{
    /// <summary>Where a reply to an activity, or any other activity of its conversation, is posted.</summary>
    /// <exception cref="RefusedRequestException">The service address is none, or an id can't stand in a path.</exception>
    public static Uri ForSending(string? serviceUrl, string? conversationId, string? replyToId) =>
        Join(Service(serviceUrl), conversationId, replyToId);

    /// <summary>Where a sent activity is updated or deleted.</summary>
    /// <exception cref="RefusedRequestException">The service address is none, or an id can't stand in a path.</exception>
    public static Uri ForActivity(string? serviceUrl, string? conversationId, string? activityId) =>
        Join(Service(serviceUrl), conversationId, string.IsNullOrEmpty(activityId) ? throw BadRequest("The activity has no id.") : activityId);

    /// <summary>The service address of an activity, absolute.</summary>
    /// <exception cref="RefusedRequestException">It is none.</exception>
    public static Uri Service(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var service) ? service : throw BadRequest("The serviceUrl is not an address.");

    private static Uri Join(Uri service, string? conversationId, string? activityId)
    {
        if (string.IsNullOrEmpty(conversationId)) throw BadRequest("The activity has no conversation.id.");
        var path = $"/v3/conversations/{Segment(conversationId)}/activities";
        if (!string.IsNullOrEmpty(activityId)) path += $"/{Segment(activityId)}";
        // The query and the fragment of a service address would swallow the path.
        return new Uri(service.GetLeftPart(UriPartial.Path).TrimEnd('/') + path);
    }

    // Escaping leaves dots alone, and a segment of dots would climb out of the path.
    private static string Segment(string id) =>
        id is "." or ".." ? throw BadRequest("An id must be more than dots.") : Uri.EscapeDataString(id);

    private static RefusedRequestException BadRequest(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);
}
