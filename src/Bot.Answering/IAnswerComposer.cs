namespace Bot.Answering;

/// <summary>Composes a draft out of evidence. Never called without evidence.</summary>
public interface IAnswerComposer
{
    /// <summary>Proposes claims with quotes, or a draft without claims when the evidence does not answer the question.</summary>
    Task<Draft> ComposeAsync(Question question, Evidence evidence, CancellationToken cancellationToken);
}
