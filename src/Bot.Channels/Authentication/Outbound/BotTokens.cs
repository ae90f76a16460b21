using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Bot.Channels.Authentication.Outbound;

/// <summary>The tokens that the bot shows to channels. The library keeps one until shortly before it expires.</summary>
internal sealed class BotTokens
{
    private const string Resource = "https://api.botframework.com";
    private const string MultiTenant = "botframework.com";

    private readonly Func<CancellationToken, Task<AuthenticationResult>> _acquire;

    /// <summary>The tokens of an application. The authority's address is known, so nobody is asked for it.</summary>
    public BotTokens(AppRegistration app, IMsalHttpClientFactory http)
    {
        if (app.Type == AppType.UserAssignedMSI)
        {
            var identity = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(app.AppId)).WithHttpClientFactory(http).Build();
            _acquire = stop => identity.AcquireTokenForManagedIdentity(Resource).ExecuteAsync(stop);
            return;
        }

        var tenant = app.Type == AppType.MultiTenant ? MultiTenant : app.TenantId;
        var client = ConfidentialClientApplicationBuilder.Create(app.AppId)
            .WithClientSecret(app.Password)
            .WithAuthority($"https://login.microsoftonline.com/{tenant}/")
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(http)
            .Build();
        _acquire = stop => client.AcquireTokenForClient([Resource + "/.default"]).ExecuteAsync(stop);
    }

    /// <summary>A token that is good now. Throws <see cref="MsalException"/> when there is none to be had.</summary>
    public async Task<string> GetAsync(CancellationToken cancellationToken) => (await _acquire(cancellationToken)).AccessToken;
}
