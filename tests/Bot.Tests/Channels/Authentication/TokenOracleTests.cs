using System.Text.Json.Nodes;
using Bot.Channels.Authentication.Inbound;
using Bot.Tests.Support;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Tests.Channels.Authentication;

/// <summary>Microsoft's library for Node and ours decide on the same tokens. Where they differ, the row says why.</summary>
public sealed class TokenOracleTests
{
    private const string OtherTenant = "44444444-4444-4444-8444-444444444444";

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private static readonly long Seconds = Now.ToUnixTimeSeconds();

    private static readonly Row[] Rows =
    [
        Accepted("a channel's token", new Token(Now)),
        Accepted("RS384", Signed(384)),
        Accepted("RS512", Signed(512)),
        Accepted("expired 4 minutes ago", Channel("exp", Seconds - 240)),
        Accepted("good in 4 minutes", Channel("nbf", Seconds + 240)),
        Accepted("without a start", new Token(Now).But(t => t.Claims.Remove("nbf"))),
        Accepted("the tenant's token, 1.0", Token.OfTenant("1.0", now: Now)),
        Accepted("the tenant's token, 2.0", Token.OfTenant("2.0", now: Now)),
        Accepted("the tenant's token without a service address", Token.OfTenant("2.0", now: Now)) with { ServiceUrl = null },

        Refused("no token", new Token(Now)) with { Header = "" },
        Refused("another scheme", new Token(Now)) with { Header = $"Basic {new Token(Now)}" },
        Refused("a small letter", new Token(Now)) with { Header = $"bearer {new Token(Now)}" },
        Refused("two spaces", new Token(Now)) with { Header = $"Bearer  {new Token(Now)}" },
        Refused("no scheme", new Token(Now)) with { Header = new Token(Now).ToString() },
        Refused("nonsense", new Token(Now)) with { Header = "Bearer a.b.c" },
        Refused("another audience", Channel("aud", OtherTenant)),
        Refused("a list of audiences", Channel("aud", new JsonArray(Token.AppId))),
        Refused("no audience", Channel("aud", null)),
        Refused("another issuer", Channel("iss", "https://evil.example")),
        Refused("the government's issuer", Channel("iss", "https://api.botframework.us")),
        Refused("expired 6 minutes ago", Channel("exp", Seconds - 360)),
        Refused("good in 6 minutes", Channel("nbf", Seconds + 360)),
        Refused("signed with another key", new Token(Now) { Sign = Token.With(StubAuthority.Rsa.Other) }),
        Refused("an unknown key", Key("unknown")),
        Refused("no key", Key(null)),
        Refused("not signed", new Token(Now) { Sign = _ => [] }.But(t => t.Header["alg"] = "none")),
        Refused("signed with the public key as a secret", new Token(Now) { Sign = bytes => System.Security.Cryptography.HMACSHA256.HashData(StubAuthority.Rsa.Good.ExportSubjectPublicKeyInfo(), bytes) }
            .But(t => t.Header["alg"] = "HS256")),
        Refused("no service address", Channel("serviceurl", null)),
        Refused("another service address", Channel("serviceurl", "https://evil.example/")),
        Refused("the service address without its last slash", Channel("serviceurl", Token.ServiceUrl.TrimEnd('/'))),
        Refused("a key that is endorsed for another channel", new Token(Now)) with { ChannelId = "slack" },
        Refused("the channel in capitals", new Token(Now)) with { ChannelId = "MSTEAMS" },
        Refused("no channel", new Token(Now)) with { ChannelId = null },
        Refused("another application of the tenant", Token.OfTenant("2.0", caller: OtherTenant, now: Now)),
        Refused("the tenant's token in version 3.0", Token.OfTenant("2.0", now: Now).But(t => t.Claims["ver"] = "3.0")),
        Refused("a tenant's token that names no application", Token.OfTenant("2.0", now: Now).But(t => t.Claims.Remove("azp"))),
        Refused("a signature with another last character", new Token(Now)) with { Header = OtherLastCharacter(new Token(Now)) },

        Stricter("another tenant, 1.0", "the library for Node adds the token's own tenant to those it trusts; the one for .NET does not", Token.OfTenant("1.0", OtherTenant, now: Now)),
        Stricter("another tenant, 2.0", "the library for Node adds the token's own tenant to those it trusts; the one for .NET does not", Token.OfTenant("2.0", OtherTenant, now: Now)),
        Stricter("a key without endorsements", "a key that is endorsed for nothing speaks for no channel", Key("unendorsed")),
        Stricter("an empty channel", "a key that is endorsed for some channels is endorsed for none that has no name", new Token(Now)) with { ChannelId = "" },
        Stricter("no end", "a token must end", Channel("exp", null, remove: true)),
        Stricter("a header that names a key", "nothing that a token names is followed, and nobody has a use for it", new Token(Now).But(t => t.Header["jku"] = "https://evil.example/keys")),
        Stricter("claims said twice", "readers differ on which one counts", new Token(Now) { ClaimsText = text => $"{{\"aud\":\"other\",{text[1..]}" }),
        Stricter("no service address in the activity", "the library for Node looks at the claim only if the activity has one", new Token(Now)) with { ServiceUrl = null },
        new("the service address in capitals", $"Bearer {new Token(Now)}", "msteams", Token.ServiceUrl.ToUpperInvariant(), IsAccepted: true,
            "the library for .NET compares without case, the one for Node with it"),
    ];

    [Fact]
    public async Task BothDecideAlikeButWhereTheRowSaysWhy()
    {
        NodeClients.Require("botbuilder", "botframework-connector");
        await using var authority = await StubAuthority.StartAsync();
        authority.Keys["unendorsed"] = (StubAuthority.Rsa.Good, null);
        using var tokens = new CheckedTokens(authority, now: Now);
        var input = new JsonObject
        {
            ["appId"] = Token.AppId,
            ["metadata"] = authority.Metadata.AbsoluteUri,
            ["rows"] = new JsonArray([.. Rows.Select(row => new JsonObject { ["header"] = row.Header, ["channelId"] = row.ChannelId, ["serviceUrl"] = row.ServiceUrl })]),
        };

        var oracle = JsonNode.Parse(await NodeClients.RunAsync("token-oracle.js", input.ToJsonString()))!.AsArray();

        var surprises = new List<string>();
        foreach (var (row, verdict) in Rows.Zip(oracle))
        {
            var (ours, theirs) = (await tokens.CheckAsync(row.Header, row.ChannelId, row.ServiceUrl) is TokenVerdict.Accepted, (bool)verdict!["accepted"]!);
            if (ours != row.IsAccepted || (ours == theirs) != (row.Difference is null)) surprises.Add($"{row.Name}: accepted by us: {ours}, by them: {theirs}");
        }

        Assert.Empty(surprises);
        // Their refusals don't all say how to answer: some leave as plain errors, which a host would make a 500 of. Ours are verdicts.
        Assert.Contains(oracle, verdict => verdict!["accepted"]!.GetValue<bool>() is false && verdict["status"] is null);
        Assert.Equal(0, authority.CanaryHits);
    }

    private static Row Accepted(string name, Token token) => new(name, $"Bearer {token}", "msteams", Token.ServiceUrl, IsAccepted: true, Difference: null);

    private static Row Refused(string name, Token token) => Accepted(name, token) with { IsAccepted = false };

    private static Row Stricter(string name, string reason, Token token) => Refused(name, token) with { Difference = reason };

    private static Token Channel(string claim, JsonNode? value, bool remove = false) => new Token(Now).But(t =>
    {
        t.Claims[claim] = value;
        if (remove) t.Claims.Remove(claim);
    });

    private static Token Key(string? id) => new Token(Now).But(t => t.Header["kid"] = id);

    private static Token Signed(int hash) => new Token(Now) { Sign = Token.With(StubAuthority.Rsa.Good, $"SHA{hash}") }.But(t => t.Header["alg"] = $"RS{hash}");

    private static string OtherLastCharacter(Token token)
    {
        var text = token.ToString();
        var signature = Base64UrlEncoder.DecodeBytes(text[(text.LastIndexOf('.') + 1)..]);
        signature[^1] ^= 1;
        return $"Bearer {text[..(text.LastIndexOf('.') + 1)]}{Base64UrlEncoder.Encode(signature)}";
    }

    /// <summary>One token with one activity.</summary>
    /// <param name="Name">What is special about it.</param>
    /// <param name="Header">The Authorization header.</param>
    /// <param name="ChannelId">The activity's channel.</param>
    /// <param name="ServiceUrl">The activity's service address.</param>
    /// <param name="IsAccepted">Our verdict.</param>
    /// <param name="Difference">Why theirs is the other one; null when it is the same.</param>
    private sealed record Row(string Name, string Header, string? ChannelId, string? ServiceUrl, bool IsAccepted, string? Difference);
}
