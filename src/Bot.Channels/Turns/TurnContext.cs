using Bot.Channels.Schema;

namespace Bot.Channels.Turns;

/// <summary>A turn whose replies its adapter sends.</summary>
/// <param name="adapter">What sends.</param>
/// <param name="activity">The incoming activity.</param>
public sealed class TurnContext(BotAdapter adapter, Activity activity) : ITurnContext
{
    private readonly List<SendActivitiesHandler> _onSend = [];
    private readonly List<UpdateActivityHandler> _onUpdate = [];
    private readonly List<DeleteActivityHandler> _onDelete = [];

    /// <inheritdoc/>
    public BotAdapter Adapter { get; } = adapter;

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState { get; } = new();

    /// <inheritdoc/>
    public Activity Activity { get; } = activity;

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <inheritdoc/>
    public Task<ResourceResponse?> SendActivityAsync(string textReplyToSend, string? speak, string? inputHint, CancellationToken cancellationToken)
    {
        var message = MessageFactory.Text(textReplyToSend);
        (message.Speak, message.InputHint) = (speak, inputHint);
        return SendActivityAsync(message, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse?> SendActivityAsync(IActivity activity, CancellationToken cancellationToken) =>
        (await SendActivitiesAsync([activity], cancellationToken)).FirstOrDefault();

    /// <inheritdoc/>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken)
    {
        var replies = activities.Select(activity => ReplyAddress.Put(Own(activity), Activity)).ToList();
        return SendFromAsync(0);

        async Task<ResourceResponse[]> SendFromAsync(int index)
        {
            if (index < _onSend.Count) return await _onSend[index](this, replies, () => SendFromAsync(index + 1));
            var responses = await Adapter.SendActivitiesAsync(this, [.. replies], cancellationToken);
            Responded |= replies.Exists(reply => reply.Type != ActivityTypes.Typing);
            return responses;
        }
    }

    /// <inheritdoc/>
    public Task<ResourceResponse?> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken)
    {
        var id = activity.Id;
        var update = ReplyAddress.Put(Own(activity), Activity);
        update.Id = id;
        return UpdateFromAsync(0);

        Task<ResourceResponse?> UpdateFromAsync(int index) => index < _onUpdate.Count
            ? _onUpdate[index](this, update, () => UpdateFromAsync(index + 1))
            : Adapter.UpdateActivityAsync(this, update, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken)
    {
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken)
    {
        return DeleteFromAsync(0);

        Task DeleteFromAsync(int index) => index < _onDelete.Count
            ? _onDelete[index](this, conversationReference, () => DeleteFromAsync(index + 1))
            : Adapter.DeleteActivityAsync(this, conversationReference, cancellationToken);
    }

    /// <inheritdoc/>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        _onSend.Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        _onUpdate.Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        _onDelete.Add(handler);
        return this;
    }

    private static Activity Own(IActivity activity) =>
        activity as Activity ?? throw new ArgumentException($"A reply must be an {nameof(Activity)}.", nameof(activity));
}
