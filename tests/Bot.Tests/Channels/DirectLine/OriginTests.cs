using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Bot.Channels.DirectLine;
using Bot.Tests.Support;

namespace Bot.Tests.Channels.DirectLine;

public sealed class OriginTests
{
    private const string Trusted = "https://intranet.example";

    private static readonly string[] Foreign =
    [
        "https://evil.example", "null", "", "http://127.0.0.1", "http://127.0.0.1:1", "http://localhost:{port}", "http://127.0.0.1:{port}.evil.example", "http://evil.example:{port}",
        "http://intranet.example", "https://intranet.example.evil.example", "https://intranet.example:8443", "file://", "chrome-extension://abc", "http://127.0.0.1:{port}/",
        "http://user@127.0.0.1:{port}", "http://127.0.0.1:{port}, https://evil.example", "ftp://127.0.0.1:{port}",
    ];

    [Fact]
    public async Task NoForeignPageIsLetInByAnyRouteOrTheSocket()
    {
        await using var bot = await StartAsync();
        var chat = await bot.StartChatAsync();
        (HttpMethod, string)[] routes =
        [
            (HttpMethod.Post, "/v3/directline/tokens/generate"), (HttpMethod.Post, "/v3/directline/tokens/refresh"), (HttpMethod.Post, "/v3/directline/conversations"),
            (HttpMethod.Get, chat.Path), (HttpMethod.Get, $"{chat.Path}/activities"), (HttpMethod.Post, $"{chat.Path}/activities"), (HttpMethod.Post, "/webchat/token"),
        ];
        foreach (var origin in Foreign.Select(origin => origin.Replace("{port}", $"{bot.Client.BaseAddress!.Port}", StringComparison.Ordinal)))
        {
            foreach (var (method, route) in routes)
            {
                using var response = await bot.SendAsync(method, route, chat.Token, headers: ("Origin", origin));
                Assert.True(response.StatusCode == HttpStatusCode.Forbidden, $"{route} let in {origin}: {response.StatusCode}");
                Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
            }

            if (origin.Length == 0) continue; // the client here leaves out an empty header
            using var socket = await DirectLineChat.OpenAsync(await chat.ReconnectAsync(""), origin);
            Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
        }
    }

    [Fact]
    public async Task OurOwnPageAndATrustedOneAreLetIn()
    {
        await using var bot = await StartAsync();
        var chat = await bot.StartChatAsync();
        foreach (var origin in (string[])[bot.Origin, Trusted, bot.Origin.Replace("http:", "https:", StringComparison.Ordinal)])
        {
            using var response = await bot.SendAsync(HttpMethod.Get, $"{chat.Path}/activities", chat.Token, headers: ("Origin", origin));
            using var socket = await DirectLineChat.OpenAsync(await chat.ReconnectAsync(""), origin);
            Assert.Equal((HttpStatusCode.OK, WebSocketState.Open), (response.StatusCode, socket.State));
        }
    }

    [Theory]
    [InlineData(Trusted, true)]
    [InlineData("https://evil.example", false)]
    public async Task BrowsersAreToldToLetTrustedPagesReadAndNoOthers(string origin, bool isTrusted)
    {
        await using var bot = await StartAsync();
        using var preflight = await bot.SendAsync(HttpMethod.Options, "/v3/directline/conversations", headers:
            [("Origin", origin), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with")]);
        using var ofThePage = await bot.SendAsync(HttpMethod.Options, "/webchat/token", headers: [("Origin", origin), ("Access-Control-Request-Method", "POST")]);
        Assert.Equal(isTrusted, preflight.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) && allowed.Single() == Trusted);
        Assert.False(ofThePage.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task ATokenForSomeOriginsIsNoGoodOnPagesOfOthers()
    {
        await using var bot = await StartAsync();
        using var bought = await bot.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", DirectLineBot.Secret, new JsonObject { ["trustedOrigins"] = new JsonArray(Trusted) });
        var token = (string)(await DirectLineBot.JsonAsync(bought))["token"]!;
        using var refused = await bot.SendAsync(HttpMethod.Post, "/v3/directline/conversations", token, headers: ("Origin", bot.Origin));
        using var started = await bot.SendAsync(HttpMethod.Post, "/v3/directline/conversations", token, headers: ("Origin", Trusted));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Created), (refused.StatusCode, started.StatusCode));
        var chat = new DirectLineChat(bot, await DirectLineBot.JsonAsync(started));
        // A page that was loaded over TLS can open no other socket; here a proxy would take the TLS off.
        Assert.StartsWith("wss://", chat.StreamUrl, StringComparison.Ordinal);
        using var ours = await DirectLineChat.OpenAsync(BehindProxy(chat.StreamUrl), bot.Origin);
        using var trusted = await DirectLineChat.OpenAsync(BehindProxy(await chat.ReconnectAsync("")), Trusted);
        Assert.Equal((HttpStatusCode.Forbidden, WebSocketState.Open), (ours.HttpStatusCode, trusted.State));
        Assert.Equal("directline", bot.Bot.Heard.First().ChannelId);
    }

    private static string BehindProxy(string streamUrl) => streamUrl.Replace("wss://", "ws://", StringComparison.Ordinal);

    [Theory]
    [InlineData("{origin}", null, HttpStatusCode.OK)]
    [InlineData("{origin}", "same-origin", HttpStatusCode.OK)]
    [InlineData(null, "same-origin", HttpStatusCode.OK)]
    [InlineData(null, null, HttpStatusCode.Forbidden)]
    [InlineData("{origin}", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("{origin}", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData(null, "none", HttpStatusCode.Forbidden)]
    [InlineData(Trusted, null, HttpStatusCode.Forbidden)]
    [InlineData(Trusted, "same-origin", HttpStatusCode.Forbidden)]
    public async Task OnlyOurOwnPageGetsATokenWithoutASecret(string? origin, string? site, HttpStatusCode status)
    {
        await using var bot = await StartAsync();
        var headers = new List<(string, string)>();
        if (origin is not null) headers.Add(("Origin", origin.Replace("{origin}", bot.Origin, StringComparison.Ordinal)));
        if (site is not null) headers.Add(("Sec-Fetch-Site", site));
        using var response = await bot.SendAsync(HttpMethod.Post, "/webchat/token", headers: [.. headers]);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task APageThatWasLoadedOverTlsIsGivenASocketOverTls()
    {
        await using var bot = await StartAsync();
        var token = (string)(await bot.PageTokenAsync())["token"]!;
        var secure = bot.Origin.Replace("http:", "https:", StringComparison.Ordinal);
        using var started = await bot.SendAsync(HttpMethod.Post, "/v3/directline/conversations", token, headers: ("Origin", secure));
        var chat = new DirectLineChat(bot, await DirectLineBot.JsonAsync(started));
        Assert.StartsWith("wss://", chat.StreamUrl, StringComparison.Ordinal);
        Assert.StartsWith("wss://", await chat.ReconnectAsync("1"), StringComparison.Ordinal);
    }

    private static Task<DirectLineBot> StartAsync() =>
        DirectLineBot.StartAsync(new DirectLineOptions { Secrets = [DirectLineBot.Secret], TrustedOrigins = [Trusted], TokensPerMinute = 10_000 });
}
