using Bot.Channels.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Bot.Channels.DirectLine;

/// <summary>What every request passes: the page it comes from, then the token, then the conversation that the token is for.</summary>
internal sealed class Door(Origins origins, DirectLineTokens tokens)
{
    private const string Scheme = "Bearer ";

    /// <summary>A handler behind the check of origins, whose refusals are answered in the protocol's shape.</summary>
    public RequestDelegate Behind(Func<HttpContext, Task> handler) => async context =>
    {
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            origins.Check(context.Request, []);
            await handler(context);
        }
        catch (RefusedRequestException refusal)
        {
            await HttpAnswer.RefuseAsync(context.Response, refusal, context.RequestAborted);
        }
    };

    /// <summary>What stands behind <c>Bearer</c>: a token or a secret.</summary>
    /// <exception cref="RefusedRequestException">401: nothing does.</exception>
    public static string Shown(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && header.Length > Scheme.Length) return header[Scheme.Length..].Trim();
        context.Response.Headers[HeaderNames.WWWAuthenticate] = Scheme.TrimEnd();
        throw new RefusedRequestException(StatusCodes.Status401Unauthorized, "MissingToken", "The Authorization header must be 'Bearer' and a token.");
    }

    /// <summary>What the request's token grants.</summary>
    /// <exception cref="RefusedRequestException">401 without a token; 403 with one that is not valid, or not for the page.</exception>
    public async Task<TokenGrant> GrantAsync(HttpContext context)
    {
        var grant = await tokens.ReadAsync(Shown(context));
        origins.Check(context.Request, grant.Origins);
        return grant;
    }

    /// <summary>The same for a request whose path names a conversation, which must be the token's: whether another one exists is not told.</summary>
    /// <exception cref="RefusedRequestException">As above, and 403 for another conversation.</exception>
    public async Task<TokenGrant> GrantForPathAsync(HttpContext context)
    {
        var grant = await GrantAsync(context);
        return Equals(context.Request.RouteValues["id"], grant.Conversation)
            ? grant
            : throw new RefusedRequestException(StatusCodes.Status403Forbidden, "BadConversation", "The token is for another conversation.");
    }
}
