using Bot.Channels.Schema;
using Bot.Channels.Turns;
using Bot.Relations.Text;

namespace Bot.Host.Web.Chat;

/// <summary>What happens to a turn that broke, on every channel.</summary>
internal static class TurnErrors
{
    // The turn's own time may be over; the user is told all the same, if the channel takes it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Logs the error under an id and answers with one plain sentence that names it.</summary>
    public static Func<ITurnContext, Exception, Task> Apologize(ILogger logger) => async (turnContext, error) =>
    {
        var logId = LogId.New();
        logger.LogError(error, "A turn broke; the user was told {LogId}.", logId);
        var phrases = Phrases.For(LanguageOf(turnContext.Activity));
        var apology = MessageFactory.Text(Phrases.With(phrases.Broken, logId));
        apology.Locale = phrases.Language;
        using var patience = new CancellationTokenSource(Patience);
        await turnContext.SendActivityAsync(apology, patience.Token);
    };

    private static string LanguageOf(Activity activity) =>
        string.IsNullOrWhiteSpace(activity.Text) ? Language.Known(activity.Locale) : Language.Guess(activity.Text);
}
