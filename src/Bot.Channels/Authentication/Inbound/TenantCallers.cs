namespace Bot.Channels.Authentication.Inbound;

/// <summary>Applications of the bot's own tenant, with tokens from Entra: the bot's own application, as the Emulator uses it, and those on the list.
/// Their tokens are bound to no channel and no service address, so nobody else's will do.</summary>
/// <param name="app">The bot's application, and the list.</param>
/// <param name="tenantId">The tenant, a GUID.</param>
/// <param name="keys">The tenant's keys.</param>
internal sealed class TenantCallers(AppRegistration app, string tenantId, SigningKeys keys)
{
    private readonly string _firstIssuer = $"https://sts.windows.net/{tenantId}/";
    private readonly string _secondIssuer = $"https://login.microsoftonline.com/{tenantId}/v2.0";

    /// <summary>The tenant's keys.</summary>
    public SigningKeys Keys => keys;

    /// <summary>Whether the tenant is who the token says made it, in the version that it says it has.</summary>
    public bool Issues(CompactToken token) => token.Claim("ver") switch
    {
        "1.0" => token.Issuer == _firstIssuer,
        "2.0" => token.Issuer == _secondIssuer,
        _ => false,
    };

    /// <summary>The verdict on a token whose signature, audience and lifetime are right.</summary>
    public TokenVerdict Check(CompactToken token)
    {
        var caller = token.Claim(token.Issuer == _firstIssuer ? "appid" : "azp");
        return caller is not null && (caller.Equals(app.AppId, StringComparison.OrdinalIgnoreCase) || app.AllowedCallers.Contains(caller, StringComparer.OrdinalIgnoreCase))
            ? new TokenVerdict.Accepted($"urn:botframework:aadappid:{caller}")
            : new TokenVerdict.Refused("The calling application is not this bot's and not in Channels:AllowedCallers.");
    }
}
