using Bot.Channels.Schema;

namespace Bot.Channels.Turns;

/// <summary>A turn, seen as a turn of one activity type.</summary>
internal sealed class DelegatingTurnContext<T>(ITurnContext inner) : ITurnContext<T>
    where T : IActivity
{
    public Activity Activity => inner.Activity;

    T ITurnContext<T>.Activity => (T)(IActivity)inner.Activity;

    public Task SendActivityAsync(IActivity activity, CancellationToken cancellationToken) => inner.SendActivityAsync(activity, cancellationToken);
}
