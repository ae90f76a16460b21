namespace Bot.Channels.Schema;

/// <summary>An activity of type <see cref="ActivityTypes.ConversationUpdate"/>.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <summary>Who joined; can hold the bot itself. Null when nobody did.</summary>
    IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who left; can hold the bot itself. Null when nobody did.</summary>
    IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>The conversation's new topic; null when it did not change.</summary>
    string? TopicName { get; set; }
}
