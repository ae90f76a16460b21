using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Channels.Schema;

/// <summary>Metadata of an activity. Only the type is common to all entities; the rest is kept as it came.</summary>
public sealed class Entity
{
    /// <summary>What the entity is, such as <c>mention</c>; types that are not known are ignored.</summary>
    public string? Type { get; set; }

    /// <summary>The other fields, by their name on the wire.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
