using Bot.Evaluation.Batch;
using Bot.Evaluation.Scoring;
using Bot.Tests.Support;
using Xunit;

namespace Bot.Tests.Evaluation;

public sealed class RankingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ADocumentCountsOnceAtItsBestPassage()
    {
        var judgements = Judged("""{"query_id": "1", "document_id": "a"}""");

        var report = Ranking.Score(judgements, [Hits("1", "b", "b", "b", "a")]);

        Assert.Equal((0.5, 1 / Math.Log2(3), 1), (report.ReciprocalRank, report.Gain, report.Recall));
    }

    [Fact]
    public void NumbersOfQueriesAndDocumentsAreReadAsTheirDigits()
    {
        var judgements = Judged("""{"query_id": 1, "document_id": 184, "relevance": 2}""", """{"query_id": 1, "document_id": 29, "relevance": 0}""");

        Assert.Equal("queries: 1\nnDCG@10: 1.0000\nrecall@100: 1.0000\nMRR: 1.0000\nfirst is right %: 100.0",
            Ranking.Score(judgements, [Hits("1", "184", "29")]).ToString());
    }

    [Fact]
    public void AQueryWithoutHitsCountsAsNothingFound()
    {
        var judgements = Judged("""{"query_id": "1", "document_id": "a"}""", """{"query_id": "2", "document_id": "a"}""");

        Assert.Equal((2, 0.5), (judgements.ByQuery.Count, Ranking.Score(judgements, [Hits("1", "a"), Hits("3", "a")]).ReciprocalRank));
    }

    [Fact]
    public void OnlyQuestionsThatExpectAnAnswerAreJudged()
    {
        LabelledQuestion[] questions =
        [
            new("q1", "Who?", "en", "who", ExpectedOutcome.Answer, ["Putin"], ["a"]),
            new("q2", "Who?", "en", "who", ExpectedOutcome.Refuse, [], ["a"]),
        ];

        Assert.Equal(["q1"], Judgements.Of(questions).ByQuery.Keys);
    }

    [Fact]
    public void NothingJudgedIsNotANumber() =>
        Assert.Contains("MRR: nan", Ranking.Score(Judgements.Of([]), []).ToString(), StringComparison.Ordinal);

    private static HitRow Hits(string query, params string[] documents) => new(query, [.. documents.Select(document => new Hit(document, 0, 1, 1))]);

    private Judgements Judged(params string[] lines) => Judgements.Read(_folder.Write("qrels.jsonl", lines));
}
