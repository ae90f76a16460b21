using Bot.Channels.Authentication;
using Bot.Host;
using Bot.Host.Settings;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Channels.Authentication;

/// <summary>The registration in the settings: what makes one, and what is said about what makes none.</summary>
public sealed class AppSettingsTests
{
    private const string Id = $"MicrosoftAppId={Token.AppId}";
    private const string Tenant = $"MicrosoftAppTenantId={Token.TenantId}";
    private const string Password = "MicrosoftAppPassword=s3cret";

    [Fact]
    public void WithoutAnAppIdThereIsNoRegistration()
    {
        Assert.Null(Read());
        Assert.Null(Read("MicrosoftAppType=", "MicrosoftAppId=", "MicrosoftAppPassword=", "MicrosoftAppTenantId="));
        Assert.Null(Read("MicrosoftAppType=MultiTenant"));
    }

    [Fact]
    public void ASingleTenantIsTheDefault()
    {
        var app = Read(Id, Tenant, Password)!;

        Assert.Equal((Token.AppId, AppType.SingleTenant, Token.TenantId, "s3cret"), (app.AppId, app.Type, app.TenantId, app.Password));
        Assert.Equal("https://login.botframework.com/v1/.well-known/openidconfiguration", app.ChannelMetadata.AbsoluteUri);
        Assert.Equal($"https://login.microsoftonline.com/{Token.TenantId}/v2.0/.well-known/openid-configuration", app.TenantMetadata!.AbsoluteUri);
        Assert.Empty(app.AllowedCallers);
        Assert.Same(ServiceHosts.Default, app.ServiceHosts);
    }

    [Fact]
    public void IdsAreReadInEitherCaseAndKeptAsTokensWriteThem() =>
        Assert.Equal("abcdef00-0000-4000-8000-000000000000", Read("MicrosoftAppId=ABCDEF00-0000-4000-8000-000000000000", Tenant, Password)!.AppId);

    [Fact]
    public void TheOtherTypesNeedLess()
    {
        Assert.Equal(AppType.MultiTenant, Read(Id, Password, "MicrosoftAppType=multitenant")!.Type);
        Assert.Equal(AppType.UserAssignedMSI, Read(Id, Tenant, "MicrosoftAppType=UserAssignedMsi")!.Type);
    }

    [Fact]
    public void TheMetadataTheHostsAndTheCallersCanBeSet()
    {
        var app = Read(Id, Tenant, Password, "BotOpenIdMetadata=http://127.0.0.1:1/openid", "Channels:ServiceHosts:0=bot.contoso.example", $"Channels:AllowedCallers:0={Token.TenantId}")!;

        Assert.Equal("http://127.0.0.1:1/openid", app.ChannelMetadata.AbsoluteUri);
        Assert.True(app.ServiceHosts.Hold(new Uri("https://bot.contoso.example/")));
        Assert.Equal([Token.TenantId], app.AllowedCallers);
    }

    [Theory]
    [InlineData("MicrosoftAppPassword is set without MicrosoftAppId: set MicrosoftAppId", Password)]
    [InlineData("MicrosoftAppTenantId is set without MicrosoftAppId: set MicrosoftAppId", Tenant)]
    [InlineData("BotOpenIdMetadata is set without MicrosoftAppId: set MicrosoftAppId", "BotOpenIdMetadata=https://login.botframework.com/")]
    [InlineData("MicrosoftAppTenantId is missing: set it", Id, Password)]
    [InlineData("MicrosoftAppPassword is missing: set it", Id, Tenant)]
    [InlineData("MicrosoftAppPassword is missing: set it", Id, "MicrosoftAppType=MultiTenant")]
    [InlineData("MicrosoftAppPassword is set, and MicrosoftAppType UserAssignedMSI uses none: remove it", Id, Tenant, Password, "MicrosoftAppType=UserAssignedMSI")]
    [InlineData("MicrosoftAppType is \"Tenant\": it must be SingleTenant or MultiTenant or UserAssignedMSI", "MicrosoftAppType=Tenant")]
    [InlineData("MicrosoftAppType is \"1\": it must be", "MicrosoftAppType=1")]
    [InlineData("MicrosoftAppId is not an application (client) id", "MicrosoftAppId=s3cret")]
    [InlineData("MicrosoftAppTenantId is \"a/b\": it must be a GUID or a domain", Id, Password, "MicrosoftAppTenantId=a/b")]
    [InlineData("BotOpenIdMetadata is \"http://login.botframework.com/\": it must be the https address", Id, Tenant, Password, "BotOpenIdMetadata=http://login.botframework.com/")]
    [InlineData("MicrosoftAppID2 is not a setting: there are MicrosoftAppType, MicrosoftAppId", "MicrosoftAppID2=x")]
    [InlineData("MicrosoftAppId must be one text", "MicrosoftAppId:0=x")]
    [InlineData("Channels:ServiceHosts: \"*.com\" is not a host", Id, Tenant, Password, "Channels:ServiceHosts:0=*.com")]
    [InlineData("Channels:ServiceHosts must be a list", Id, Tenant, Password, "Channels:ServiceHosts=a.example")]
    [InlineData("Channels:AllowedCallers holds \"*\"", Id, Tenant, Password, "Channels:AllowedCallers:0=*")]
    public void WhatIsWrongIsSaidWithWhatToSetAndWithoutTheSecret(string sentence, params string[] settings)
    {
        var error = Assert.Throws<UsageException>(() => Read(settings));

        Assert.StartsWith(sentence, error.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("urls=http://0.0.0.0:3978", "http://0.0.0.0:3978 can")]
    [InlineData("urls=http://localhost:3978;http://*:80", "http://*:80 can")]
    [InlineData("urls=http://[::]:3978", "http://[::]:3978 can")]
    [InlineData("urls=http://bot.contoso.example", "http://bot.contoso.example can")]
    [InlineData("urls=http://localhost.evil.example", "http://localhost.evil.example can")]
    [InlineData("urls=http://+:3978", "http://+:3978 can")]
    [InlineData("urls=http://192.168.1.7:3978", "http://192.168.1.7:3978 can")]
    [InlineData("Kestrel:Endpoints:Http:Url=http://*:8080", "http://*:8080 can")]
    public void AnAddressThatOthersCanReachIsRefusedWithoutAnAppId(string setting, string sentence)
    {
        var error = Assert.Throws<UsageException>(() => Listeners.CheckAreLocal(Configuration(setting)));

        Assert.StartsWith(sentence, error.Message, StringComparison.Ordinal);
        Assert.Contains("set MicrosoftAppId", error.Message, StringComparison.Ordinal);
        Assert.Contains("container", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("urls=")]
    [InlineData("urls=http://localhost:3978;http://127.0.0.1:0;http://[::1]:3978;http://127.9.9.9:1")]
    [InlineData("urls=http://unix:/run/bot.sock")]
    [InlineData("http_ports=8080")]
    public void AnAddressOfThisMachineIsNot(string setting) => Listeners.CheckAreLocal(Configuration(setting));

    private static AppRegistration? Read(params string[] settings) => AppSettings.Read(Configuration(settings));

    private static IConfiguration Configuration(params string[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1])).Build();
}
