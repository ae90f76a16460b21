using Bot.Answering;
using Bot.Answering.Chronologies;
using Bot.Relations.Chronologies;
using Bot.Relations.Spelling;
using Bot.Relations.Terms;
using Bot.Retrieval.Generations;
using Bot.Retrieval.Searching;
using Bot.Retrieval.Spelling;
using Bot.Retrieval.Vectors;

namespace Bot.Retrieval;

/// <summary>Passage search on one generation of the index: BM25 over words, headings and language-neutral keys; and, where questions have vectors and the passages too, those that are near in meaning.</summary>
/// <param name="generation">The generation; the caller disposes of it.</param>
/// <param name="embedding">How questions come to their vectors; null for searching by words alone.</param>
public sealed class PassageIndex(Generation generation, QuestionEmbedding? embedding = null) : IPassageSearch, IEventSearch
{
    /// <inheritdoc/>
    public SearchTurn ForTurn() => new(embedding is null ? this : new TurnSearch(SearchAsync, embedding.Turn()));

    /// <inheritdoc/>
    public IPassageSearch ByWords => embedding is null ? this : new PassageIndex(generation);

    /// <inheritdoc/>
    public Task<Evidence> SearchAsync(Question question, int limit, CancellationToken cancellationToken) => SearchAsync(question, limit, embedding?.Turn(), cancellationToken);

    /// <summary>The same with the vectors of its turn; null for searching by words alone.</summary>
    public async Task<Evidence> SearchAsync(Question question, int limit, TurnVectors? turn, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var passages = (await RankAsync(question, limit, turn, cancellationToken)).Select(hit => hit.Passage).ToList();
        var unseen = new List<Term>();
        var rarity = TermRarity.Of(question.Reading, generation, unseen);
        return new Evidence(passages, rarity, generation.Counts.Documents)
        {
            Events = question.Chronology is { } chronology ? ChronologySearch.Find(chronology, generation) : EventSearch.Find(question, generation),
            Misspelt = [.. Respellings(question, unseen).Distinct()],
        };
    }

    // In the turns before as well, whose names a question may lean on.
    private List<Respelling> Respellings(Question question, List<Term> unseen)
    {
        var reading = question.Reading;
        List<Respelling> found = [.. MisspeltWords.Among(unseen, question, generation), .. NameCase.Among(question.Text, reading.Terms, reading.Language, generation, isResolved: question.Previous.Count > 0)];
        foreach (var turn in question.Previous.TakeLast(TurnsBefore).Where(turn => turn.Question.Length <= Question.MaxLength))
        {
            var before = Question.First(turn.Question, question.AskedOn);
            List<Term> unseenBefore = [];
            TermRarity.Of(before.Reading, generation, unseenBefore);
            found.AddRange(MisspeltWords.Among(unseenBefore, before, generation));
            found.AddRange(NameCase.Among(turn.Question, before.Reading.Terms, before.Reading.Language, generation));
        }

        return found;
    }

    private const int TurnsBefore = 3;

    /// <inheritdoc/>
    public Task<Evidence> FindAsync(ChronologyQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Evidence.None(generation.Counts.Documents) with { Events = ChronologySearch.Find(query, generation) });
    }

    // Several threads write the index in no certain order; a little more is read than asked for, so that ties at its end fall the same way each time.
    private const int Spare = 16;
    private const int Decimals = 3;

    /// <summary>Passages with their scores, best first; where scores are equal to three decimals, by document id and place. For measuring the ranking alone.</summary>
    public Task<IReadOnlyList<(Passage Passage, float Score)>> RankAsync(Question question, int limit, CancellationToken cancellationToken) =>
        RankAsync(question, limit, embedding?.Turn(), cancellationToken);

    private async Task<IReadOnlyList<(Passage Passage, float Score)>> RankAsync(Question question, int limit, TurnVectors? turn, CancellationToken cancellationToken)
    {
        var byWords = HitsByWords(question, limit);
        if (turn is null || generation.Vectors is not { } stored || await turn.OfAsync(question, stored, cancellationToken) is not { } vector)
            return [.. byWords.Select(hit => (hit.Passage, hit.Score))];
        var byMeaning = stored.Nearest(vector, limit, cancellationToken).Select(hit => hit.Number).ToList();
        var known = byWords.ToDictionary(hit => hit.Number, hit => hit.Passage);
        return [.. RankFusion.Merge([.. byWords.Select(hit => hit.Number)], byMeaning).Take(limit)
            .Select(hit => (known.GetValueOrDefault(hit.Number) ?? generation.PassageOf(hit.Number), (float)hit.Score))];
    }

    private List<(int Number, Passage Passage, float Score)> HitsByWords(Question question, int limit)
    {
        if (QuestionQuery.Of(question, generation.Counts.Languages) is not { } query) return [];
        var hits = generation.Searcher.Search(query, limit + Spare).ScoreDocs;
        return [.. hits.Select(hit => (Number: hit.Doc, Passage: generation.PassageOf(hit.Doc), hit.Score))
            .OrderByDescending(hit => MathF.Round(hit.Score, Decimals))
            .ThenBy(hit => hit.Passage.Document.Id, StringComparer.Ordinal)
            .ThenBy(hit => hit.Passage.Start)
            .Take(limit)];
    }
}
