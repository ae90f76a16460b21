using Bot.Host.Settings;

namespace Bot.Host.Web;

/// <summary>Headers that keep a browser from doing with a page what the page was not made for.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    /// <summary>The policy of the page with the chat: its script and its websocket from this origin, styles under the nonce, and where the chat's service is
    /// configured to be elsewhere, that.</summary>
    /// <param name="nonce">Made for this answer.</param>
    /// <param name="settings">Where the chat connects to.</param>
    /// <param name="request">Says what this origin is.</param>
    public static string ForChat(string nonce, WebChatSettings settings, HttpRequest request)
    {
        var connections = new List<string> { "'self'" };
        if (settings.Domain is { } domain) connections.AddRange([Origin(domain), WebSocketOrigin(domain)]);
        // Not every browser takes 'self' for the websockets of the same host.
        else if (Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var here) && Uri.CheckHostName(here.IdnHost) != UriHostNameType.Unknown)
            connections.Add(WebSocketOrigin(here));
        if (Uri.TryCreate(settings.TokenUrl, UriKind.Absolute, out var token) && token.Scheme != Uri.UriSchemeFile) connections.Add(Origin(token));
        return $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' blob: data:; "
            + $"connect-src {string.Join(' ', connections.Distinct())}; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
    }

    private static string Origin(Uri address) => $"{address.Scheme}://{address.IdnHost}{(address.IsDefaultPort ? "" : $":{address.Port}")}";

    private static string WebSocketOrigin(Uri address) => Origin(address).Replace("http", "ws", StringComparison.Ordinal);

    /// <summary>Puts the headers on every answer, errors included: set last, because the error page starts with cleared headers. A page that has set
    /// its own policy keeps it.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state => Set((HttpResponse)state), context.Response);
        return next(context);
    });

    private static Task Set(HttpResponse response)
    {
        if (response.Headers.ContentSecurityPolicy.Count == 0) response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        return Task.CompletedTask;
    }
}
