using Bot.Channels.Schema;

namespace Bot.Channels.Turns;

/// <summary>A turn whose replies go wherever its adapter sends them.</summary>
/// <param name="activity">The incoming activity.</param>
/// <param name="send">Takes each reply, addressed and complete, in the order of sending.</param>
public sealed class TurnContext(Activity activity, Func<Activity, CancellationToken, Task> send) : ITurnContext
{
    /// <inheritdoc/>
    public Activity Activity { get; } = activity;

    /// <inheritdoc/>
    public Task SendActivityAsync(IActivity activity, CancellationToken cancellationToken)
    {
        if (activity is not Activity reply) throw new ArgumentException($"A reply must be an {nameof(Activity)}.", nameof(activity));
        Address(reply);
        return send(reply, cancellationToken);
    }

    private void Address(Activity reply)
    {
        reply.Id = null; // the channel gives it
        reply.From = Activity.Recipient;
        reply.Recipient = Activity.From;
        reply.Conversation = Activity.Conversation;
        reply.ChannelId = Activity.ChannelId;
        reply.ReplyToId = Activity.Id;
        // Unset, it is plain text to one client and Markdown to another.
        if (reply.Type == ActivityTypes.Message) reply.TextFormat ??= TextFormatTypes.Plain;
    }
}
