using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Channels.Schema;

/// <summary>A card or a file of a message: either its content or its address, not both.</summary>
public sealed class Attachment
{
    /// <summary>The media type.</summary>
    public string? ContentType { get; set; }

    /// <summary>The content itself: a <see cref="JsonElement"/> when it came in, a <see cref="System.Text.Json.Nodes.JsonNode"/> or an element when it goes out.</summary>
    public object? Content { get; set; }

    /// <summary>Where the content is. Untrusted; never fetched.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The name of the file.</summary>
    public string? Name { get; set; }

    /// <summary>Where a small picture of it is. Untrusted; never fetched.</summary>
    public string? ThumbnailUrl { get; set; }

    /// <summary>The fields that have no property here, by their name on the wire.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
