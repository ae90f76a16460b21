using System.Net;
using Bot.Channels.Authentication;
using Bot.Channels.Authentication.Outbound;
using Microsoft.Identity.Client;

namespace Bot.Tests.Channels.Authentication;

/// <summary>The bot's own tokens: where they are asked for, and with what.</summary>
public sealed class BotTokensTests
{
    private const string Secret = "s3cret of the app";

    [Theory]
    [InlineData(AppType.SingleTenant, Token.TenantId)]
    [InlineData(AppType.MultiTenant, "botframework.com")]
    public async Task ATokenIsAskedForOnceAtTheTenant(AppType type, string tenant)
    {
        using var requests = new RecordedRequests();
        var tokens = new BotTokens(new AppRegistration(Token.AppId, type, Token.TenantId, Secret), requests);

        Assert.Equal("the bot's token", await tokens.GetAsync(TestContext.Current.CancellationToken));
        Assert.Equal("the bot's token", await tokens.GetAsync(TestContext.Current.CancellationToken));

        var asked = Assert.Single(requests.Asked);
        Assert.StartsWith($"POST https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token ", asked, StringComparison.Ordinal);
        Assert.Contains($"client_id={Token.AppId}", asked, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", asked, StringComparison.Ordinal);
        Assert.Contains("grant_type=client_credentials", asked, StringComparison.Ordinal);
        Assert.Contains("client_secret=s3cret", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AManagedIdentityAsksItsMachineAndShowsNoSecret()
    {
        using var requests = new RecordedRequests();
        var tokens = new BotTokens(new AppRegistration(Token.AppId, AppType.UserAssignedMSI, Token.TenantId, Password: null), requests);

        Assert.Equal("the bot's token", await tokens.GetAsync(TestContext.Current.CancellationToken));

        Assert.All(requests.Asked, asked => Assert.StartsWith("GET http://169.254.169.254/metadata/", asked, StringComparison.Ordinal));
        Assert.Contains(requests.Asked.Select(Uri.UnescapeDataString), asked => asked.Contains("resource=https://api.botframework.com", StringComparison.Ordinal)
            && asked.Contains($"client_id={Token.AppId}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ARefusedSecretIsAnErrorThatDoesNotShowIt()
    {
        using var requests = new RecordedRequests { Status = HttpStatusCode.Unauthorized };
        var tokens = new BotTokens(new AppRegistration(Token.AppId, AppType.SingleTenant, Token.TenantId, Secret), requests);

        var error = await Assert.ThrowsAnyAsync<MsalException>(() => tokens.GetAsync(TestContext.Current.CancellationToken));

        Assert.Contains("AADSTS7000215", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ARegistrationThatIsPrintedKeepsItsSecret() =>
        Assert.DoesNotContain("s3cret", new AppRegistration(Token.AppId, AppType.SingleTenant, Token.TenantId, Secret).ToString(), StringComparison.Ordinal);
}
