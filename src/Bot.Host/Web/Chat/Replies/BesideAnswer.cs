using Bot.Channels.Schema;
using Bot.Channels.Turns;

namespace Bot.Host.Web.Chat.Replies;

/// <summary>What is sent beside an answer, and what an answer does not fail for.</summary>
internal static class BesideAnswer
{
    /// <summary>Sends the activity; that the channel does not take it is no error. A turn that is called off still throws.</summary>
    public static async Task SendAsync(ITurnContext turnContext, IActivity activity, CancellationToken cancellationToken)
    {
        try
        {
            await turnContext.SendActivityAsync(activity, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The answer itself will tell whether the channel is there.
        }
    }
}
