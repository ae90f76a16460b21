namespace Bot.Channels.Schema;

/// <summary>A place in a conversation: enough to send something there later.</summary>
public sealed class ConversationReference
{
    /// <summary>The activity in question.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The person.</summary>
    public ChannelAccount? User { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>The channel's name.</summary>
    public string? ChannelId { get; set; }

    /// <summary>Where the channel takes replies.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The language of the conversation as a BCP 47 tag.</summary>
    public string? Locale { get; set; }
}
