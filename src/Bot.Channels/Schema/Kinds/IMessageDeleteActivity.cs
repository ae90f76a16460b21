namespace Bot.Channels.Schema;

/// <summary>An activity of type <see cref="ActivityTypes.MessageDelete"/>: its id is that of the message that is gone.</summary>
public interface IMessageDeleteActivity : IActivity
{
}
