using Bot.Channels.Turns;

namespace Bot.Host.Web.Chat;

/// <summary>What happens to a turn that broke, on every channel.</summary>
internal static class TurnErrors
{
    /// <summary>Logs the error under an id and answers with one plain sentence that names it.</summary>
    public static Func<ITurnContext, Exception, Task> Apologize(ILogger logger) => async (turnContext, error) =>
    {
        var logId = LogId.New();
        logger.LogError(error, "A turn broke; the user was told {LogId}.", logId);
        await turnContext.SendActivityAsync(MessageFactory.Text(LogId.Apology(logId)), CancellationToken.None);
    };
}
