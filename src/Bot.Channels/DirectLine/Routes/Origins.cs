using Bot.Channels.Http;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.DirectLine;

/// <summary>Which pages may talk to the server. Browsers say in <c>Origin</c> which page it is, and a page can't change that; a client that is no
/// browser says nothing, and has its token.</summary>
internal sealed class Origins(DirectLineOptions options)
{
    /// <summary>Returns for a page of ours, of a trusted origin, or for no page at all, and refuses others.</summary>
    /// <param name="request">The request.</param>
    /// <param name="only">If there are any, the page must be of one of these too.</param>
    /// <exception cref="RefusedRequestException">403.</exception>
    public void Check(HttpRequest request, IReadOnlyList<string> only)
    {
        if (request.Headers.Origin.Count == 0) return;
        var origin = request.Headers.Origin.ToString();
        if (!IsOurs(request) && !Holds(options.TrustedOrigins, origin)) throw Refused();
        if (only.Count > 0 && !Holds(only, origin)) throw Refused();
    }

    /// <summary>Returns when the browser says that our own page asks, and refuses when it says otherwise or nothing.</summary>
    /// <exception cref="RefusedRequestException">403.</exception>
    public static void CheckOurs(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site != "same-origin") throw Refused();
        if (request.Headers.Origin.Count > 0 && !IsOurs(request)) throw Refused();
        if (site.Length == 0 && request.Headers.Origin.Count == 0) throw Refused();
    }

    /// <summary>Whether the page that asks was loaded over TLS, as far as can be seen: such a page can open no other sockets. The page must have been checked before.</summary>
    public static bool IsSecure(HttpRequest request) => request.IsHttps || Page(request)?.Scheme == Uri.UriSchemeHttps;

    // Behind a proxy the server sees http where the page was loaded over https, never the other way round.
    private static bool IsOurs(HttpRequest request) =>
        Page(request) is { } page && (page.Scheme == Uri.UriSchemeHttps || !request.IsHttps) && page.Authority == Host(request, page.Scheme);

    private static Uri? Page(HttpRequest request) => request.Headers.Origin is [{ } origin] && DirectLineOptions.IsOrigin(origin) ? new Uri(origin) : null;

    private static string? Host(HttpRequest request, string scheme) =>
        Uri.TryCreate($"{scheme}://{request.Host.ToUriComponent()}", UriKind.Absolute, out var host) ? host.Authority : null;

    private static bool Holds(IReadOnlyList<string> origins, string origin) => origins.Contains(origin, StringComparer.OrdinalIgnoreCase);

    private static RefusedRequestException Refused() =>
        new(StatusCodes.Status403Forbidden, "BadOrigin", "Pages of this origin are not let in.");
}
