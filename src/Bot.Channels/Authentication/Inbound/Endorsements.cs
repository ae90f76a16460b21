using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Channels.Authentication.Inbound;

/// <summary>The channels that a key signs for, as its key set lists them.</summary>
internal static class Endorsements
{
    /// <summary>The ids of the channels; empty when the key lists none, which is a key for no channel.</summary>
    public static IEnumerable<string> Of(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var listed) && listed is JsonElement { ValueKind: JsonValueKind.Array } array
            ? array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!) : [];
}
