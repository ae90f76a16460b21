using Bot.Channels.Schema;

namespace Bot.Channels.Turns;

/// <summary>One incoming activity and the way to answer it.</summary>
public interface ITurnContext
{
    /// <summary>The incoming activity.</summary>
    Activity Activity { get; }

    /// <summary>Sends a reply: addressed to the sender, in the same conversation, without id. Throws when the channel does not take it.</summary>
    Task SendActivityAsync(IActivity activity, CancellationToken cancellationToken);
}

/// <summary>A turn whose activity is known to be of one type.</summary>
/// <typeparam name="T">The activity as its type shows it.</typeparam>
public interface ITurnContext<out T> : ITurnContext
    where T : IActivity
{
    /// <summary>The incoming activity.</summary>
    new T Activity { get; }
}
