using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Tests.Channels.Authentication;

/// <summary>Thirty-odd ways in which a token can be bad, ten of each, as the values of the Authorization header. The activity is on msteams, at
/// <see cref="Token.ServiceUrl"/>.</summary>
internal static class BadTokens
{
    private const int Each = 10;
    private static readonly long Noon = Token.Noon.ToUnixTimeSeconds();
    private static readonly string[] Names = ["jku", "jwk", "x5u", "x5c", "crit", "zip", "b64", "enc", "jku", "jwk"];

    private static readonly string[] OtherUrls =
    [
        "https://smba.trafficmanager.net.evil.example/emea/", "https://evil.example/emea/", "https://smba.trafficmanager.net/emea", "https://smba.trafficmanager.net/amer/",
        "http://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net:443/emea/", "https://user@smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net/emea/?",
        " https://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net/emea/\u0000",
    ];

    private static readonly string[] OtherIssuers =
    [
        "https://api.botframework.us", "https://api.botframework.com/", "HTTPS://API.BOTFRAMEWORK.COM", "http://api.botframework.com", "https://api.botframework.com.evil.example",
        "https://login.botframework.com", "https://sts.windows.net/", "https://login.microsoftonline.com/common/v2.0", " https://api.botframework.com", "https://evil.example",
    ];

    public static IEnumerable<(string Family, string? Header)> All(StubAuthority authority)
    {
        var families = new Dictionary<string, Func<int, string?>>
        {
            ["no header"] = i => i == 0 ? null : new string(' ', i - 1),
            ["wrong scheme"] = i => ((string[])["Basic", "bearer", "BEARER", "Token", "Bearer:", "Bearer\t", "Bearer ", "Negotiate", "JWT", "Bearer,"])[i] + " " + new Token(),
            ["no scheme"] = i => i < 5 ? new Token().ToString() : "Bearer" + new Token(),
            ["not a token"] = i => "Bearer " + ((string[])["", ".", "..", "...", "a.b.c", "e30.e30.e30", "null", "e30.e30.", "W10.W10.W10", "eyJhbGciOiJSUzI1NiJ9"])[i],
            ["parts"] = i => i % 2 == 0 ? $"Bearer {new Token()}.{i}" : "Bearer " + new Token().ToString()[..^(343 + i)],
            ["alg none"] = i => Unsigned(((string[])["none", "None", "NONE", "nOnE", ""])[i % 5], keepSignature: i >= 5),
            ["HS signed with the public key"] = i => Symmetric(i),
            ["PS signed"] = i => Signed(t => t.Header["alg"] = "PS256", bytes => StubAuthority.Rsa.Good.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
            ["ES signed"] = i => Elliptic(),
            ["other algorithm named"] = i => Signed(t => t.Header["alg"] = ((string[])["rs256", "RS1", "RS256 ", "RSA-OAEP", "EdDSA", "HS256", "RS384", "RS512", "ES384", "A128KW"])[i]),
            ["algorithm missing"] = i => Signed(t => t.Header["alg"] = i % 2 == 0 ? null : i),
            ["unknown key"] = i => Signed(t => t.Header["kid"] = $"unknown-{i}"),
            ["key missing"] = i => Signed(t => t.Header["kid"] = ((JsonNode?[])[null, "", " ", 7, "GOOD", "good ", new JsonArray("good"), new JsonObject(), true, "go"])[i]),
            ["right key, wrong signature"] = i => Signed(t => t.Claims["n"] = i, Token.With(StubAuthority.Rsa.Other)),
            ["names its own key"] = i => Signed(t => NameKey(t, Names[i], authority, i), Token.With(i < 5 ? StubAuthority.Rsa.Other : StubAuthority.Rsa.Good)),
            ["expired"] = i => Signed(t => t.Claims["exp"] = Noon - 301 - (i * i * 1000)),
            ["end missing or no number"] = i => Signed(t => t.Claims["exp"] = ((JsonNode?[])[null, "", "4000000000", true, new JsonArray(), new JsonObject(), "never", 0, -1, Noon - 301])[i]),
            ["not yet good"] = i => Signed(t => t.Claims["nbf"] = Noon + 301 + (i * 1000)),
            ["start is no number"] = i => Signed(t => t.Claims["nbf"] = ((JsonNode?[])["", "0", true, new JsonArray(), new JsonObject(), null, "x", false, "2026", new JsonArray(1)])[i]),
            ["other audience"] = i => Signed(t => t.Claims["aud"] = ((string[])["", " ", Token.TenantId, Token.AppId + " ", Token.AppId[..^1], "https://api.botframework.com", "*", "api://" + Token.AppId, "null", "{" + Token.AppId + "}"])[i]),
            ["audience missing or many"] = i => Signed(t => t.Claims["aud"] = ((JsonNode?[])[null, 1, true, new JsonArray(), new JsonArray("other"), new JsonArray(Token.AppId), new JsonArray(Token.AppId, "other"), new JsonArray("other", Token.AppId), new JsonObject(), false])[i]),
            ["other issuer"] = i => Signed(t => t.Claims["iss"] = OtherIssuers[i]),
            ["issuer missing"] = i => Signed(t => t.Claims["iss"] = ((JsonNode?[])[null, "", 1, true, new JsonArray(), new JsonArray("https://api.botframework.com"), new JsonObject(), false, " ", "null"])[i]),
            ["another tenant"] = i => "Bearer " + Token.OfTenant(i % 2 == 0 ? "1.0" : "2.0", tenant: Guid.NewGuid().ToString()),
            ["another application of the tenant"] = i => "Bearer " + Token.OfTenant(i % 2 == 0 ? "1.0" : "2.0", caller: Guid.NewGuid().ToString()),
            ["version of a tenant's token"] = i => "Bearer " + Token.OfTenant(i % 2 == 0 ? "1.0" : "2.0").But(t => t.Claims["ver"] = ((JsonNode?[])["2.0", "1.0", "3.0", "3.0", null, null, "", "", 1, 2])[i]),
            ["service address missing"] = i => Signed(t => t.Claims["serviceurl"] = ((JsonNode?[])[null, "", 1, true, new JsonArray(Token.ServiceUrl), new JsonObject(), false, " ", "null", "/"])[i]),
            ["other service address"] = i => Signed(t => t.Claims["serviceurl"] = OtherUrls[i]),
            ["key endorsed for nothing or another channel"] = i => Signed(t => t.Header["kid"] = i % 2 == 0 ? "unendorsed" : "slack"),
            ["signature stripped or another's"] = i => "Bearer " + Cut(new Token().ToString(), i),
            ["encrypted"] = i => Encrypted(i),
            ["too long"] = i => Signed(t => t.Claims["filler"] = new string('x', i < 9 ? 16_000 + (i * 100) : 1_000_000)),
            ["said twice"] = i => Twice(i),
            ["no text"] = i => i < 3
                ? "Bearer " + new Token { HeaderText = text => text.Replace(i == 0 ? "good" : i == 1 ? "RS256" : "kid", "\\ud800", StringComparison.Ordinal) }
                : "Bearer " + new Token { ClaimsText = text => text.Replace(((string[])["https://api", Token.AppId, "https://smba", "aud", "iss", "serviceurl", "exp"])[i - 3], "\\udc00", StringComparison.Ordinal) },
            ["signature in another encoding"] = i => "Bearer " + Reencoded(new Token().But(t => t.Claims["n"] = i).ToString(), i),
        };
        return families.SelectMany(family => Enumerable.Range(0, Each).Select(i => (family.Key, family.Value(i))));
    }

    private static string Signed(Action<Token> change, Func<byte[], byte[]>? sign = null)
    {
        var token = new Token().But(change);
        if (sign is not null) token.Sign = sign;
        return "Bearer " + token;
    }

    private static string Unsigned(string algorithm, bool keepSignature)
    {
        var text = new Token().But(t => t.Header["alg"] = algorithm).ToString();
        return "Bearer " + (keepSignature ? text : text[..(text.LastIndexOf('.') + 1)]);
    }

    private static string Symmetric(int i)
    {
        var key = StubAuthority.Rsa.Good;
        byte[][] secrets = [Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()), key.ExportSubjectPublicKeyInfo(), key.ExportRSAPublicKey(), key.ExportParameters(false).Modulus!, []];
        return Signed(t => t.Header["alg"] = "HS256", bytes => HMACSHA256.HashData(secrets[i % secrets.Length], bytes));
    }

    private static string Elliptic()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Signed(t => t.Header["alg"] = "ES256", bytes => key.SignData(bytes, HashAlgorithmName.SHA256));
    }

    private static void NameKey(Token token, string name, StubAuthority authority, int i)
    {
        var numbers = StubAuthority.Rsa.Other.ExportParameters(false);
        token.Header["kid"] = i % 2 == 0 ? "good" : "attacker";
        token.Header[name] = name switch
        {
            "jwk" => new JsonObject { ["kty"] = "RSA", ["kid"] = (string)token.Header["kid"]!, ["n"] = Base64UrlEncoder.Encode(numbers.Modulus), ["e"] = Base64UrlEncoder.Encode(numbers.Exponent) },
            "crit" => new JsonArray("exp"),
            "x5c" => new JsonArray("MIIB"),
            "b64" => false,
            _ => $"{authority.Canary}/{name}",
        };
    }

    private static string Cut(string token, int i)
    {
        var end = token.LastIndexOf('.');
        return i < 5 ? token[..(end + 1 + (i * 60))] : token[..(end + 1)] + Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(i == 9 ? 257 : 256));
    }

    private static string Encrypted(int i)
    {
        using var aes = Aes.Create();
        var credentials = i % 2 == 0
            ? new EncryptingCredentials(new RsaSecurityKey(StubAuthority.Rsa.Good) { KeyId = "good" }, SecurityAlgorithms.RsaOAEP, SecurityAlgorithms.Aes128CbcHmacSha256)
            : new EncryptingCredentials(new SymmetricSecurityKey(aes.Key), "dir", SecurityAlgorithms.Aes128CbcHmacSha256);
        return "Bearer " + new Microsoft.IdentityModel.JsonWebTokens.JsonWebTokenHandler().EncryptToken(new Token().ToString(), credentials);
    }

    // The second saying is the good one in half of them.
    private static string Twice(int i)
    {
        var name = ((string[])["aud", "iss", "serviceurl", "exp", "nbf"])[i % 5];
        var good = ((JsonNode)new Token().Claims[name]!).ToJsonString();
        var bad = name is "exp" or "nbf" ? "1" : "\"https://evil.example\"";
        var (first, second) = i < 5 ? (bad, good) : (good, bad);
        return "Bearer " + new Token
        {
            ClaimsText = text =>
            {
                var json = JsonNode.Parse(text)!.AsObject();
                json.Remove(name);
                return string.Create(CultureInfo.InvariantCulture, $"{{\"{name}\":{first},\"{name}\":{second},{json.ToJsonString()[1..]}");
            },
        };
    }

    // Of the last character only two bits count: fifteen others decode to the same signature.
    private static string Reencoded(string token, int i)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var last = Alphabet.IndexOf(token[^1], StringComparison.Ordinal);
        return i switch { 8 => token + "==", 9 => token + "\n", _ => token[..^1] + Alphabet[last ^ (i + 1)] };
    }
}
