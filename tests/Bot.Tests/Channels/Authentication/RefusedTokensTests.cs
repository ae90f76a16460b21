using System.Net;
using System.Text.Json.Nodes;
using Bot.Channels.Authentication;
using Bot.Channels.Authentication.Inbound;
using Bot.Host.Web;
using Bot.Tests.Support;

namespace Bot.Tests.Channels.Authentication;

/// <summary>Tokens at the real endpoint, in front of an authority of this machine.</summary>
public sealed class RefusedTokensTests
{
    [Fact]
    public async Task EveryBadTokenIsRefusedAndTheAuthorityIsNotLedAstray()
    {
        await using var authority = await StubAuthority.StartAsync();
        authority.Keys["unendorsed"] = (StubAuthority.Rsa.Good, null);
        authority.Keys["slack"] = (StubAuthority.Rsa.Good, ["slack", "MSTEAMS", "msteams "]);
        var search = new FoundPassages();
        await using var bot = await StartAsync(authority, search);
        var tokens = BadTokens.All(authority).ToList();
        var accepted = new List<string>();

        foreach (var (family, header) in tokens)
        {
            var status = await PostAsync(bot, header);
            // A header that is no header at all is the server's to refuse.
            var mayBeOf = (family, header) is ("too long", { Length: > 30_000 }) ? HttpStatusCode.RequestHeaderFieldsTooLarge : HttpStatusCode.Unauthorized;
            if (status != mayBeOf && status != HttpStatusCode.Forbidden) accepted.Add($"{family}: {status}: {header}");
        }

        Assert.Empty(accepted);
        Assert.True(tokens.Count >= 300, $"{tokens.Count} tokens");
        Assert.Equal(0, authority.CanaryHits);
        Assert.Empty(search.Asked);
        Assert.DoesNotContain(bot.Log.Entries, entry => entry.Contains("eyJ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TwoHundredGoodTokensAreAccepted()
    {
        await using var authority = await StubAuthority.StartAsync();
        await using var bot = await StartAsync(authority, new FoundPassages());
        var noon = Token.Noon.ToUnixTimeSeconds();

        for (var i = 0; i < 200; i++)
        {
            var hash = (i % 3) switch { 0 => 256, 1 => 384, _ => 512 };
            var token = (i % 8) switch
            {
                0 => Token.OfTenant("1.0"),
                1 => Token.OfTenant("2.0"),
                2 => new Token().But(t => t.Claims["exp"] = noon - 299), // 4 m 59 s ago
                3 => new Token().But(t => t.Claims["nbf"] = noon + 299),
                4 => new Token().But(t => t.Claims.Remove("nbf")),
                5 => new Token().But(t => t.Claims["serviceurl"] = Token.ServiceUrl.ToUpperInvariant()),
                _ => new Token().But(t => t.Claims["n"] = i),
            };
            token.Header["alg"] = $"RS{hash}";
            token.Sign = Token.With(StubAuthority.Rsa.Good, $"SHA{hash}");

            Assert.Equal(HttpStatusCode.OK, await PostAsync(bot, $"Bearer {token}", channel: i % 2 == 0 ? "msteams" : "webchat"));
        }
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("2.0")]
    public async Task AnotherApplicationOfTheTenantIsLetInByNameOnly(string version)
    {
        const string Caller = "55555555-5555-4555-8555-555555555555";
        await using var authority = await StubAuthority.StartAsync();
        using var closed = new CheckedTokens(authority);
        using var open = new CheckedTokens(authority, app => app with { AllowedCallers = [Caller] });

        Assert.False(await closed.AcceptsAsync(Token.OfTenant(version, caller: Caller)));
        Assert.Equal(new TokenVerdict.Accepted($"urn:botframework:aadappid:{Caller}"), await open.CheckAsync($"Bearer {Token.OfTenant(version, caller: Caller)}"));
        Assert.False(await open.AcceptsAsync(Token.OfTenant(version, caller: Token.TenantId)));
        Assert.False(await open.AcceptsAsync(Token.OfTenant(version, tenant: Caller, caller: Caller)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("slack")]
    [InlineData("MSTEAMS")]
    public async Task AGoodTokenIsRefusedForAnotherChannelAndForNone(string? channel)
    {
        await using var authority = await StubAuthority.StartAsync();
        await using var bot = await StartAsync(authority, new FoundPassages());

        Assert.Contains(await PostAsync(bot, $"Bearer {new Token()}", channel), (HttpStatusCode[])[HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden]);
    }

    [Fact]
    public async Task TheAnswerToABadTokenNamesTheSchemeAndNothingOfTheToken()
    {
        await using var authority = await StubAuthority.StartAsync();
        await using var bot = await StartAsync(authority, new FoundPassages());
        using var request = Request($"Bearer {new Token().But(t => t.Claims["aud"] = "marker")}");

        using var response = await bot.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Equal(
            """{"error":{"code":"Unauthorized","message":"The request carries no token that this bot accepts."}}""",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    [InlineData("Via")]
    [InlineData("X-Original-For")]
    [InlineData("X-Forwarded-Proto")]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "127.0.0.1.evil.example")]
    public async Task WithoutARegistrationNothingComesInThroughAProxyOrByAForeignName(string name, string value = "1.1 proxy.example")
    {
        await using var bot = await WebBot.StartAsync();
        using var direct = Request(header: null);
        using var proxied = Request(header: null);
        proxied.Headers.TryAddWithoutValidation(name, value);

        using var accepted = await bot.Client.SendAsync(direct, TestContext.Current.CancellationToken);
        using var refused = await bot.Client.SendAsync(proxied, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (accepted.StatusCode, refused.StatusCode));
    }

    internal static Task<WebBot> StartAsync(StubAuthority authority, FoundPassages search, Func<AppRegistration, AppRegistration>? change = null) =>
        WebBot.StartAsync(search, new SilentComposer(), services => services.AddBotAuthentication((change ?? (app => app))(Token.App(authority))));

    private static async Task<HttpStatusCode> PostAsync(WebBot bot, string? header, string? channel = "msteams")
    {
        using var request = Request(header, channel);
        using var response = await bot.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    internal static HttpRequestMessage Request(string? header, string? channel = "msteams", string serviceUrl = Token.ServiceUrl)
    {
        JsonObject message = WebBot.Message("When was the embassy opened?");
        message["channelId"] = channel;
        message["serviceUrl"] = serviceUrl;
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(message.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
        // The line break can't be sent, and is refused in process.
        if (header is not null) request.Headers.TryAddWithoutValidation("Authorization", header.TrimEnd('\n') is var line && line == header ? header : line + "=");
        return request;
    }
}
