using Bot.Answering;

namespace Bot.Tests.Support;

/// <summary>Proposes one draft, whatever is asked, and remembers what was.</summary>
internal sealed class ScriptedComposer(Draft draft) : IAnswerComposer
{
    public List<Question> Asked { get; } = [];

    public Task<Draft> ComposeAsync(Question question, Evidence evidence, CancellationToken cancellationToken)
    {
        Asked.Add(question);
        return Task.FromResult(draft);
    }
}
