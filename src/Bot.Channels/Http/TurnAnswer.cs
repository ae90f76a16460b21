using Bot.Channels.Schema;

namespace Bot.Channels.Http;

/// <summary>What a turn puts into the HTTP answer.</summary>
/// <param name="activity">The incoming activity.</param>
internal sealed class TurnAnswer(Activity activity)
{
    private readonly bool _repliesAreExpected = activity.DeliveryMode == DeliveryModes.ExpectReplies;
    private readonly List<Activity> _replies = [];
    private InvokeResponse? _invokeResponse;

    /// <summary>Whether whoever sent the activity waits for its turn to end.</summary>
    public static bool IsAwaitedFor(Activity activity) => activity.Type == ActivityTypes.Invoke || activity.DeliveryMode == DeliveryModes.ExpectReplies;

    /// <summary>The answer to an invoke, or the expected replies; null when the turn has neither.</summary>
    public object? Body => activity.Type == ActivityTypes.Invoke
        ? _invokeResponse ?? new InvokeResponse { Status = 501 }
        : _repliesAreExpected ? new ExpectedReplies(_replies) : null;

    /// <summary>Keeps a sent activity that belongs into the HTTP answer; false when it is the channel's to take.</summary>
    public bool Takes(Activity reply)
    {
        if (reply is { Type: ActivityTypes.InvokeResponse })
        {
            _invokeResponse = reply.Value as InvokeResponse;
            return true;
        }

        if (_repliesAreExpected) _replies.Add(reply);
        return _repliesAreExpected;
    }
}
