namespace Bot.Channels.Turns;

/// <summary>What an adapter hands activities to.</summary>
public interface IBot
{
    /// <summary>Handles one activity. What it throws, the adapter reports; replies sent before that stay sent.</summary>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
