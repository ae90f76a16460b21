using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Channels.Schema;

/// <summary>A user or a bot on a channel.</summary>
public sealed class ChannelAccount
{
    /// <summary>The channel's id of the account. Opaque.</summary>
    public string? Id { get; set; }

    /// <summary>The name that people see; channels may leave it out.</summary>
    public string? Name { get; set; }

    /// <summary>The account's id in Entra; opaque, and not always a GUID.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>; channels may leave it out.</summary>
    public string? Role { get; set; }

    /// <summary>The fields that have no property here, by their name on the wire.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
