using System.Net;
using System.Text;
using Bot.Channels.Authentication.Inbound;
using Bot.Tests.Support;

namespace Bot.Tests.Channels.Authentication;

public sealed class FlippedTokensTests
{
    private const int Flips = 10_000;

    [Fact]
    public async Task AGoodTokenWithOneByteChangedIsRefused()
    {
        await using var authority = await StubAuthority.StartAsync();
        using var tokens = new CheckedTokens(authority);
        var header = Encoding.Latin1.GetBytes($"Bearer {new Token()}");
        Assert.IsType<TokenVerdict.Accepted>(await tokens.CheckAsync(Encoding.Latin1.GetString(header)));
        var random = new Random(20061124);

        for (var i = 0; i < Flips; i++)
        {
            var flipped = Flip(header, random);
            Assert.True(await tokens.CheckAsync(flipped) is TokenVerdict.Refused, flipped);
        }

        Assert.Equal(0, authority.CanaryHits);
        Assert.InRange(authority.KeyFetches, 1, 2);
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("1e400")]
    [InlineData("[[[[[[[[[[]]]]]]]]]]")]
    [InlineData("{\"\\ud800\":1}")]
    public async Task AClaimThatNobodyReadsMayHoldAnythingWithoutAnError(string value)
    {
        await using var authority = await StubAuthority.StartAsync();
        using var tokens = new CheckedTokens(authority);

        foreach (var name in (string[])["x", "tid", "iat", "sub", "ver", "\\ud800"])
            await tokens.CheckAsync("Bearer " + new Token { ClaimsText = text => $"{{\"{name}\":{value},{text[1..]}" });
    }

    [Theory]
    [InlineData("exp", "1e400")]
    [InlineData("exp", "-1e400")]
    [InlineData("exp", "0.5")]
    [InlineData("nbf", "1e400")]
    [InlineData("nbf", "99999999999999999999")]
    public async Task AnImpossibleTimeIsRefused(string name, string value)
    {
        await using var authority = await StubAuthority.StartAsync();
        using var tokens = new CheckedTokens(authority);
        var token = new Token();
        token.Claims.Remove(name);
        token.ClaimsText = text => $"{{\"{name}\":{value},{text[1..]}";

        Assert.IsType<TokenVerdict.Refused>(await tokens.CheckAsync($"Bearer {token}"));
    }

    [Fact]
    public async Task TheEndpointRefusesThemToo()
    {
        await using var authority = await StubAuthority.StartAsync();
        await using var bot = await RefusedTokensTests.StartAsync(authority, new FoundPassages());
        var header = Encoding.Latin1.GetBytes($"Bearer {new Token()}");
        var random = new Random(1956);

        for (var i = 0; i < 300; i++)
        {
            var flipped = Flip(header, random);
            // The rest are no headers: the server refuses them by itself.
            if (!flipped.All(letter => letter is > ' ' and < '\u007F' || letter == ' ')) continue;
            using var request = RefusedTokensTests.Request(flipped);
            using var response = await bot.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode == HttpStatusCode.Unauthorized, flipped);
        }
    }

    private static string Flip(byte[] header, Random random)
    {
        var copy = header.ToArray();
        copy[random.Next(copy.Length)] ^= (byte)random.Next(1, 256);
        return Encoding.Latin1.GetString(copy);
    }
}
