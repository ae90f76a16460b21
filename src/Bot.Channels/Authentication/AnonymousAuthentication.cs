using System.Net;
using System.Net.Http.Headers;
using Bot.Channels.Http;
using Bot.Channels.Schema;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Authentication;

/// <summary>A bot without an app id: whoever is on this machine may speak to it, nobody else, and it replies to this machine only.</summary>
public sealed class AnonymousAuthentication : BotFrameworkAuthentication
{
    // A proxy on this machine speaks for others; where ASP.NET Core has taken its headers at their word, it leaves the original ones.
    private static readonly string[] SetByProxies = ["Forwarded", "X-Forwarded-", "X-Original-", "X-Real-IP", "Via"];

    /// <inheritdoc/>
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(HttpRequest request, Activity activity, CancellationToken cancellationToken)
    {
        // A foreign name that leads here is a page's way in.
        if (!IsFromHere(request) || !ThisMachine.IsNamed(request.Host.Host) || request.Headers.Keys.Any(IsSetByProxies))
            throw new RefusedRequestException(StatusCodes.Status401Unauthorized, "Unauthorized",
                "Without MicrosoftAppId this bot takes activities only from the machine that it runs on.");
        return Task.FromResult(new AuthenticateRequestResult(CallerId: null));
    }

    /// <inheritdoc/>
    public override bool MayPostTo(Uri serviceUrl) =>
        (serviceUrl.Scheme == Uri.UriSchemeHttp || serviceUrl.Scheme == Uri.UriSchemeHttps)
        && serviceUrl.UserInfo.Length == 0
        && ThisMachine.IsNamed(serviceUrl.DnsSafeHost);

    /// <inheritdoc/>
    public override Task<AuthenticationHeaderValue?> AuthorizeAsync(Uri serviceUrl, CancellationToken cancellationToken) =>
        Task.FromResult<AuthenticationHeaderValue?>(null);

    // Both ends: what listens may be open to others, and a proxy may have put another's address in the place of its own.
    private static bool IsFromHere(HttpRequest request) =>
        request.HttpContext.Connection is { LocalIpAddress: { } local, RemoteIpAddress: { } remote } && IPAddress.IsLoopback(local) && IPAddress.IsLoopback(remote);

    private static bool IsSetByProxies(string header) => Array.Exists(SetByProxies, name => header.StartsWith(name, StringComparison.OrdinalIgnoreCase));
}
