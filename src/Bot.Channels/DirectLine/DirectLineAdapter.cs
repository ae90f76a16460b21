using Bot.Channels.Http;
using Bot.Channels.Queue;
using Bot.Channels.Schema;
using Bot.Channels.Turns;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.DirectLine;

/// <summary>Runs a bot behind Direct Line: what a client posts becomes a turn in the queue, what the turn sends is appended to the conversation.</summary>
/// <param name="queue">Where the turns run.</param>
/// <param name="bot">What they run.</param>
/// <param name="options">The bot's name.</param>
public class DirectLineAdapter(TurnQueue queue, IBot bot, DirectLineOptions options) : BotAdapter
{
    private const string BotId = "bot";

    /// <inheritdoc/>
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var conversation = turnContext.TurnState.Get<Conversation>()!;
        var responses = activities.Select(activity =>
        {
            if (!IsShown(activity)) return new ResourceResponse();
            activity.From = Bot();
            conversation.Log.TryAppend(activity, () => true);
            return new ResourceResponse { Id = activity.Id };
        });
        return Task.FromResult(responses.ToArray());
    }

    /// <summary>Always throws: a Direct Line client can't be told that what it shows has changed.</summary>
    public override Task<ResourceResponse?> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line has no way to change what was sent; send another activity.");

    /// <summary>Does nothing: what a Direct Line client has, it keeps.</summary>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What a client hears when a turn can't be taken.</summary>
    internal static RefusedRequestException BotIsBusy() =>
        new(StatusCodes.Status502BadGateway, "BotError", "The bot has more to answer than it can take. Try again in a few seconds.");

    /// <summary>Tells the bot that a conversation has begun. False when the queue is full.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="locale">Its language as a BCP 47 tag; null when the client does not say.</param>
    internal bool Start(Conversation conversation, string? locale) => TryQueue(conversation, UserActivity.Start(conversation.Grant, Bot(), locale));

    /// <summary>Appends what the user says and has the bot take it, without waiting for that. Returns the id that it was given.</summary>
    /// <exception cref="RefusedRequestException">502: the queue is full; nothing was appended.</exception>
    internal string Post(Conversation conversation, Activity posted)
    {
        var activity = UserActivity.Of(posted, conversation.Grant, Bot());
        return conversation.Log.TryAppend(activity, () => TryQueue(conversation, activity)) ? activity.Id! : throw BotIsBusy();
    }

    // What is between bot and channel alone is not for the client's eyes.
    private static bool IsShown(Activity activity) =>
        activity.Type is ActivityTypes.Message or ActivityTypes.Typing or ActivityTypes.Event or ActivityTypes.EndOfConversation;

    private ChannelAccount Bot() => new() { Id = BotId, Name = options.BotName, Role = RoleTypes.Bot };

    private bool TryQueue(Conversation conversation, Activity activity) =>
        queue.TryAdd(ConversationName.Of(activity), stop => RunAsync(conversation, activity, stop), out _, TurnQueue.CapacityForVisitors);

    private Task RunAsync(Conversation conversation, Activity activity, CancellationToken cancellationToken)
    {
        var turnContext = new TurnContext(this, activity);
        turnContext.TurnState.Add(conversation);
        return RunPipelineAsync(turnContext, bot.OnTurnAsync, cancellationToken);
    }
}
