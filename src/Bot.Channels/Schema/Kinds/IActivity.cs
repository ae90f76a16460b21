namespace Bot.Channels.Schema;

/// <summary>What every activity carries, whatever its type.</summary>
public interface IActivity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or a type that this bot does not know. Never empty once the activity is accepted.</summary>
    string? Type { get; set; }

    /// <summary>The channel's id of the activity. Opaque: it can hold any character. Not sent: the channel gives it.</summary>
    string? Id { get; set; }

    /// <summary>When it was sent, by the channel's clock. Not sent: the channel sets it.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent, by the user's clock.</summary>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The user's time zone as an IANA name.</summary>
    string? LocalTimezone { get; set; }

    /// <summary>Where replies are posted to. Untrusted: it comes from the sender.</summary>
    string? ServiceUrl { get; set; }

    /// <summary>The channel's name, one of <see cref="ChannelIds"/> or another.</summary>
    string? ChannelId { get; set; }

    /// <summary>Who sent it.</summary>
    ChannelAccount? From { get; set; }

    /// <summary>Who receives it; on an incoming activity, the bot.</summary>
    ChannelAccount? Recipient { get; set; }

    /// <summary>The conversation it belongs to.</summary>
    ConversationAccount? Conversation { get; set; }

    /// <summary>The id of the activity that this one answers.</summary>
    string? ReplyToId { get; set; }

    /// <summary>Metadata such as mentions; null when there is none.</summary>
    IList<Entity>? Entities { get; set; }

    /// <summary>What only this channel knows: a <see cref="System.Text.Json.JsonElement"/> when it came in, a
    /// <see cref="System.Text.Json.Nodes.JsonNode"/> or an element when it goes out.</summary>
    object? ChannelData { get; set; }

    /// <summary>How the sender wants its replies: one of <see cref="DeliveryModes"/>; anything else counts as normal.</summary>
    string? DeliveryMode { get; set; }
}
