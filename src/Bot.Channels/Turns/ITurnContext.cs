using Bot.Channels.Schema;

namespace Bot.Channels.Turns;

/// <summary>One incoming activity and the way to answer it. What is sent is addressed to the sender, in the same conversation, without id.</summary>
public interface ITurnContext
{
    /// <summary>What sends.</summary>
    BotAdapter Adapter { get; }

    /// <summary>What adapter, middleware and bot keep for the length of the turn.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>The incoming activity.</summary>
    Activity Activity { get; }

    /// <summary>Whether anything but a sign of typing has been sent in this turn.</summary>
    bool Responded { get; }

    /// <summary>Sends words as a plain message. Throws when the channel does not take it.</summary>
    Task<ResourceResponse?> SendActivityAsync(string textReplyToSend, string? speak = null, string? inputHint = null, CancellationToken cancellationToken = default);

    /// <summary>Sends one activity and returns what the channel says of it; null when it says nothing. Throws when the channel does not take it.</summary>
    Task<ResourceResponse?> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends activities in their order, each after the channel has taken the one before. Throws at the first that it does not take.</summary>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Puts an activity in the place of the sent one that has its id.</summary>
    Task<ResourceResponse?> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Takes a sent activity back. Channels that can't leave it where it is, and that is no error.</summary>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Takes a sent activity back, in whatever conversation it is.</summary>
    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Puts a handler before all that is sent; the first one put is called first.</summary>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    /// <summary>Puts a handler before all that is updated; the first one put is called first.</summary>
    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    /// <summary>Puts a handler before all that is deleted; the first one put is called first.</summary>
    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}

/// <summary>A turn whose activity is known to be of one type.</summary>
/// <typeparam name="T">The activity as its type shows it.</typeparam>
public interface ITurnContext<out T> : ITurnContext
    where T : IActivity
{
    /// <summary>The incoming activity.</summary>
    new T Activity { get; }
}
