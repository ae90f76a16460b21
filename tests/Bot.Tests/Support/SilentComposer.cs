using Bot.Answering;

namespace Bot.Tests.Support;

/// <summary>Never finds an answer in the evidence.</summary>
internal sealed class SilentComposer : IAnswerComposer
{
    public Task<Draft> ComposeAsync(Question question, Evidence evidence, CancellationToken cancellationToken) => Task.FromResult(Draft.Silent(0));
}
