using Bot.Answering;
using Bot.Channels.Schema;
using Bot.Channels.Turns;

namespace Bot.Host.Web.Chat.Replies;

/// <summary>Sends an answer: a long one in a stream where the channel has such, any other as one message.</summary>
internal static class ReplySender
{
    private const int LongText = 800;

    /// <summary>Sends the answer and returns what the channel says of it; null when it says nothing. A channel that refuses the stream gets
    /// one message.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="answer">What is answered.</param>
    /// <param name="phrases">The bot's words, in the language of the question.</param>
    /// <param name="write">Makes the message as it is sent alone, anew at each call.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<ResourceResponse?> SendAsync(
        ITurnContext<IMessageActivity> turnContext, Answer answer, Phrases phrases, Func<Activity> write, CancellationToken cancellationToken)
    {
        var whole = write();
        if (answer is not Answer.Cited { Claims.Count: > 1 } cited || whole.Text!.Length < LongText || !Streams(turnContext.Activity))
            return await turnContext.SendActivityAsync(whole, cancellationToken);
        var begun = await TrySendAsync(turnContext, StreamedReply.Begin(ReplyText.Begin(cited, phrases), whole), cancellationToken);
        if (string.IsNullOrEmpty(begun?.Id)) return await turnContext.SendActivityAsync(write(), cancellationToken);
        var ended = await TrySendAsync(turnContext, StreamedReply.End(whole, begun.Id), cancellationToken);
        if (ended is null) return await turnContext.SendActivityAsync(write(), cancellationToken);
        // A channel that names only the beginning of a stream means all of it.
        return string.IsNullOrEmpty(ended.Id) ? begun : ended;
    }

    // Null when the channel refuses a part of a stream.
    private static async Task<ResourceResponse?> TrySendAsync(ITurnContext<IMessageActivity> turnContext, Activity part, CancellationToken cancellationToken)
    {
        try
        {
            return await turnContext.SendActivityAsync(part, cancellationToken) ?? new ResourceResponse();
        }
        catch (HttpRequestException refusal) when ((int?)refusal.StatusCode is >= 400 and < 500)
        {
            return null;
        }
    }

    // Teams streams to one person only.
    private static bool Streams(IMessageActivity message) => message.DeliveryMode != DeliveryModes.ExpectReplies && message.ChannelId switch
    {
        ChannelIds.Msteams => message.Conversation?.ConversationType == "personal",
        ChannelIds.Webchat or ChannelIds.Directline => true,
        _ => false,
    };
}
