using Bot.Channels.Schema;

namespace Bot.Channels.Turns;

/// <summary>What an adapter runs for a turn: usually <see cref="IBot.OnTurnAsync"/>.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

/// <summary>Goes on to the next middleware, and from the last one to the bot.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>Stands before what is sent: may change the list, and calls <paramref name="next"/> for it to be sent.</summary>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);

/// <summary>Stands before what is updated.</summary>
public delegate Task<ResourceResponse?> UpdateActivityHandler(ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse?>> next);

/// <summary>Stands before what is deleted.</summary>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);
