using Bot.Evaluation.Batch;
using Bot.Evaluation.Scoring;
using Bot.Tests.Support;
using Xunit;

namespace Bot.Tests.Evaluation;

public sealed class LabelledQuestionFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AQuestionIsReadWithItsLabels()
    {
        var file = _folder.Write("q.jsonl",
            """{"id": "q1", "question": "When?", "lang": "fr", "type": "when", "expected": "correct-premise", "answers": ["2006", "en 2006"], "documents": ["a.md"], "evidence": [{"document": "a.md", "quote": "in 2006"}]}""");

        var question = Assert.Single(LabelledQuestionFile.Read(file));

        Assert.Equal(("q1", "When?", "fr", "when", ExpectedOutcome.CorrectPremise),
            (question.Id, question.Text, question.Language, question.Type, question.Expected));
        Assert.Equal(["2006", "en 2006"], question.Answers);
        Assert.Equal(["a.md"], question.Documents);
        Assert.Equal([new LabelledQuote("a.md", "in 2006")], question.Evidence);
    }

    [Fact]
    public void AnExpectationThatIsNoneOfTheFourIsAFault()
    {
        var file = _folder.Write("q.jsonl", """{"id": "q1", "question": "When?", "lang": "fr", "expected": "guess", "answers": []}""");

        Assert.Equal($"{file}, line 1: \"expected\" must be answer, refuse, correct-premise, refuse-or-correct, not \"guess\".",
            Assert.Throws<BatchFileException>(() => LabelledQuestionFile.Read(file)).Message);
    }

    [Fact]
    public void TheDocumentsOfAFolderAreNamedByTheirPathBelowIt()
    {
        _folder.Write("top.md", "one");
        _folder.Write("africa/visits.txt", "two");

        var texts = DocumentTexts.Read(_folder.Path);

        Assert.Equal(["africa/visits.txt", "top.md"], texts.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("two", texts["africa/visits.txt"].Trim());
    }

    [Fact]
    public void TheDocumentsOfAFileAreNamedByTheirIds()
    {
        var file = _folder.Write("documents.jsonl", """{"id": "d1", "title": "One", "text": "one"}""", """{"id": "d2", "title": "Two", "text": "two"}""");

        Assert.Equal("two", DocumentTexts.Read(file)["d2"]);
    }
}
