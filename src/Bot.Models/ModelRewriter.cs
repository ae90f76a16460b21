using Bot.Answering;
using Bot.Answering.Conversations.Rewriting;
using Bot.Models.Replies;
using Microsoft.Extensions.Logging;

namespace Bot.Models;

/// <summary>Has a language model say in full what a follow-up means, within a third of the time of a call; the answer has the rest.</summary>
/// <param name="model">The model.</param>
/// <param name="logger">Is told in one line how each call ended; no text is in it.</param>
public sealed partial class ModelRewriter(LanguageModel model, ILogger logger) : IQuestionRewriter
{
    /// <inheritdoc/>
    public async Task<SuggestedQuestion> RewriteAsync(Question question, CancellationToken cancellationToken)
    {
        var (text, took, fault) = await model.RewriteAsync(question, model.Options.CallLimit / 3, cancellationToken);
        // A question that denies is another question.
        if (text is not null && Negations.IsIn(text) && !Negations.IsIn(question.Text) && !question.Previous.Any(turn => Negations.IsIn(turn.Question))) text = null;
        LogRewriting((long)took.TotalMilliseconds, fault?.ToString() ?? (text is null ? "nothing" : "a question"));
        return new SuggestedQuestion(text, took);
    }

    [LoggerMessage(LogLevel.Information, "The language model was asked in {Milliseconds} ms what a follow-up means: {Outcome}.")]
    private partial void LogRewriting(long milliseconds, string outcome);
}
