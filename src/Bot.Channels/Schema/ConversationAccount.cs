using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Channels.Schema;

/// <summary>A conversation on a channel.</summary>
public sealed class ConversationAccount
{
    /// <summary>The channel's id of the conversation. Opaque: it can hold <c>;</c>, <c>|</c> or <c>/</c>, so it is escaped before it enters a path.</summary>
    public string? Id { get; set; }

    /// <summary>The name that people see; channels may leave it out.</summary>
    public string? Name { get; set; }

    /// <summary>Whether more than two take part; null when the channel does not say.</summary>
    public bool? IsGroup { get; set; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c> on Teams; null elsewhere.</summary>
    public string? ConversationType { get; set; }

    /// <summary>The tenant that the conversation belongs to.</summary>
    public string? TenantId { get; set; }

    /// <summary>The fields that have no property here, by their name on the wire.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
