namespace Bot.Channels.Schema;

/// <summary>The activity types that this bot acts on.</summary>
public static class ActivityTypes
{
    /// <summary>Words from a user or from the bot.</summary>
    public const string Message = "message";

    /// <summary>Members or the topic of a conversation changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";
}
