namespace Bot.Answering.Conversations.Rewriting;

/// <summary>Says in full what a follow-up means: a language model's suggestion, of which nothing is believed before <see cref="RewrittenQuestion"/> has held it against the conversation.</summary>
public interface IQuestionRewriter
{
    /// <summary>Suggests a question that stands alone. Throws only when it is cancelled: where there is none, that is no fault of the question.</summary>
    /// <param name="question">The follow-up with the turns before it. Untrusted, all of it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The question; null when there is none.</returns>
    Task<string?> RewriteAsync(Question question, CancellationToken cancellationToken);
}
