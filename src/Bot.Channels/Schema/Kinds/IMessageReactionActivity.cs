namespace Bot.Channels.Schema;

/// <summary>An activity of type <see cref="ActivityTypes.MessageReaction"/>, on the message that <see cref="IActivity.ReplyToId"/> names.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <summary>The reactions put on; null when there are none.</summary>
    IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>The reactions taken off; null when there are none.</summary>
    IList<MessageReaction>? ReactionsRemoved { get; set; }
}
