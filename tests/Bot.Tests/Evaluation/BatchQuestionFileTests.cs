using System.IO.Compression;
using Bot.Answering;
using Bot.Evaluation.Batch;
using Bot.Tests.Support;
using Xunit;

namespace Bot.Tests.Evaluation;

public sealed class BatchQuestionFileTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 3, 1);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AQuestionIsReadWithItsDayAndItsEarlierTurns()
    {
        var file = _folder.Write("q.jsonl",
            """{"id": "q1", "question": "And before?", "lang": "en", "asked_on": "2019-05-31", "previous": [{"question": "Who came?", "answer": "King Hassan II"}, {"question": "When?"}]}""");

        var question = Assert.Single(BatchQuestionFile.Read(file));

        Assert.Equal(("q1", "And before?", "en"), (question.Id, question.Text, question.Language));
        Assert.Equal([new Turn("Who came?", "King Hassan II"), new Turn("When?", "")], question.Previous);
        Assert.Equal(new DateOnly(2019, 5, 31), question.ToQuestion(Today).AskedOn);
    }

    [Fact]
    public void AQuestionWithoutADayIsAskedToday()
    {
        var file = _folder.Write("q.jsonl", """{"id": "q1", "question": "Who visited Rabat?", "lang": null}""");

        var question = Assert.Single(BatchQuestionFile.Read(file)).ToQuestion(Today);

        Assert.Equal(("Who visited Rabat?", Today, 0), (question.Text, question.AskedOn, question.Previous.Count));
    }

    [Fact]
    public void TheRightAnswersBesideAQuestionAreNotRead()
    {
        // Each label is of a kind that a reader of labels would refuse.
        var file = _folder.Write("q.jsonl", """{"id": "q1", "question": "Who?", "type": 1, "expected": {}, "answers": 3, "documents": false, "evidence": "\ud800"}""");

        Assert.Equal("Who?", Assert.Single(BatchQuestionFile.Read(file)).Text);
    }

    [Fact]
    public void AGzippedFileABomAndBlankLinesAreReadAlike()
    {
        var file = Path.Combine(_folder.Path, "q.jsonl.gz");
        using (var packed = new GZipStream(File.Create(file), CompressionLevel.Fastest))
            packed.Write("\uFEFF{\"id\": \"q1\", \"question\": \"متى؟\"}\r\n\n  \n{\"id\": \"q2\", \"question\": \"Когда?\"}"u8);

        Assert.Equal(["متى؟", "Когда?"], BatchQuestionFile.Read(file).Select(question => question.Text));
    }

    [Theory]
    [InlineData("{\"id\": \"q2\", \"question\": ", "the line is not JSON from byte 26 on")]
    [InlineData("[1, 2]", "the line must be one JSON object")]
    [InlineData("{\"question\": \"Who?\"}", "\"id\" is missing")]
    [InlineData("{\"id\": \"\", \"question\": \"Who?\"}", "\"id\" must not be empty")]
    [InlineData("{\"id\": 2, \"question\": \"Who?\"}", "\"id\" must be text")]
    [InlineData("{\"id\": \"q2\"}", "\"question\" is missing")]
    [InlineData("{\"id\": \"q2\", \"question\": \"\\ud800\"}", "\"question\" is not valid Unicode")]
    [InlineData("{\"id\": \"q2\", \"question\": \"Who?\", \"asked_on\": \"May 2019\"}", "\"asked_on\" must be a day such as 2024-05-31, not \"May 2019\"")]
    [InlineData("{\"id\": \"q2\", \"question\": \"Who?\", \"previous\": \"none\"}", "\"previous\" must be an array")]
    [InlineData("{\"id\": \"q2\", \"question\": \"Who?\", \"previous\": [\"none\"]}", "each of \"previous\" must be an object")]
    [InlineData("{\"id\": \"q1\", \"question\": \"Who?\"}", "the id \"q1\" is that of line 1; each must be its own")]
    public void ABadLineIsNamedWithWhatIsWrong(string line, string fault)
    {
        var file = _folder.Write("q.jsonl", """{"id": "q1", "question": "When?"}""", line);

        Assert.Equal($"{file}, line 2: {fault}.", Assert.Throws<BatchFileException>(() => BatchQuestionFile.Read(file)).Message);
    }

    [Fact]
    public void AFileThatCannotBeReadIsNamedWithWhatIsWrong()
    {
        var missing = Path.Combine(_folder.Path, "none", "q.jsonl");
        var empty = _folder.Write("empty.jsonl", "");
        var plain = _folder.Write("plain.jsonl.gz", """{"id": "q1", "question": "Who?"}""");

        Assert.Equal($"{missing}: there is no such file.", Fault(missing));
        Assert.Equal($"{empty}: the file is empty, but must hold one JSON object a line.", Fault(empty));
        Assert.Equal($"{plain}: the file is not gzip, as its name says.", Fault(plain));
        Assert.Equal($"{_folder.Path}: this is a folder, not a file.", Fault(_folder.Path));
    }

    private static string Fault(string file) => Assert.Throws<BatchFileException>(() => BatchQuestionFile.Read(file)).Message;
}
