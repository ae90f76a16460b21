using Bot.Answering;

namespace Bot.Tests.Support;

/// <summary>Composes nothing until it is let go, or called off; then quotes each passage.</summary>
internal sealed class WaitingComposer : IAnswerComposer
{
    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the first question waits.</summary>
    public Task Asked => _asked.Task;

    public void LetGo() => _go.SetResult();

    public async Task<Draft> ComposeAsync(Question question, Evidence evidence, CancellationToken cancellationToken)
    {
        _asked.TrySetResult();
        await _go.Task.WaitAsync(cancellationToken);
        return QuotingComposer.Quote(null, evidence.Passages);
    }
}
