using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Channels.DirectLine;
using Bot.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Tests.Channels.DirectLine;

public sealed class TokenTests
{
    private const string Generate = "/v3/directline/tokens/generate";
    private const string Refresh = "/v3/directline/tokens/refresh";

    [Fact]
    public async Task ASecretBuysATokenForOneConversationAndTheUserThatIsNamed()
    {
        await using var bot = await DirectLineBot.StartAsync();
        using var response = await bot.SendAsync(HttpMethod.Post, Generate, DirectLineBot.Secret, new JsonObject { ["user"] = new JsonObject { ["id"] = "dl_alex", ["name"] = "Alex" } });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);

        var answer = await DirectLineBot.JsonAsync(response);

        var token = new JsonWebToken((string)answer["token"]!);
        Assert.Equal(("dl_alex", (string)answer["conversationId"]!), (token.GetClaim("user").Value, token.GetClaim("conv").Value));
        Assert.Equal((1800, TimeSpan.FromSeconds(1800)), ((int)answer["expires_in"]!, token.ValidTo - token.IssuedAt));
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal(0, bot.Conversations.Count);
    }

    [Theory]
    [InlineData("the-first-secret-of-the-two-there-are", HttpStatusCode.OK)]
    [InlineData("the-other-secret-of-the-two-there-are", HttpStatusCode.OK)]
    [InlineData("the-third-secret-of-the-two-there-are", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task EachOfTwoSecretsIsGoodAndNoOther(string? secret, HttpStatusCode status)
    {
        await using var bot = await DirectLineBot.StartAsync(new DirectLineOptions { Secrets = ["the-first-secret-of-the-two-there-are", "the-other-secret-of-the-two-there-are"] });
        using var response = await bot.SendAsync(HttpMethod.Post, Generate, secret);
        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("anything")]
    public async Task WithoutASecretOnlyThePageGetsTokens(string shown)
    {
        await using var bot = await DirectLineBot.StartAsync(new DirectLineOptions());
        using var response = await bot.SendAsync(HttpMethod.Post, Generate, shown);
        Assert.Contains(response.StatusCode, (HttpStatusCode[])[HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden]);
        Assert.NotNull((await bot.PageTokenAsync())["token"]);
    }

    [Theory]
    [InlineData("""{"user":{"id":"alex"}}""")]
    [InlineData("""{"user":{"id":""}}""")]
    [InlineData("""{"user":"dl_alex"}""")]
    [InlineData("""{"trustedOrigins":["*"]}""")]
    [InlineData("""{"trustedOrigins":[null]}""")]
    [InlineData("""{"trustedOrigins":["https://example.org/path"]}""")]
    [InlineData("[]")]
    public async Task ATokenIsNotGivenForWhatIsNoUserOrNoOrigin(string body)
    {
        await using var bot = await DirectLineBot.StartAsync();
        using var response = await bot.SendAsync(HttpMethod.Post, Generate, DirectLineBot.Secret, JsonNode.Parse(body));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task APageGetsAUserAndAConversationThatCannotBeGuessed()
    {
        await using var bot = await DirectLineBot.StartAsync();
        var tokens = new List<JsonWebToken>();
        for (var i = 0; i < 50; i++) tokens.Add(new JsonWebToken((string)(await bot.PageTokenAsync())["token"]!));
        Assert.All(tokens, token => Assert.Matches("^dl_[0-9a-f]{32}$", token.GetClaim("user").Value));
        Assert.All(tokens, token => Assert.Matches("^[A-Za-z0-9_-]{27}$", token.GetClaim("conv").Value));
        Assert.Equal(100, tokens.SelectMany(token => new[] { token.GetClaim("user").Value, token.GetClaim("conv").Value }).Distinct().Count());
    }

    [Fact]
    public async Task AnAddressGetsOnlySoManyTokensInAMinute()
    {
        await using var bot = await DirectLineBot.StartAsync(new DirectLineOptions { TokensPerMinute = 3 });
        for (var i = 0; i < 3; i++) await bot.PageTokenAsync();
        using var refused = await bot.SendAsync(HttpMethod.Post, "/webchat/token", headers: ("Origin", bot.Origin));
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        using var later = await bot.SendAsync(HttpMethod.Post, "/webchat/token", headers: ("Origin", bot.Origin));
        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (refused.StatusCode, later.StatusCode));
    }

    [Fact]
    public async Task ATokenIsRefreshedForTheSameUserAndConversationWhileItIsValid()
    {
        await using var bot = await DirectLineBot.StartAsync();
        var token = (string)(await bot.PageTokenAsync())["token"]!;
        bot.Time.Advance(TimeSpan.FromSeconds(1799));
        using var inTime = await bot.SendAsync(HttpMethod.Post, Refresh, token);
        bot.Time.Advance(TimeSpan.FromSeconds(2));
        using var late = await bot.SendAsync(HttpMethod.Post, Refresh, token);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (inTime.StatusCode, late.StatusCode));
        var (before, after) = (new JsonWebToken(token), new JsonWebToken((string)(await DirectLineBot.JsonAsync(inTime))["token"]!));
        Assert.Equal((before.GetClaim("user").Value, before.GetClaim("conv").Value), (after.GetClaim("user").Value, after.GetClaim("conv").Value));
        Assert.Equal(TimeSpan.FromSeconds(1799), after.ValidTo - before.ValidTo);
    }

    [Fact]
    public async Task AKeyInTheSettingsKeepsTokensValidOverARestart()
    {
        var options = new DirectLineOptions { TokenKey = [.. Enumerable.Range(0, 32).Select(i => (byte)i)] };
        await using var before = await DirectLineBot.StartAsync(options);
        await using var after = await DirectLineBot.StartAsync(options);
        await using var other = await DirectLineBot.StartAsync();
        var token = (string)(await before.PageTokenAsync())["token"]!;
        using var taken = await after.SendAsync(HttpMethod.Post, Refresh, token);
        using var refused = await other.SendAsync(HttpMethod.Post, Refresh, token);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (taken.StatusCode, refused.StatusCode));
    }

    [Fact]
    public async Task AForgedTokenIsRefused()
    {
        var key = Encoding.UTF8.GetBytes("a key that is thirty-two letters");
        await using var bot = await DirectLineBot.StartAsync(new DirectLineOptions { TokenKey = key });
        var good = (string)(await bot.PageTokenAsync())["token"]!;
        var parts = good.Split('.');
        var none = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""");
        var changed = Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("dl_", "dl_x", StringComparison.Ordinal));
        string[] forged =
        [
            "", "x", "a.b.c", new string('x', 20_000), $"{none}.{parts[1]}.", $"{none}.{parts[1]}.{parts[2]}", $"{parts[0]}.{parts[1]}.", $"{parts[0]}.{changed}.{parts[2]}",
            Signed("another key, which is not theirs", "directline", "directline"), Signed("a key that is thirty-two letters", "elsewhere", "directline"),
            Signed("a key that is thirty-two letters", "directline", "elsewhere"), Signed("a key that is thirty-two letters", "directline", "directline", SecurityAlgorithms.HmacSha512),
        ];
        foreach (var token in forged)
        {
            using var response = await bot.SendAsync(HttpMethod.Post, Refresh, token);
            Assert.Contains(response.StatusCode, (HttpStatusCode[])[HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden]);
        }
    }

    private static string Signed(string key, string issuer, string audience, string algorithm = SecurityAlgorithms.HmacSha256) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Expires = new DateTime(2026, 11, 24, 12, 10, 0, DateTimeKind.Utc),
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(algorithm == SecurityAlgorithms.HmacSha512 ? key + key : key)), algorithm),
            Claims = new Dictionary<string, object> { ["user"] = "dl_x", ["name"] = "", ["conv"] = "c", ["channel"] = "webchat", ["origins"] = Array.Empty<string>() },
        });
}
