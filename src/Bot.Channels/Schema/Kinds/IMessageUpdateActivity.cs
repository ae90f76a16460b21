namespace Bot.Channels.Schema;

/// <summary>An activity of type <see cref="ActivityTypes.MessageUpdate"/>: a message as it now reads.</summary>
public interface IMessageUpdateActivity : IMessageActivity
{
}
