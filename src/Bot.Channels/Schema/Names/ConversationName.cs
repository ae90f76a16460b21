namespace Bot.Channels.Schema;

/// <summary>The name under which a conversation is known in this program.</summary>
public static class ConversationName
{
    /// <summary>Channel and id: ids are unique only within their channel.</summary>
    public static string Of(string? channelId, string? conversationId) => $"{channelId}/{conversationId}";

    /// <summary>That of an activity.</summary>
    public static string Of(IActivity activity) => Of(activity.ChannelId, activity.Conversation?.Id);
}
