using Bot.Answering.Conversations;
using Bot.Answering.Conversations.Rewriting;
using Bot.Relations.Courtesies;
using Bot.Relations.Spelling;

namespace Bot.Answering;

/// <summary>One turn: from a question to a checked answer. Safe to use from many threads at once.</summary>
/// <param name="search">Where passages are found.</param>
/// <param name="composer">What composes a draft out of them, quickly and without a model: also what decides which of two readings has an answer.</param>
/// <param name="model">What composes the answer that is given, once in a turn, where a language model is configured; else null.</param>
/// <param name="rewriter">What says in full what a follow-up means that our own reading finds no answer to, where a language model is configured; else null.</param>
/// <param name="limit">How long models may take in a turn, all of them together; null for no limit but their own.</param>
public sealed class QuestionAnswerer(IPassageSearch search, IAnswerComposer composer, IAnswerComposer? model = null, IQuestionRewriter? rewriter = null, TurnLimit? limit = null)
{
    /// <summary>How many passages the composer is given: enough for every row of a long list of visits.</summary>
    private const int PassageLimit = 80;

    // Of the turn that is answered, by an answerer of its own.
    private string? AskedBy { get; init; }

    private TurnTime? Time { get; init; }

    /// <summary>The same without any model, for questions that nobody asked.</summary>
    public QuestionAnswerer WithoutModel => new(search.ByWords, composer);

    /// <summary>Answers a question out of the sources, or says that they don't answer it; asks back where it means two things that they both answer, and
    /// returns courtesies. Throws only when something is broken.</summary>
    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        using var turn = search.ForTurn();
        var answer = await new QuestionAnswerer(turn, composer, model, rewriter) { AskedBy = question.AskedBy, Time = limit?.Begin() }.AnswerAsync(question, mayBeMisspelt: true, cancellationToken);
        return model is not null && answer is Answer.Cited { By: null } cited ? cited with { By = ComposedBy.Extract } : answer;
    }

    private async Task<Answer> AnswerAsync(Question question, bool mayBeMisspelt, CancellationToken cancellationToken)
    {
        if (SmallTalk.Read(question.Text) is { } courtesy) return new Answer.Courtesy(courtesy.Kind, courtesy.Language);
        if (Comparison.Of(question) is { } comparison)
        {
            var (compared, misspelt) = await CompareAsync(comparison, cancellationToken);
            if (mayBeMisspelt && misspelt is not []) return await ReadAsAsync(question, misspelt, cancellationToken);
            if (compared is not null) return compared;
        }

        if (AnchoredPeriod.Of(question) is { } anchored && await SinceThenAsync(anchored, cancellationToken) is { } since) return since;
        var readings = FollowUp.Readings(question);
        var resolved = InTurn(readings[0]);
        if (!resolved.Reading.AllTerms.Any())
            return await RewriteAsync(question, resolved, cancellationToken) is { } said ? await AnswerReadingAsync(said, model ?? composer, cancellationToken) : new Answer.NotFound(NotFoundReason.NothingAsked, [], 0);
        var evidence = await search.SearchAsync(resolved, PassageLimit, cancellationToken);
        if (mayBeMisspelt && evidence.Misspelt is not []) return await ReadAsAsync(question, evidence.Misspelt, cancellationToken);
        if (readings.Count > 1 && await ChooseAsync(readings, cancellationToken) is { } one) return one;
        if (readings.Count == 1 && OpenQuestion.Meanings(question, resolved, evidence) is { Count: > 1 } meanings && await ChooseAsync(meanings, cancellationToken) is { } chosen) return chosen;
        if (rewriter is null || FollowUp.StandsAlone(question, resolved) || await ComposeAsync(resolved, evidence, composer, cancellationToken) is not Answer.NotFound)
            return await ComposeAsync(resolved, evidence, model ?? composer, cancellationToken);
        return await RewriteAsync(question, resolved, cancellationToken) is { } rewritten
            ? await AnswerReadingAsync(rewritten, model ?? composer, cancellationToken)
            : await ComposeAsync(resolved, evidence, model ?? composer, cancellationToken);
    }

    private Question InTurn(Question question) => question with { AskedBy = AskedBy, Time = Time };

    // The follow-up as the model says it in full, if that passes the check.
    private async Task<Question?> RewriteAsync(Question question, Question resolved, CancellationToken cancellationToken)
    {
        if (rewriter is null || question.Previous.Count == 0) return null;
        return await rewriter.RewriteAsync(InTurn(question), cancellationToken) is { } text ? RewrittenQuestion.Of(text, question, resolved) : null;
    }

    private async Task<Answer> ReadAsAsync(Question question, IReadOnlyList<Respelling> misspelt, CancellationToken cancellationToken) =>
        await AnswerAsync(question.ReadAs(misspelt), mayBeMisspelt: false, cancellationToken) with { Read = Respelling.In(question.Text, misspelt) };

    private async Task<Answer> AnswerReadingAsync(Question reading, IAnswerComposer by, CancellationToken cancellationToken)
    {
        var resolved = InTurn(reading);
        return await ComposeAsync(resolved, await search.SearchAsync(resolved, PassageLimit, cancellationToken), by, cancellationToken);
    }

    private static async Task<Answer> ComposeAsync(Question resolved, Evidence evidence, IAnswerComposer by, CancellationToken cancellationToken)
    {
        if (evidence.Passages is [] && evidence.Events is []) return new Answer.NotFound(NotFoundReason.NoPassages, [], evidence.DocumentCount);
        var draft = await by.ComposeAsync(resolved, evidence, cancellationToken);
        var answer = Check(draft, resolved, evidence);
        if (answer is Answer.NotFound && draft.Instead is { } instead) answer = Check(instead, resolved, evidence);
        return draft.IsPastLimit ? answer with { IsPastLimit = true } : answer;
    }

    private static Answer Check(Draft draft, Question resolved, Evidence evidence)
    {
        var answer = CitationChecker.Check(draft, evidence);
        return answer is Answer.Cited cited && !Novelty.IsIn(cited, resolved) ? CitationChecker.Check(Draft.Silent(cited.Confidence), evidence) : answer;
    }

    // The answer of the only reading that has one; the readings to choose from where several have different ones; null where none has. A model is asked once at most: what is asked to find out which
    // reading is meant is asked without one.
    private async Task<Answer?> ChooseAsync(IReadOnlyList<Question> readings, CancellationToken cancellationToken)
    {
        var found = new List<(Question Reading, Answer.Cited Answer)>();
        foreach (var reading in readings)
            if (await AnswerReadingAsync(reading, composer, cancellationToken) is Answer.Cited cited) found.Add((reading, cited));
        var different = found.DistinctBy(pair => Place(pair.Answer)).ToList();
        return different switch
        {
            [] => null,
            [var only] => model is null ? only.Answer : await AnswerReadingAsync(only.Reading, model, cancellationToken),
            _ => new Answer.Asked([.. different.Select(pair => pair.Reading.Text)]),
        };
    }

    // The answer for the period that an event opens or ends, with the sentence that dates the event; null when nothing dates it.
    private async Task<Answer?> SinceThenAsync(AnchoredPeriod anchored, CancellationToken cancellationToken)
    {
        var when = await AnswerReadingAsync(FollowUp.Resolve(anchored.When), composer, cancellationToken);
        if (anchored.Dated(when) is not { } dated) return null;
        var answer = await AnswerAsync(dated, mayBeMisspelt: true, cancellationToken);
        return answer is Answer.Cited { Divided: false } cited ? cited.And(((Answer.Cited)when).Claims[0]) : answer;
    }

    // The comparison's answer, null when there is none, and the words of the two questions that are misspelt.
    private async Task<(Answer? Compared, List<Respelling> Misspelt)> CompareAsync(Comparison comparison, CancellationToken cancellationToken)
    {
        var (one, other) = (InTurn(comparison.One.Question), InTurn(comparison.Other.Question));
        var (evidence, others) = (await search.SearchAsync(one, PassageLimit, cancellationToken), await search.SearchAsync(other, PassageLimit, cancellationToken));
        List<Respelling> misspelt = [.. evidence.Misspelt.Union(others.Misspelt)];
        var decided = await ComposeAsync(one, evidence, composer, cancellationToken) is Answer.Cited first && await ComposeAsync(other, others, composer, cancellationToken) is Answer.Cited second
            ? comparison.Decide(first, second)
            : null;
        return (decided, misspelt);
    }

    private static (string Document, int Start) Place(Answer.Cited answer) => (answer.Claims[0].Citations[0].Document.Id, answer.Claims[0].Citations[0].Start);
}
