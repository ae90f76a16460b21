using System.Net;
using System.Net.Http.Headers;
using Bot.Channels.Authentication;
using Bot.Channels.Connector;
using Bot.Channels.Schema;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Channels.Authentication;

/// <summary>Where the bot goes with its token: to the hosts on the list, whatever a good token says.</summary>
public sealed class ServiceHostsTests
{
    /// <summary>Fifty ways to lead a bot elsewhere; {0} is the port of a listener on this machine.</summary>
    public static readonly string[] Hostile =
    [
        "http://127.0.0.1:{0}/", "https://127.0.0.1:{0}/", "http://localhost:{0}/", "https://localhost:{0}/", "http://[::1]:{0}/", "https://[::1]:{0}/",
        "http://2130706433:{0}/", "http://0x7f000001:{0}/", "http://0177.0.0.1:{0}/", "http://127.1:{0}/", "http://0.0.0.0:{0}/", "http://[::]:{0}/",
        "http://[::ffff:127.0.0.1]:{0}/", "https://127.0.0.1.nip.example:{0}/", "http://169.254.169.254/latest/meta-data/", "https://169.254.169.254/metadata/identity/oauth2/token",
        "http://2852039166/", "https://[fd00:ec2::254]/", "http://metadata.google.internal/", "https://10.0.0.1/", "https://192.168.1.1/", "https://172.16.0.1:6443/api",
        "https://user@smba.trafficmanager.net/", "https://user:password@smba.trafficmanager.net/", "https://smba.trafficmanager.net@127.0.0.1:{0}/", "https://smba.trafficmanager.net:{0}@localhost:{0}/",
        "https://127.0.0.1:{0}\\@smba.trafficmanager.net/", "https://smba.trafficmanager.net\\@127.0.0.1:{0}/", "http://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net:{0}/emea/",
        "https://smba.trafficmanager.net:80/emea/", "https://smba.trafficmanager.net./emea/", "https://smba.trafficmanager.net.evil.example/", "https://evil-smba.trafficmanager.net/",
        "https://evil.smba.trafficmanager.net/", "https://trafficmanager.net/", "https://evilbotframework.com/", "https://botframework.com.evil.example/", "https://webchat.botframework.com.evil.example/",
        "https://botframework.com/", "https://evil.example/?smba.trafficmanager.net", "https://evil.example/#smba.trafficmanager.net", "https://evil.example/smba.trafficmanager.net/",
        "https://webchat%2ebotframework.com/", "https://smba.trafficmanager.net%00.evil.example/", "file:///etc/passwd", "ftp://smba.trafficmanager.net/", "gopher://127.0.0.1:{0}/",
        "//smba.trafficmanager.net/", "smba.trafficmanager.net/emea/", "https://smbа.trafficmanager.net/", "https://teams.microsoft.com.evil.example/", "javascript:alert(1)", "",
    ];

    [Fact]
    public async Task AGoodTokenForAHostileServiceUrlMovesNothing()
    {
        Assert.True(Hostile.Length >= 50, $"{Hostile.Length}");
        await using var authority = await StubAuthority.StartAsync();
        await using var canary = await ChannelListener.StartAsync();
        var search = new FoundPassages();
        await using var bot = await RefusedTokensTests.StartAsync(authority, search);

        foreach (var serviceUrl in Hostile.Select(form => form.Replace("{0}", $"{new Uri(canary.ServiceUrl).Port}", StringComparison.Ordinal)))
        {
            var message = WebBot.Message("When was the embassy opened?");
            message.Remove("deliveryMode");
            (message["channelId"], message["serviceUrl"]) = ("msteams", serviceUrl);
            using var request = RefusedTokensTests.Request($"Bearer {new Token().But(t => t.Claims["serviceurl"] = serviceUrl)}");
            request.Content = new StringContent(message.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
            using var response = await bot.Client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.True((int)response.StatusCode is 400 or 401 or 403, $"{serviceUrl}: {response.StatusCode}");
        }

        Assert.Empty(canary.Posted);
        Assert.Empty(search.Asked);
        Assert.Equal(0, authority.CanaryHits);
    }

    [Fact]
    public async Task NoTokenIsGivenAndNothingIsPostedForAHostileServiceUrl()
    {
        await using var authority = await StubAuthority.StartAsync();
        await using var canary = await ChannelListener.StartAsync();
        using var app = new AppAuthentication(Token.App(authority), TimeProvider.System, NullLogger<AppAuthentication>.Instance);
        using var connector = new ConnectorClient(app, TimeProvider.System);

        foreach (var serviceUrl in Hostile.Select(form => form.Replace("{0}", $"{new Uri(canary.ServiceUrl).Port}", StringComparison.Ordinal)))
        {
            var activity = new Activity { Type = "message", ServiceUrl = serviceUrl, Conversation = new ConversationAccount { Id = "c1" }, Id = "m1" };
            await Assert.ThrowsAnyAsync<Exception>(() => connector.SendAsync(activity, TestContext.Current.CancellationToken));
            await Assert.ThrowsAnyAsync<Exception>(() => connector.UpdateAsync(activity, TestContext.Current.CancellationToken));
            if (Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri))
                await Assert.ThrowsAsync<InvalidOperationException>(() => app.AuthorizeAsync(uri, TestContext.Current.CancellationToken));
        }

        Assert.Empty(canary.Posted);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://SMBA.trafficmanager.net:443/amer/11111111-1111-4111-8111-111111111111/")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://europe.directline.botframework.com")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams/")]
    public void TheBotFrameworksOwnHostsAreOnTheList(string serviceUrl) => Assert.True(ServiceHosts.Default.Hold(new Uri(serviceUrl)));

    [Fact]
    public void AListOfOnesOwnTakesThePlaceOfTheDefault()
    {
        var hosts = new ServiceHosts(["bot.contoso.example", "*.fabrikam.example"]);

        Assert.True(hosts.Hold(new Uri("https://bot.contoso.example/")) && hosts.Hold(new Uri("https://a.b.fabrikam.example/")));
        Assert.False(hosts.Hold(new Uri("https://fabrikam.example/")) || hosts.Hold(new Uri("https://x.bot.contoso.example/")) || hosts.Hold(new Uri(Token.ServiceUrl)));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("*.com")]
    [InlineData("")]
    [InlineData("https://smba.trafficmanager.net")]
    [InlineData("smba.trafficmanager.net:443")]
    [InlineData("smba.*.net")]
    [InlineData("10.0.0.1")]
    public void AListHoldsNamesOfHostsOnly(string name) => Assert.Throws<ArgumentException>(() => new ServiceHosts([name]));

    [Fact]
    public async Task TheTokenDoesNotGoWhereARedirectPoints()
    {
        await using var elsewhere = await ChannelListener.StartAsync();
        await using var channel = await ChannelListener.StartAsync(StatusCodes.Status307TemporaryRedirect, elsewhere.ServiceUrl);
        using var connector = new ConnectorClient(new TokenForThisMachine(), TimeProvider.System);
        var activity = new Activity { Type = "message", ServiceUrl = channel.ServiceUrl, Conversation = new ConversationAccount { Id = "c1" } };

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => connector.SendAsync(activity, TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.TemporaryRedirect, error.StatusCode);
        Assert.Single(channel.Posted);
        Assert.Empty(elsewhere.Posted);
    }

    private sealed class TokenForThisMachine : BotFrameworkAuthentication
    {
        public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(HttpRequest request, Activity activity, CancellationToken cancellationToken) =>
            Task.FromResult(new AuthenticateRequestResult(null));

        public override bool MayPostTo(Uri serviceUrl) => serviceUrl.IsLoopback;

        public override Task<AuthenticationHeaderValue?> AuthorizeAsync(Uri serviceUrl, CancellationToken cancellationToken) =>
            Task.FromResult<AuthenticationHeaderValue?>(new("Bearer", "the bot's token"));
    }
}
