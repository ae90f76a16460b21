using Bot.Channels.Http;
using Bot.Channels.Turns;

namespace Bot.Host.Web.Chat;

/// <summary>Answers a turn that broke with one plain sentence, and logs the error under the id that the sentence names.</summary>
internal sealed class ErrorReportingAdapter : CloudAdapter
{
    public ErrorReportingAdapter(ReplySender replies, ILogger<ErrorReportingAdapter> logger)
        : base(replies) =>
        OnTurnError = async (turnContext, error) =>
        {
            var logId = LogId.New();
            logger.LogError(error, "A turn broke; the user was told {LogId}.", logId);
            await turnContext.SendActivityAsync(MessageFactory.Text(LogId.Apology(logId)), CancellationToken.None);
        };
}
