using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Channels.Authentication;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Tests.Channels.Authentication;

/// <summary>A token written by hand, so that it can be wrong in any way. As it starts, it is a channel's good one.</summary>
internal sealed class Token
{
    public const string AppId = "22222222-2222-4222-8222-222222222222";
    public const string TenantId = "33333333-3333-4333-8333-333333333333";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    /// <summary>The moment at which it is made: that of <see cref="Support.WebBot"/>'s clock.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public Token(DateTimeOffset? now = null)
    {
        var time = (now ?? Noon).ToUnixTimeSeconds();
        Claims = new JsonObject { ["iss"] = "https://api.botframework.com", ["aud"] = AppId, ["serviceurl"] = ServiceUrl, ["nbf"] = time - 60, ["exp"] = time + 3600 };
    }

    public JsonObject Header { get; } = new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = "good", ["x5t"] = "good" };

    public JsonObject Claims { get; }

    /// <summary>The claims' text, where it can't be made out of <see cref="Claims"/>.</summary>
    public Func<string, string> ClaimsText { get; set; } = text => text;

    /// <summary>The header's text, where it can't be made out of <see cref="Header"/>.</summary>
    public Func<string, string> HeaderText { get; set; } = text => text;

    /// <summary>Signs the bytes of the first two parts.</summary>
    public Func<byte[], byte[]> Sign { get; set; } = With(StubAuthority.Rsa.Good);

    public static AppRegistration App(StubAuthority authority) =>
        new(AppId, AppType.SingleTenant, TenantId, "not a secret") { ChannelMetadata = authority.Metadata, TenantMetadata = authority.Metadata };

    public static Func<byte[], byte[]> With(RSA key, string hash = "SHA256") => bytes => key.SignData(bytes, new HashAlgorithmName(hash), RSASignaturePadding.Pkcs1);

    /// <summary>A token of the bot's own tenant for its own application, in version 1.0 or 2.0.</summary>
    public static Token OfTenant(string version, string tenant = TenantId, string caller = AppId, DateTimeOffset? now = null)
    {
        var token = new Token(now);
        token.Claims.Remove("serviceurl");
        token.Claims["iss"] = version == "1.0" ? $"https://sts.windows.net/{tenant}/" : $"https://login.microsoftonline.com/{tenant}/v2.0";
        token.Claims["ver"] = version;
        token.Claims["tid"] = tenant;
        token.Claims[version == "1.0" ? "appid" : "azp"] = caller;
        return token;
    }

    public Token But(Action<Token> change)
    {
        change(this);
        return this;
    }

    public override string ToString()
    {
        var content = $"{Base64UrlEncoder.Encode(HeaderText(Header.ToJsonString()))}.{Base64UrlEncoder.Encode(ClaimsText(Claims.ToJsonString()))}";
        return $"{content}.{Base64UrlEncoder.Encode(Sign(Encoding.ASCII.GetBytes(content)))}";
    }
}
