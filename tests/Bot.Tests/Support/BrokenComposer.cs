using Bot.Answering;

namespace Bot.Tests.Support;

/// <summary>Breaks with a secret in its message, which nobody but the log may see.</summary>
internal sealed class BrokenComposer : IAnswerComposer
{
    public const string Secret = "the composer's secret";

    public Task<Draft> ComposeAsync(Question question, Evidence evidence, CancellationToken cancellationToken) =>
        throw new InvalidOperationException(Secret);
}
