namespace Bot.Channels.Turns;

/// <summary>Stands between adapter and bot.</summary>
public interface IMiddleware
{
    /// <summary>Does its part before and after <paramref name="next"/>; a turn that it doesn't pass on ends here.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken);
}
