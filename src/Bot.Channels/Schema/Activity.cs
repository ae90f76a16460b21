using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Channels.Schema;

/// <summary>One message or event of the Bot Framework Activity protocol. Fields that it does not name are kept and written back. Every
/// field can be null: what arrives is untrusted, and channels leave much out.</summary>
public sealed class Activity : IMessageActivity, IMessageUpdateActivity, IMessageDeleteActivity, IConversationUpdateActivity, IMessageReactionActivity,
    IEventActivity, IInvokeActivity, ITypingActivity, IEndOfConversationActivity, IInstallationUpdateActivity
{
    /// <inheritdoc/>
    public string? Type { get; set; }

    /// <inheritdoc/>
    public string? Id { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <inheritdoc/>
    public string? LocalTimezone { get; set; }

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
    public object? ChannelData { get; set; }

    /// <summary>Who called, as this program found out: what arrives under that name is discarded, never trusted.</summary>
    [JsonIgnore]
    public string? CallerId { get; set; }

    /// <inheritdoc/>
    public string? Text { get; set; }

    /// <inheritdoc/>
    public string? TextFormat { get; set; }

    /// <inheritdoc/>
    public string? Locale { get; set; }

    /// <inheritdoc/>
    public string? Speak { get; set; }

    /// <inheritdoc/>
    public string? InputHint { get; set; }

    /// <inheritdoc/>
    public string? Summary { get; set; }

    /// <inheritdoc/>
    public string? AttachmentLayout { get; set; }

    /// <inheritdoc/>
    public IList<Attachment>? Attachments { get; set; }

    /// <inheritdoc/>
    public SuggestedActions? SuggestedActions { get; set; }

    /// <inheritdoc/>
    public string? Importance { get; set; }

    /// <inheritdoc/>
    public string? DeliveryMode { get; set; }

    /// <inheritdoc/>
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <inheritdoc/>
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <inheritdoc/>
    public string? TopicName { get; set; }

    /// <inheritdoc/>
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <inheritdoc/>
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    /// <inheritdoc/>
    public string? Action { get; set; }

    /// <inheritdoc/>
    public string? Name { get; set; }

    /// <inheritdoc/>
    public object? Value { get; set; }

    /// <inheritdoc/>
    public string? ValueType { get; set; }

    /// <inheritdoc/>
    public string? Code { get; set; }

    /// <inheritdoc/>
    public string? Label { get; set; }

    /// <inheritdoc/>
    public ConversationReference? RelatesTo { get; set; }

    /// <summary>The fields that have no property here, by their name on the wire.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
