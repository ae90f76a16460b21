using System.Net;
using System.Net.Http.Headers;
using Bot.Channels.Http;
using Bot.Channels.Schema;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Authentication;

/// <summary>A bot without an app id: whoever is on this machine may speak to it, nobody else, and it replies to this machine only.</summary>
public sealed class AnonymousAuthentication : BotFrameworkAuthentication
{
    // A proxy on this machine speaks for others.
    private static readonly string[] SetByProxies = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    /// <inheritdoc/>
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(HttpRequest request, Activity activity, CancellationToken cancellationToken)
    {
        // No address: the request came in process.
        if ((request.HttpContext.Connection is { LocalIpAddress: { } local } && !IPAddress.IsLoopback(local))
            || Array.Exists(SetByProxies, request.Headers.ContainsKey))
            throw new RefusedRequestException(StatusCodes.Status401Unauthorized, "Unauthorized",
                "Without MicrosoftAppId this bot takes activities only from the machine that it runs on.");
        return Task.FromResult(new AuthenticateRequestResult(CallerId: null));
    }

    /// <inheritdoc/>
    public override bool MayPostTo(Uri serviceUrl) =>
        (serviceUrl.Scheme == Uri.UriSchemeHttp || serviceUrl.Scheme == Uri.UriSchemeHttps)
        && serviceUrl.UserInfo.Length == 0
        && (serviceUrl.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(serviceUrl.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip)));

    /// <inheritdoc/>
    public override Task<AuthenticationHeaderValue?> AuthorizeAsync(Uri serviceUrl, CancellationToken cancellationToken) =>
        Task.FromResult<AuthenticationHeaderValue?>(null);
}
