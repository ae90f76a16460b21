using Bot.Channels.Schema;

namespace Bot.Channels.Turns;

/// <summary>Stands between a channel and the bot: runs turns, and sends what they send.</summary>
public abstract class BotAdapter
{
    private readonly List<IMiddleware> _middleware = [];

    /// <summary>Called once when a turn throws, with the turn still able to send; null lets the exception through.</summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    /// <summary>Adds a middleware. The one that was added first is the outermost. All are added before the first turn.</summary>
    public BotAdapter Use(IMiddleware middleware)
    {
        _middleware.Add(middleware);
        return this;
    }

    /// <summary>Sends the activities of a turn in their order and returns what the channel says of each. Throws at the first one that it does not take.</summary>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    /// <summary>Puts an activity in the place of the sent one that has its id.</summary>
    public abstract Task<ResourceResponse?> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Takes a sent activity back. That a channel can't is no error.</summary>
    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Runs the middleware and then the bot. What they throw goes to <see cref="OnTurnError"/>, also when the turn was called off: whoever
    /// waits for an answer is told.</summary>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        try
        {
            await RunFromAsync(0, turnContext, callback, cancellationToken);
        }
        catch (Exception error) when (OnTurnError is not null && error is not InvokeResponseException)
        {
            await OnTurnError(turnContext, error);
        }
    }

    private Task RunFromAsync(int index, ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        index == _middleware.Count
            ? callback(turnContext, cancellationToken)
            : _middleware[index].OnTurnAsync(turnContext, stop => RunFromAsync(index + 1, turnContext, callback, stop), cancellationToken);
}
