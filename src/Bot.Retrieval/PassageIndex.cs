using Bot.Answering;
using Bot.Retrieval.Generations;
using Bot.Retrieval.Searching;

namespace Bot.Retrieval;

/// <summary>Passage search on one generation of the index: BM25 over words, headings and language-neutral keys.</summary>
/// <param name="generation">The generation; the caller disposes of it.</param>
public sealed class PassageIndex(Generation generation) : IPassageSearch
{
    /// <inheritdoc/>
    public Task<Evidence> SearchAsync(Question question, int limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var passages = Rank(question, limit).Select(hit => hit.Passage).ToList();
        return Task.FromResult(new Evidence(passages, TermRarity.Of(question.Reading, generation), generation.Counts.Documents));
    }

    /// <summary>Passages with their scores, best first; equal scores in the order of the index. For measuring the ranking alone.</summary>
    public IReadOnlyList<(Passage Passage, float Score)> Rank(Question question, int limit)
    {
        if (QuestionQuery.Of(question, generation.Counts.Languages) is not { } query) return [];
        var hits = generation.Searcher.Search(query, limit).ScoreDocs;
        return [.. hits.Select(hit => (generation.PassageOf(hit.Doc), hit.Score))];
    }
}
