namespace Bot.Channels.Authentication;

/// <summary>How the bot gets its tokens: what <c>MicrosoftAppType</c> names.</summary>
public enum AppType
{
    /// <summary>With a password, from the tenant that the app is registered in.</summary>
    SingleTenant,

    /// <summary>With a password, from the Bot Framework's own tenant. No new bots of this kind can be registered.</summary>
    MultiTenant,

    /// <summary>Without a password, from the managed identity of the Azure machine that the bot runs on.</summary>
    UserAssignedMSI,
}

/// <summary>Who the bot is to the Bot Framework, and whom it trusts.</summary>
/// <param name="AppId">The application's id: the audience of the tokens that the bot accepts. <c>MicrosoftAppId</c>.</param>
/// <param name="Type">Where its own tokens come from. <c>MicrosoftAppType</c>.</param>
/// <param name="TenantId">The tenant, a GUID or a domain; null where none is needed. <c>MicrosoftAppTenantId</c>.</param>
/// <param name="Password">The application's secret; null for a managed identity. <c>MicrosoftAppPassword</c>.</param>
public sealed record AppRegistration(string AppId, AppType Type, string? TenantId, string? Password)
{
    /// <summary>The OpenID document that leads to the keys of the Bot Framework's channels. <c>BotOpenIdMetadata</c>. Plain http only on this machine.</summary>
    public Uri ChannelMetadata { get; init; } = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /// <summary>The OpenID document of the bot's own tenant; null when there is no tenant, or the tenant is named by a domain, so that its issuer is not known.</summary>
    public Uri? TenantMetadata { get; init; } = Guid.TryParseExact(TenantId, "D", out _)
        ? new($"https://login.microsoftonline.com/{TenantId}/v2.0/.well-known/openid-configuration") : null;

    /// <summary>Other applications of the bot's own tenant that may call it, by their ids. None by default. <c>Channels:AllowedCallers</c>.</summary>
    public IReadOnlyList<string> AllowedCallers { get; init; } = [];

    /// <summary>The hosts that replies are posted to. <c>Channels:ServiceHosts</c>.</summary>
    public ServiceHosts ServiceHosts { get; init; } = ServiceHosts.Default;

    // A record prints its members, and this one holds a secret.
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(AppRegistration)} {{ {AppId} }}";
}
