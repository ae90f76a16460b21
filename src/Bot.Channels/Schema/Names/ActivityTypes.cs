namespace Bot.Channels.Schema;

/// <summary>The types of activity.</summary>
public static class ActivityTypes
{
    /// <summary>Words from a user or from the bot.</summary>
    public const string Message = "message";

    /// <summary>A message was changed.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Somebody reacted to a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>Members or the topic of a conversation changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The bot was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>Something named happened.</summary>
    public const string Event = "event";

    /// <summary>A call whose answer is the HTTP answer.</summary>
    public const string Invoke = "invoke";

    /// <summary>The answer to a call, as adapters carry it within a turn; never sent as an activity.</summary>
    public const string InvokeResponse = "invokeResponse";

    /// <summary>Somebody is writing; also what streams a message in parts.</summary>
    public const string Typing = "typing";

    /// <summary>A conversation ended.</summary>
    public const string EndOfConversation = "endOfConversation";
}
