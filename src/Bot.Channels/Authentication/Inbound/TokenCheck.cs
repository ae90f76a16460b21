using Bot.Channels.Schema;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Channels.Authentication.Inbound;

/// <summary>Decides whether a request's token lets its activity in. Nothing that a token says is used before its signature is checked, but to choose the key.</summary>
internal sealed class TokenCheck
{
    private const string ChannelIssuer = "https://api.botframework.com";
    private const string ChannelCallerId = "urn:botframework:azure";
    private const string Scheme = "Bearer ";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    private readonly AppRegistration _app;
    private readonly TimeProvider _time;
    private readonly SigningKeys _channelKeys;
    private readonly TenantCallers? _tenant;

    /// <summary>A check for an application.</summary>
    /// <param name="app">Whose tokens are accepted.</param>
    /// <param name="keysAt">Gives the keys to which an OpenID document leads.</param>
    /// <param name="time">The clock that tokens expire by.</param>
    public TokenCheck(AppRegistration app, Func<Uri, SigningKeys> keysAt, TimeProvider time)
    {
        (_app, _time) = (app, time);
        _channelKeys = keysAt(app.ChannelMetadata);
        _tenant = app is { TenantMetadata: { } metadata, TenantId: { } tenantId } ? new TenantCallers(app, tenantId, keysAt(metadata)) : null;
    }

    /// <summary>The verdict on the values of the Authorization header. Throws only when it is cancelled.</summary>
    public async Task<TokenVerdict> CheckAsync(StringValues authorization, Activity activity, CancellationToken cancellationToken)
    {
        if (authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.Ordinal)) return new TokenVerdict.Refused("There is no bearer token.");
        if (CompactToken.TryRead(header[Scheme.Length..]) is not { } token) return new TokenVerdict.Refused("The token has not the shape of a channel's.");
        if (string.IsNullOrWhiteSpace(activity.ChannelId)) return new TokenVerdict.Refused("The activity names no channel.");
        if (token.Issuer == ChannelIssuer) return await CheckChannelAsync(token, activity, cancellationToken);
        if (_tenant?.Issues(token) != true) return new TokenVerdict.Refused("The token's issuer is not one that this bot trusts.");
        return await ProblemAsync(token, await _tenant.Keys.FindAsync(token.KeyId, cancellationToken)) ?? _tenant.Check(token);
    }

    private async Task<TokenVerdict> CheckChannelAsync(CompactToken token, Activity activity, CancellationToken cancellationToken)
    {
        var key = await _channelKeys.FindAsync(token.KeyId, cancellationToken);
        if (await ProblemAsync(token, key) is { } problem) return problem;
        // The claim is what keeps a channel's token from being used to send the bot's replies elsewhere.
        if (token.Claim("serviceurl") is not { } serviceUrl || !serviceUrl.Equals(activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
            return new TokenVerdict.Refused("The token is for another serviceUrl.", CallerIsKnown: true);
        return Endorsements.Of(key!).Contains(activity.ChannelId!, StringComparer.Ordinal)
            ? new TokenVerdict.Accepted(ChannelCallerId)
            : new TokenVerdict.Refused("The token's key is not endorsed for the activity's channel.", CallerIsKnown: true);
    }

    // Null when the token was signed with the key, for this application, and is good at this time.
    private async Task<TokenVerdict?> ProblemAsync(CompactToken token, JsonWebKey? key)
    {
        if (key is null) return new TokenVerdict.Refused("The token's key is not known, or the keys can't be fetched.");
        var result = await Handler.ValidateTokenAsync(token.Text, new TokenValidationParameters
        {
            ValidAlgorithms = CompactToken.Algorithms,
            RequireSignedTokens = true,
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            ValidIssuer = token.Issuer, // chosen above, out of those that are trusted
            ValidAudience = _app.AppId,
            RequireAudience = true,
            RequireExpirationTime = true,
            ValidateLifetime = true,
            LifetimeValidator = (notBefore, expires, _, _) => IsGoodAt(_time.GetUtcNow().UtcDateTime, notBefore, expires),
        });
        return result.IsValid ? null : new TokenVerdict.Refused(result.Exception switch
        {
            SecurityTokenInvalidAudienceException => "The token is for another application than MicrosoftAppId.",
            SecurityTokenInvalidLifetimeException => "The token is not good at this time.",
            _ => "The token's signature is not the key's.",
        });
    }

    // The library's own check goes by a clock of its own.
    private static bool IsGoodAt(DateTime now, DateTime? notBefore, DateTime? expires) =>
        expires >= now - Skew && (notBefore is null || notBefore <= now + Skew);
}
