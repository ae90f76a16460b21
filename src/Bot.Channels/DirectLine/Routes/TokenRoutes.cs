using System.Text.Json;
using Bot.Channels.Http;
using Bot.Channels.Schema;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.DirectLine;

/// <summary>Where tokens come from.</summary>
internal sealed class TokenRoutes(Door door, SecretCheck secrets, DirectLineTokens tokens, OpenConversations conversations, DirectLineOptions options, TimeProvider time)
{
    private const int LongestRequest = 8 * 1024;
    private const int LongestText = 128;
    private const int MostOrigins = 20;

    private readonly AddressAllowances _addresses = new(options.TokensPerMinute, time);

    /// <summary>A token for whoever shows a secret, for the user they name.</summary>
    public async Task GenerateAsync(HttpContext context)
    {
        secrets.Check(Door.Shown(context));
        var asked = await ActivityReader.ReadBodyAsync(context.Request, LongestRequest, Parse, context.RequestAborted);
        var user = asked.User?.Id ?? TokenGrant.NewUser();
        var origins = asked.TrustedOrigins ?? [];
        if (!user.StartsWith(TokenGrant.UserPrefix, StringComparison.Ordinal)) throw BadArgument($"The user's id must begin with {TokenGrant.UserPrefix}.");
        if (user.Length > LongestText || asked.User?.Name?.Length > LongestText) throw BadArgument($"A user's id and name are at most {LongestText} characters long.");
        if (origins.Count > MostOrigins || origins.Any(origin => origin is null || !DirectLineOptions.IsOrigin(origin)))
            throw BadArgument($"trustedOrigins are at most {MostOrigins}, each written as https://example.org.");
        await AnswerAsync(context, new TokenGrant(TokenGrant.NewConversation(), user, asked.User?.Name ?? "", ChannelIds.Directline, [.. origins.OfType<string>()]));
    }

    /// <summary>A token that takes the place of a valid one, for the same conversation and user.</summary>
    public async Task RefreshAsync(HttpContext context)
    {
        var grant = await door.GrantAsync(context);
        conversations.Find(grant.Conversation)?.Seen();
        await AnswerAsync(context, grant);
    }

    /// <summary>A token for our own page: a new conversation of a new user.</summary>
    public Task IssueToPageAsync(HttpContext context)
    {
        Origins.CheckOurs(context.Request);
        if (!_addresses.TryTake(context.Connection.RemoteIpAddress))
            throw new RefusedRequestException(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many conversations were asked for. Try again in a minute.");
        return AnswerAsync(context, new TokenGrant(TokenGrant.NewConversation(), TokenGrant.NewUser(), "", ChannelIds.Webchat, []));
    }

    private static TokenRequest Parse(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty) return new TokenRequest(null, null);
        try
        {
            return JsonSerializer.Deserialize(body, DirectLineJson.Default.TokenRequest) ?? new TokenRequest(null, null);
        }
        catch (JsonException)
        {
            throw BadArgument("The body is not the JSON of a request for a token.");
        }
    }

    private Task AnswerAsync(HttpContext context, TokenGrant grant) => context.Response.WriteAsJsonAsync(
        new ConversationAnswer(grant.Conversation, tokens.Issue(grant), (int)DirectLineTokens.Lifetime.TotalSeconds, StreamUrl: null),
        DirectLineJson.Default.ConversationAnswer, contentType: null, context.RequestAborted);

    private static RefusedRequestException BadArgument(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);
}
