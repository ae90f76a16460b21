namespace Bot.Channels.Schema;

/// <summary>An activity of type <see cref="ActivityTypes.ConversationUpdate"/>.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <summary>Who joined; can hold the bot itself. Null when nobody did.</summary>
    IList<ChannelAccount>? MembersAdded { get; set; }
}
