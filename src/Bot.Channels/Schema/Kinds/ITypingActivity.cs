namespace Bot.Channels.Schema;

/// <summary>An activity of type <see cref="ActivityTypes.Typing"/>.</summary>
public interface ITypingActivity : IActivity
{
}
