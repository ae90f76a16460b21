using System.Text.Json.Serialization;

namespace Bot.Channels.DirectLine;

/// <summary>The JSON of Direct Line's own requests and answers.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 8)]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(StartRequest))]
[JsonSerializable(typeof(ConversationAnswer))]
internal sealed partial class DirectLineJson : JsonSerializerContext;

/// <summary>What a server asks a token for.</summary>
/// <param name="User">The user; null for one that is made up.</param>
/// <param name="TrustedOrigins">The origins whose pages may use the token; null for every trusted one.</param>
internal sealed record TokenRequest(TokenUser? User, IReadOnlyList<string?>? TrustedOrigins);

/// <summary>What a client starts a conversation with; the token says the rest.</summary>
/// <param name="Locale">The language of the conversation as a BCP 47 tag; null when the client does not say.</param>
internal sealed record StartRequest(string? Locale);

/// <summary>The user of a token.</summary>
/// <param name="Id">The id, which begins with <c>dl_</c>.</param>
/// <param name="Name">The name.</param>
internal sealed record TokenUser(string? Id, string? Name);

/// <summary>What a client needs for a conversation.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Token">A token for it.</param>
/// <param name="ExpiresIn">How long the token is valid, in seconds.</param>
/// <param name="StreamUrl">Where its socket is opened, within a minute and once; null with a token alone.</param>
internal sealed record ConversationAnswer(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl);
