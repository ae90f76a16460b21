using System.Text.Json;
using Bot.Evaluation.Batch;
using Bot.Evaluation.Scoring;
using CsCheck;
using Bot.Tests.Support;
using Xunit;

namespace Bot.Tests.Evaluation;

/// <summary>The referee here and the referee's scripts print the same, character for character.</summary>
public sealed class ScriptEqualityTests
{
    private const int Cases = 40;

    [Fact]
    public void ASmallSetIsScoredAsByTheScript()
    {
        LabelledQuestion[] questions =
        [
            new("q1", "When did Putin visit Morocco?", "en", "when", ExpectedOutcome.Answer, ["September 2006", "2006"], ["russia.md"]),
            new("q2", "Кто посетил Рабат?", "ru", "list", ExpectedOutcome.Answer, ["Путин, Лавров и Патрушев"], ["russia.md"]),
            new("q3", "متى زار الملك كندا؟", "ar", "when", ExpectedOutcome.Refuse, [], []),
            new("q4", "Why did Morocco leave?", "en", "", ExpectedOutcome.RefuseOrCorrect, ["never left"], ["russia.md"]),
            new("q5", "In which year, 2007?", "en", "when", ExpectedOutcome.CorrectPremise, ["2006"], ["russia.md"]),
        ];
        AnswerRow[] answers =
        [
            new("q1", true, "2006", null, [new("Putin visited Morocco in 2006.", [new("russia.md", 0, 29, "Putin visited Morocco in 2006")])], new(4.25, false)),
            new("q2", true, null, null, [new("Лавров и Путин посетили Рабат.", [new("russia.md", 0, 5, "Лавро")])], new(5, true)),
            new("q3", true, "٢٠٠٦", null, [new("زار \"الملك\" كندا.", [])], new(0.35, false)),
            new("q5", false, null, "no passage says it", [], new(1, false)),
        ];

        ScoredAlike(RefereeScript.FindOrSkip("score.py"), [new RandomBatch(questions, answers, new() { ["russia.txt"] = "Putin  visited\nMorocco in 2006." })]);
    }

    [Fact]
    public void AnySetIsScoredAsByTheScript()
    {
        var script = RefereeScript.FindOrSkip("score.py");
        RandomBatch.Any.Array[Cases].Sample(batches => ScoredAlike(script, batches), iter: 4, threads: 1);
    }

    [Fact]
    public void AnyRankingIsScoredAsByTheScript()
    {
        var script = RefereeScript.FindOrSkip("rank.py");
        var document = Gen.Int[0, 150].Select(number => $"d{number}");
        var hits = Gen.Select(Gen.Int[0, 8], document.Array[0, 200]).Select((query, documents) =>
            new HitRow($"q{query}", [.. documents.Select(id => new Hit(id, 0, 1, 1))]));
        var judgement = Gen.Select(Gen.Int[0, 8], document, Gen.Int[-1, 3]);
        Gen.Select(hits.Array[1, 9], judgement.Array[1, 40]).Array[Cases].Sample(rankings => RankedAlike(script, rankings), iter: 2, threads: 1);
    }

    private static void ScoredAlike(RefereeScript script, RandomBatch[] batches)
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < batches.Length; i++)
        {
            folder.Write($"{i}/questions.jsonl", [.. batches[i].Questions.Select(question => JsonSerializer.Serialize(new
            {
                id = question.Id, question = question.Text, lang = question.Language, type = question.Type,
                expected = LabelledQuestionFile.WordFor(question.Expected), answers = question.Answers, documents = question.Documents,
            }))]);
            folder.Write($"{i}/documents.jsonl", [.. batches[i].Documents.Select(text => JsonSerializer.Serialize(new { id = text.Key, text = text.Value }))]);
            using var writer = new AnswerRowWriter(Path.Combine(folder.Path, $"{i}/answers.jsonl"));
            foreach (var row in batches[i].Answers) writer.Write(row);
            writer.Complete();
        }

        script.Run(folder.Path, "--misses", "100");
        foreach (var at in Directory.GetDirectories(folder.Path))
        {
            var report = Referee.Judge(
                LabelledQuestionFile.Read($"{at}/questions.jsonl"), AnswerRowFile.Read($"{at}/answers.jsonl"), DocumentTexts.Read($"{at}/documents.jsonl"));
            Assert.Equal(File.ReadAllText($"{at}/printed"), string.Concat(report.Lines(misses: 100).Select(line => line + '\n')));
        }
    }

    private static void RankedAlike(RefereeScript script, (HitRow[] Hits, (int Query, string Document, int Worth)[] Judged)[] rankings)
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < rankings.Length; i++)
        {
            folder.Write($"{i}/qrels.jsonl", [.. rankings[i].Judged.Select(judged => JsonSerializer.Serialize(new
            {
                query_id = $"q{judged.Query}", document_id = judged.Document, relevance = judged.Worth,
            }))]);
            using var writer = new HitRowWriter(Path.Combine(folder.Path, $"{i}/hits.jsonl"));
            foreach (var row in rankings[i].Hits) writer.Write(row);
            writer.Complete();
        }

        script.Run(folder.Path);
        foreach (var at in Directory.GetDirectories(folder.Path))
        {
            var report = Ranking.Score(Judgements.Read($"{at}/qrels.jsonl"), HitRowFile.Read($"{at}/hits.jsonl"));
            Assert.Equal(File.ReadAllText($"{at}/printed"), $"{report}\n");
        }
    }
}
