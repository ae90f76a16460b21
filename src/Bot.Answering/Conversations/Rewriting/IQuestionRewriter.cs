namespace Bot.Answering.Conversations.Rewriting;

/// <summary>Says in full what a follow-up means: a language model's suggestion, of which nothing is believed before <see cref="RewrittenQuestion"/> has held it against the conversation.</summary>
public interface IQuestionRewriter
{
    /// <summary>Suggests a question that stands alone. Throws only when it is cancelled: where there is none, that is no fault of the question.</summary>
    /// <param name="question">The follow-up with the turns before it. Untrusted, all of it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<SuggestedQuestion> RewriteAsync(Question question, CancellationToken cancellationToken);
}

/// <summary>A suggestion and what it took.</summary>
/// <param name="Text">The question; null when there is none.</param>
/// <param name="Took">How much of the turn's time it used.</param>
public sealed record SuggestedQuestion(string? Text, TimeSpan Took);
