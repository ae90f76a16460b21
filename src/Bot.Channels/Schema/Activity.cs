using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Channels.Schema;

/// <summary>One message or event of the Bot Framework Activity protocol. Fields that it does not name are kept and written back.</summary>
public sealed class Activity : IMessageActivity, IConversationUpdateActivity
{
    /// <inheritdoc/>
    public string? Type { get; set; }

    /// <inheritdoc/>
    public string? Id { get; set; }

    /// <inheritdoc/>
    public string? ServiceUrl { get; set; }

    /// <inheritdoc/>
    public string? ChannelId { get; set; }

    /// <inheritdoc/>
    public ChannelAccount? From { get; set; }

    /// <inheritdoc/>
    public ChannelAccount? Recipient { get; set; }

    /// <inheritdoc/>
    public ConversationAccount? Conversation { get; set; }

    /// <inheritdoc/>
    public string? ReplyToId { get; set; }

    /// <inheritdoc/>
    public IList<Entity>? Entities { get; set; }

    /// <inheritdoc/>
    public string? Text { get; set; }

    /// <inheritdoc/>
    public string? TextFormat { get; set; }

    /// <inheritdoc/>
    public string? Locale { get; set; }

    /// <inheritdoc/>
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>; anything else counts as normal.</summary>
    public string? DeliveryMode { get; set; }

    /// <summary>The fields that have no property here, by their name on the wire.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
