using System.Buffers.Text;
using System.Text.Json;
using System.Text.Unicode;
using Bot.Channels.Http;

namespace Bot.Channels.Authentication.Inbound;

/// <summary>A token as it stands in the header, taken apart but not believed: its signature has not been looked at.</summary>
/// <param name="Text">The token.</param>
/// <param name="KeyId">The key that it says it was signed with.</param>
/// <param name="Issuer">Who it says made it.</param>
/// <param name="Claims">What else it says. No name stands in it twice.</param>
internal sealed record CompactToken(string Text, string KeyId, string Issuer, JsonElement Claims)
{
    /// <summary>The signature algorithms of the Bot Framework.</summary>
    public static readonly string[] Algorithms = ["RS256", "RS384", "RS512"];

    // Ours are under 2 KB. Nothing longer is worth a look.
    private const int LongestToken = 16 * 1024;

    // They name keys or readings of the token's own choosing; nobody who speaks to a bot has a use for them.
    private static readonly string[] RefusedHeaders = ["jku", "jwk", "x5u", "x5c", "crit", "enc", "zip", "b64"];

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <summary>Takes a token apart; null when it is not one that a channel could have made: three parts in the one right encoding, an algorithm of
    /// <see cref="Algorithms"/>, a key id, one audience, an end.</summary>
    public static CompactToken? TryRead(string text)
    {
        if (text.Length > LongestToken || text.Split('.') is not [var headerPart, var claimsPart, var signaturePart]) return null;
        if (Decode(signaturePart) is null || ReadObject(headerPart) is not { } header || ReadObject(claimsPart) is not { } claims) return null;
        return Array.TrueForAll(RefusedHeaders, name => !header.TryGetProperty(name, out _))
            && Algorithms.Contains(String(header, "alg"))
            && String(header, "kid") is { } keyId
            && String(claims, "iss") is { } issuer
            && String(claims, "aud") is not null
            && IsNumber(claims, "exp")
            && (!claims.TryGetProperty("nbf", out _) || IsNumber(claims, "nbf"))
            ? new CompactToken(text, keyId, issuer, claims) : null;
    }

    /// <summary>The text of a claim; null when it is missing, empty or no text.</summary>
    public string? Claim(string name) => String(Claims, name);

    private static string? String(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static bool IsNumber(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number;

    private static JsonElement? ReadObject(string part)
    {
        // The parser looks at what a text holds only when it is read.
        if (Decode(part) is not { } bytes || !Utf8.IsValid(bytes)) return null;
        try
        {
            using var document = JsonDocument.Parse(bytes, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object && WellFormed.Is(bytes) ? document.RootElement.Clone() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // The last character of a part has bits that decoding drops: more than one text decodes to the same bytes, and only one of them is the token.
    private static byte[]? Decode(string part)
    {
        if (part.Length == 0 || !Base64Url.IsValid(part)) return null;
        var bytes = Base64Url.DecodeFromChars(part);
        return Base64Url.EncodeToString(bytes) == part ? bytes : null;
    }
}
