using Bot.Channels.Authentication.Inbound;

namespace Bot.Tests.Channels.Authentication;

/// <summary>How often an authority is asked for its keys, and what happens while it can't be.</summary>
public sealed class KeyFetchTests
{
    private const int Flood = 10_000;

    [Fact]
    public async Task TenThousandTokensWithUnknownKeysCauseTwoFetchesInAnHour()
    {
        await using var authority = await StubAuthority.StartAsync();
        using var tokens = new CheckedTokens(authority);
        Assert.True(await tokens.AcceptsAsync(new Token()));

        for (var i = 0; i < Flood; i++)
        {
            Assert.IsType<TokenVerdict.Refused>(await tokens.CheckAsync($"Bearer {Unknown(i)}"));
            tokens.Time.Advance(TimeSpan.FromHours(1) / Flood / 2);
        }

        Assert.Equal(2, authority.KeyFetches);
        Assert.True(await tokens.AcceptsAsync(new Token()));
    }

    [Fact]
    public async Task ABurstOfThemLeavesAFetchForAKeyThatIsNewAMinuteLater()
    {
        await using var authority = await StubAuthority.StartAsync();
        using var tokens = new CheckedTokens(authority);
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => tokens.CheckAsync($"Bearer {Unknown(i)}")));
        Assert.Equal(1, authority.KeyFetches);
        authority.Keys["new"] = (StubAuthority.Rsa.Other, ["msteams"]);

        tokens.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.True(await tokens.AcceptsAsync(Rotated()));
        Assert.Equal(2, authority.KeyFetches);
    }

    [Fact]
    public async Task ARotatedKeyIsAcceptedAtOnceAndTheOldOneNoMore()
    {
        await using var authority = await StubAuthority.StartAsync();
        using var tokens = new CheckedTokens(authority);
        Assert.True(await tokens.AcceptsAsync(new Token()));
        tokens.Time.Advance(TimeSpan.FromMinutes(10));
        authority.Keys.Remove("good");
        authority.Keys["new"] = (StubAuthority.Rsa.Other, ["msteams"]);

        Assert.True(await tokens.AcceptsAsync(Rotated()));
        Assert.False(await tokens.AcceptsAsync(new Token()));
        Assert.Equal(2, authority.KeyFetches);
    }

    [Fact]
    public async Task WithKnownKeysGoodTokensPassWhileTheAuthorityIsDown()
    {
        await using var authority = await StubAuthority.StartAsync();
        using var tokens = new CheckedTokens(authority);
        var good = $"Bearer {new Token()}";
        Assert.IsType<TokenVerdict.Accepted>(await tokens.CheckAsync(good));
        authority.IsDown = true;

        for (var second = 0; second < 600; second++)
        {
            tokens.Time.Advance(TimeSpan.FromSeconds(1));
            Assert.IsType<TokenVerdict.Accepted>(await tokens.CheckAsync(good));
            Assert.False(await tokens.AcceptsAsync(Unknown(second)));
        }

        authority.IsDown = false;
        authority.Keys["new"] = (StubAuthority.Rsa.Other, ["msteams"]);
        tokens.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.True(await tokens.AcceptsAsync(Rotated()));
    }

    [Fact]
    public async Task WithoutKeysNoTokenPassesUntilTheAuthorityIsBack()
    {
        await using var authority = await StubAuthority.StartAsync();
        authority.IsDown = true;
        using var tokens = new CheckedTokens(authority);
        for (var i = 0; i < 100; i++) Assert.False(await tokens.AcceptsAsync(new Token()));

        authority.IsDown = false;
        tokens.Time.Advance(TimeSpan.FromSeconds(10));

        Assert.True(await tokens.AcceptsAsync(new Token()));
        Assert.Equal(1, authority.KeyFetches); // the OpenID document came first, and was missing
    }

    [Fact]
    public async Task KeysAreLookedAfterOnceADayAndNobodyWaitsForIt()
    {
        await using var authority = await StubAuthority.StartAsync();
        using var tokens = new CheckedTokens(authority);
        Assert.True(await tokens.AcceptsAsync(new Token()));
        authority.Keys.Remove("good");
        authority.Keys["new"] = (StubAuthority.Rsa.Other, ["msteams"]);
        tokens.Time.Advance(TimeSpan.FromHours(24));
        var late = new Token(tokens.Time.GetUtcNow());

        Assert.True(await tokens.AcceptsAsync(late)); // by the key that was known, which starts the fetch
        await tokens.CheckAsync($"Bearer {Unknown(1)}"); // waits for it
        Assert.False(await tokens.AcceptsAsync(late));
        Assert.Equal(2, authority.KeyFetches);
    }

    [Fact]
    public async Task AKeyOfTheTenantIsNoneOfTheChannels()
    {
        await using var authority = await StubAuthority.StartAsync();
        await using var tenant = await StubAuthority.StartAsync();
        tenant.Keys["tenant"] = (StubAuthority.Rsa.Other, ["msteams"]);
        using var tokens = new CheckedTokens(authority, app => app with { TenantMetadata = tenant.Metadata });
        var sign = Token.With(StubAuthority.Rsa.Other);

        Assert.True(await tokens.AcceptsAsync(Token.OfTenant("2.0").But(t => (t.Header["kid"], t.Sign) = ("tenant", sign))));
        Assert.False(await tokens.AcceptsAsync(new Token().But(t => (t.Header["kid"], t.Sign) = ("tenant", sign))));
    }

    // Nobody gets as far as its signature, and ten thousand real ones take seconds to make.
    private static Token Unknown(int i) => new Token { Sign = _ => new byte[256] }.But(t => t.Header["kid"] = $"unknown-{i}");

    private static Token Rotated() => new Token().But(t => (t.Header["kid"], t.Sign) = ("new", Token.With(StubAuthority.Rsa.Other)));
}
