namespace Bot.Channels.Queue;

/// <summary>One activity, however often it is delivered.</summary>
/// <param name="at">When it came first, as a timestamp of the clock.</param>
public sealed class Delivery(long at)
{
    private readonly TaskCompletionSource<object?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>When it came first, as a timestamp of the clock.</summary>
    public long At { get; } = at;

    /// <summary>What every delivery of it is answered with in the HTTP answer; ends when the turn has, with what it threw.</summary>
    public Task<object?> Answer => _answer.Task;

    /// <summary>The turn has ended.</summary>
    public void Answered(object? answer) => _answer.TrySetResult(answer);

    /// <summary>The turn broke.</summary>
    public void Broke(Exception exception)
    {
        _answer.TrySetException(exception);
        // Nobody need wait for it.
        _ = _answer.Task.Exception;
    }
}
