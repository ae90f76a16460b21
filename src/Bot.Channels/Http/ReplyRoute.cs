using System.Net;
using Bot.Channels.Schema;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Http;

/// <summary>Where the replies to an activity are posted.</summary>
internal static class ReplyRoute
{
    /// <summary>The address for replies. Throws <see cref="RefusedRequestException"/> when the activity names none, or one that replies may
    /// not go to: whoever sent the request is not authenticated, so only this machine itself is.</summary>
    public static Uri Of(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.ServiceUrl) || string.IsNullOrEmpty(activity.Conversation?.Id))
            throw BadRequest("Replies need a serviceUrl and a conversation.id, or the delivery mode expectReplies.");
        if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var service) || !IsThisMachine(service))
            throw new RefusedRequestException(StatusCodes.Status403Forbidden, "Forbidden",
                "Replies are sent only to addresses of this machine, and the serviceUrl is not one.");

        var path = $"/v3/conversations/{Segment(activity.Conversation.Id)}/activities";
        if (!string.IsNullOrEmpty(activity.Id)) path += $"/{Segment(activity.Id)}";
        // The query and the fragment of a service address would swallow the path.
        return new Uri(service.GetLeftPart(UriPartial.Path).TrimEnd('/') + path);
    }

    private static bool IsThisMachine(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.UserInfo.Length == 0
        && (address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(address.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip)));

    // Escaping leaves dots alone, and a segment of dots would climb out of the path.
    private static string Segment(string id) =>
        id is "." or ".." ? throw BadRequest("An id must be more than dots.") : Uri.EscapeDataString(id);

    private static RefusedRequestException BadRequest(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);
}
