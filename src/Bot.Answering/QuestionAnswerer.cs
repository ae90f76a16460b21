using Bot.Relations.Spelling;

namespace Bot.Answering;

/// <summary>One turn: from a question to a checked answer. Safe to use from many threads at once.</summary>
/// <param name="search">Where passages are found.</param>
/// <param name="composer">What composes a draft out of them.</param>
public sealed class QuestionAnswerer(IPassageSearch search, IAnswerComposer composer)
{
    /// <summary>How many passages the composer is given: enough for every row of a long list of visits.</summary>
    private const int PassageLimit = 80;

    /// <summary>Answers a question out of the sources, or says that they don't answer it. Throws only when something is broken.</summary>
    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var resolved = FollowUp.Resolve(question);
        if (!resolved.Reading.AllTerms.Any()) return new Answer.NotFound(NotFoundReason.NothingAsked, [], 0);
        var evidence = await search.SearchAsync(resolved, PassageLimit, cancellationToken);
        if (evidence.Misspelt is []) return await AnswerAsync(resolved, evidence, cancellationToken);

        var meant = FollowUp.Resolve(question.ReadAs(evidence.Misspelt));
        var answer = await AnswerAsync(meant, await search.SearchAsync(meant, PassageLimit, cancellationToken), cancellationToken);
        return answer with { Read = Respelling.In(question.Text, evidence.Misspelt) };
    }

    private async Task<Answer> AnswerAsync(Question question, Evidence evidence, CancellationToken cancellationToken)
    {
        if (evidence.Passages is [] && evidence.Events is []) return new Answer.NotFound(NotFoundReason.NoPassages, [], evidence.DocumentCount);
        var draft = await composer.ComposeAsync(question, evidence, cancellationToken);
        return CitationChecker.Check(draft, evidence);
    }
}
