using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Tests.Support;

namespace Bot.Tests.Cli;

public sealed class BatchTests : IDisposable
{
    private const string Text = "🙂 President Putin of Russia visited Morocco in September 2006.\n\nKing Mohammed VI of Morocco visited Moscow in 2016.\n";
    private readonly TemporaryFolder _folder = new();

    public BatchTests() => _folder.WriteText("corpus/visits.txt", Text);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task EachQuestionHasItsAnswerInTheOrderOfTheQuestions()
    {
        _folder.Write("questions.jsonl",
            """{"id": "q2", "question": "When did the king of Morocco visit Moscow?", "lang": "xx", "asked_on": "2024-05-31", "answers": ["not read"], "expected": 7}""",
            "",
            """{"id": "q1", "question": "Когда Путин посетил Марокко?", "previous": []}""",
            """{"id": "q3", "question": "When did Obama visit Peru?"}""",
            """{"id": "q4", "question": "And the king?", "previous": [{"question": "When did Putin visit Morocco?", "answer": "September 2006"}]}""",
            """{"id": "q5", "question": " "}""");

        var run = await BotProcess.RunAsync(_folder, "ask", "--batch", "questions.jsonl", "--out", "answers.jsonl", "--corpus", "corpus");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        var answers = File.ReadAllLines(_folder.At("answers.jsonl")).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        Assert.Equal(["q2", "q1", "q3", "q4", "q5"], answers.Select(answer => (string?)answer["id"]));
        Assert.Equal(["id", "outcome", "short", "claims", "milliseconds"], answers[0].Select(field => field.Key));
        Assert.Equal(["id", "outcome", "reason", "claims", "milliseconds"], answers[2].Select(field => field.Key));
        Assert.Equal(("2016", "September 2006"), ((string?)answers[0]["short"], (string?)answers[1]["short"]));
        Assert.Equal("the question holds nothing to search for", (string?)answers[4]["reason"]);
        Assert.All(answers.Where(answer => (string?)answer["outcome"] == "answered").SelectMany(answer => answer["claims"]!.AsArray()), AssertQuotesStandInTheFile);
    }

    [Fact]
    public async Task QuestionsAndDocumentsMayBeGzipped()
    {
        _folder.WriteBytes("questions.jsonl.gz", Gzipped("""{"id": "q1", "question": "When did Putin visit Morocco?"}"""));
        _folder.WriteBytes("documents.jsonl.gz", Gzipped($$"""{"id": "d1", "title": "Visits", "text": {{JsonValue.Create(Text).ToJsonString()}}, "lang": "en"}"""));

        var run = await BotProcess.RunAsync(_folder, "ask", "--batch", "questions.jsonl.gz", "--out", "answers.jsonl", "--corpus", "documents.jsonl.gz");

        var answer = JsonNode.Parse(Assert.Single(File.ReadAllLines(_folder.At("answers.jsonl"))))!;
        Assert.Equal((0, "September 2006", "d1"), (run.ExitCode, (string?)answer["short"], (string?)answer["claims"]![0]!["citations"]![0]!["document"]));
    }

    [Fact]
    public async Task ARankingHasItsHitsBestFirst()
    {
        _folder.Write("questions.jsonl", """{"id": "q1", "question": "Putin in Morocco"}""", """{"id": "q2", "question": "xylophones"}""");

        var run = await BotProcess.RunAsync(_folder, "search", "--batch", "questions.jsonl", "--out", "hits.jsonl", "--corpus", "corpus", "--limit", "5");

        Assert.Equal(0, run.ExitCode);
        var rows = File.ReadAllLines(_folder.At("hits.jsonl")).Select(line => JsonNode.Parse(line)!).ToList();
        var hits = rows[0]["hits"]!.AsArray();
        Assert.InRange(hits.Count, 1, 5);
        Assert.Equal(hits.Select(hit => (double)hit!["score"]!).OrderDescending(), hits.Select(hit => (double)hit!["score"]!));
        Assert.All(hits, hit => Assert.Contains("Morocco", Text[(int)hit!["start"]!..(int)hit["end"]!], StringComparison.Ordinal));
        Assert.Empty(rows[1]["hits"]!.AsArray());
    }

    [Fact]
    public async Task AnEvaluationPrintsTheRefereesFigures()
    {
        var questions = _folder.Write("labelled.jsonl",
            """{"id": "q1", "question": "When did Putin visit Morocco?", "lang": "en", "type": "when", "expected": "answer", "answers": ["2006"], "documents": ["visits.txt"]}""",
            """{"id": "q2", "question": "When did Obama visit Peru?", "lang": "en", "type": "when", "expected": "refuse", "answers": [], "documents": []}""");

        var run = await BotProcess.RunAsync(_folder, "eval", questions, "--corpus", "corpus");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("correct % of answerable: 100.0", run.Output, StringComparison.Ordinal);
        Assert.Contains("refused % of unanswerable: 100.0", run.Output, StringComparison.Ordinal);
        Assert.Contains("citations verbatim %: 100.0", run.Output, StringComparison.Ordinal);
    }

    private static void AssertQuotesStandInTheFile(JsonNode? claim)
    {
        Assert.NotEmpty(claim!["citations"]!.AsArray());
        Assert.All(claim["citations"]!.AsArray(), citation =>
        {
            Assert.Equal("visits.txt", (string?)citation!["document"]);
            Assert.Equal(Text[(int)citation["start"]!..(int)citation["end"]!], (string?)citation["quote"]);
        });
    }

    private static byte[] Gzipped(string line)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress)) gzip.Write(Encoding.UTF8.GetBytes(line));
        return packed.ToArray();
    }
}
