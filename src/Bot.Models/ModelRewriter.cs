using Bot.Answering;
using Bot.Answering.Conversations.Rewriting;
using Bot.Models.Limits;
using Bot.Relations.Grammar;
using Bot.Relations.Text;
using Microsoft.Extensions.Logging;

namespace Bot.Models;

/// <summary>Has a language model say in full what a follow-up means, within a third of the time of a call, so that the turn has time left for the answer.</summary>
/// <param name="model">The model.</param>
/// <param name="logger">Is told in one line how each call ended; no text is in it.</param>
/// <param name="use">What may be used of the model in a day; null for no limit. Past it nothing is asked.</param>
public sealed partial class ModelRewriter(LanguageModel model, ILogger logger, DailyUse? use = null) : IQuestionRewriter
{
    // Where the provider doesn't tell: see ModelComposer. The prompt is the longer part.
    private const int TokensOfACall = 600;

    private readonly DailyUse _use = use ?? new DailyUse(DailyLimits.None, TimeProvider.System);

    /// <inheritdoc/>
    public async Task<string?> RewriteAsync(Question question, CancellationToken cancellationToken)
    {
        var within = question.TimeOf(model.Options.CallLimit / 3);
        if (within == TimeSpan.Zero || _use.Begin(question.AskedBy) is not { } call) return null;
        var (text, took, fault, tokens) = await model.RewriteAsync(question, within, cancellationToken);
        if (fault?.CostsNothing() == true) call.NotMade();
        else call.Spent(tokens ?? TokensOfACall);
        // A question that denies is another question.
        if (text is not null && Denies(text) && !Denies(question.Text) && !question.Previous.Any(turn => Denies(turn.Question))) text = null;
        LogRewriting((long)took.TotalMilliseconds, fault?.ToString() ?? (text is null ? "nothing" : "a question"));
        return text;
    }

    private static bool Denies(string text) => Negation.IsIn(text, Language.Guess(text));

    [LoggerMessage(LogLevel.Information, "The language model was asked in {Milliseconds} ms what a follow-up means: {Outcome}.")]
    private partial void LogRewriting(long milliseconds, string outcome);
}
