using Bot.Answering;

namespace Bot.Tests.Support;

/// <summary>Must not be asked.</summary>
internal sealed class ForbiddenComposer : IAnswerComposer
{
    public Task<Draft> ComposeAsync(Question question, Evidence evidence, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("The composer was asked although there was no evidence.");
}
