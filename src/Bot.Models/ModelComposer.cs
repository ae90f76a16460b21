using Bot.Answering;
using Bot.Models.Limits;
using Bot.Models.Prompting;
using Bot.Models.Replies;
using Bot.Relations.Questions;
using Microsoft.Extensions.Logging;

namespace Bot.Models;

/// <summary>Composes with a language model where it can, and without one wherever that fails: no fault of a model reaches the user, and no sentence of a model that the check has not passed.</summary>
/// <param name="extractive">The composer that needs no model.</param>
/// <param name="model">The model.</param>
/// <param name="sureAt">The confidence from which what the extractive composer found is given although the model says that the sources are silent. See <c>decisions/0014</c>.</param>
/// <param name="logger">Is told in one line how each call ended; neither the question nor a key is in it.</param>
/// <param name="use">What may be used of the model in a day; null for no limit.</param>
public sealed partial class ModelComposer(IAnswerComposer extractive, LanguageModel model, double sureAt, ILogger logger, DailyUse? use = null) : IAnswerComposer
{
    // Where the provider doesn't tell. In English it is about four, in Russian and Arabic fewer.
    private const int CharactersOfAToken = 3;

    private readonly DailyUse _use = use ?? new DailyUse(DailyLimits.None, TimeProvider.System);
    private volatile string? _lastFault;

    /// <inheritdoc/>
    public async Task<Draft> ComposeAsync(Question question, Evidence evidence, CancellationToken cancellationToken)
    {
        var found = await extractive.ComposeAsync(question, evidence, cancellationToken);
        if (question.Chronology is not null || IsOverAll(found, question)) return found;
        // What the extractive composer chose is among what the model sees, however far down it was found.
        var passages = MarkedPassages.Of(found.Claims.SelectMany(claim => claim.Quotes).Select(quote => quote.Passage).Concat(evidence.Passages), model.Options.MostPassages);
        if (passages.Passages is []) return found;
        if (_use.Begin(question.AskedBy) is not { } call)
        {
            model.Meter.Answer("PastLimit");
            LogPastLimit();
            return found with { IsPastLimit = true };
        }

        long tokens = (model.Options.Prompt.Template.Length + passages.Text.Length) / CharactersOfAToken;
        try
        {
            var answer = await model.AskAsync(question, passages, cancellationToken);
            tokens = (answer.InputTokens ?? tokens) + (answer.OutputTokens ?? 0);
            return Decide(answer, passages, question, evidence, found);
        }
        catch (ModelException exception)
        {
            var fault = exception.Fault.ToString();
            model.Meter.Answer(fault);
            if (exception.Fault.CostsNothing())
            {
                call.NotMade();
                tokens = 0;
            }

            // What stays wrong is told once, and can be followed at Information.
            if (fault != _lastFault) LogFirstFault(exception.Message);
            LogFault(fault);
            _lastFault = fault;
            return found;
        }
        finally
        {
            call.Spent(tokens);
            if (model.TakeRecordingFault() is { } fault) LogNotRecorded(fault);
        }
    }

    private Draft Decide(ModelAnswer answer, MarkedPassages passages, Question question, Evidence evidence, Draft found)
    {
        _lastFault = null;
        var took = (long)answer.Took.TotalMilliseconds;
        if (answer.Reply.IsNotInSources)
        {
            model.Meter.Answer("NotInSources");
            LogSilence(took, answer.InputTokens, answer.OutputTokens);
            return found.Claims is not [] && found.Confidence < sureAt ? Draft.Silent(found.Confidence) with { Nearest = found.Nearest } : found;
        }

        var draft = ReplyDraft.Of(answer.Reply, passages.Passages, question, evidence, found);
        model.Meter.Answer(draft is null ? "Dropped" : "Given");
        LogAnswer(took, answer.InputTokens, answer.OutputTokens, draft?.Claims.Count ?? 0, answer.Reply.Sentences.Count, answer.Reply.LeftOut);
        return draft is null ? found : draft with { Instead = found, Nearest = found.Nearest };
    }

    // Counts, lists and "the latest" are taken over all documents; a model sees a few passages of them.
    private static bool IsOverAll(Draft found, Question question) =>
        found.Claims is not [] && (found.Short is ShortAnswer.Count or ShortAnswer.Several || found.Claims.Count > 1 || question.Reading.Order != Order.None || found.Otherwise);

    [LoggerMessage(LogLevel.Warning, "Answers are composed without the language model: {Reason}")]
    private partial void LogFirstFault(string reason);

    [LoggerMessage(LogLevel.Information, "The language model gave no reply that can be used: {Fault}.")]
    private partial void LogFault(string fault);

    [LoggerMessage(LogLevel.Warning, "What the language model was asked and replied is not recorded ({Reason}): make room, or set Model:RecordTo to another folder.")]
    private partial void LogNotRecorded(string reason);

    [LoggerMessage(LogLevel.Information, "The language model was not asked: its limit for today is reached.")]
    private partial void LogPastLimit();

    [LoggerMessage(LogLevel.Information, "The language model says in {Milliseconds} ms that the sources are silent ({InputTokens} tokens read, {OutputTokens} written).")]
    private partial void LogSilence(long milliseconds, long? inputTokens, long? outputTokens);

    [LoggerMessage(LogLevel.Information, "The language model answered in {Milliseconds} ms ({InputTokens} tokens read, {OutputTokens} written): {Kept} of {Proposed} sentences stand, {LeftOut} sentences or citations were not in form.")]
    private partial void LogAnswer(long milliseconds, long? inputTokens, long? outputTokens, int kept, int proposed, int leftOut);
}
