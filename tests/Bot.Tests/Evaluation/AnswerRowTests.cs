using Bot.Answering;
using Bot.Evaluation;
using Bot.Evaluation.Batch;
using Bot.Tests.Support;
using Xunit;

namespace Bot.Tests.Evaluation;

public sealed class AnswerRowTests : IDisposable
{
    private static readonly Document Visits = new("africa/visits.md", "Visits", "بوتين زار المغرب in 2006. He \"left\" <soon>.", "en");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnAnswerIsOneLineWithItsClaimsAndCitations()
    {
        var row = AnswerRow.From("q1", Cited(new ShortAnswer.Quoted("2006"), "بوتين زار المغرب in 2006."), 4.0004, "yes");

        Assert.Equal(
            """{"id":"q1","outcome":"answered","short":"2006","claims":[{"text":"بوتين زار المغرب in 2006.","citations":[{"document":"africa/visits.md","start":0,"end":25,"quote":"بوتين زار المغرب in 2006."}]}],"milliseconds":4.0}""",
            Assert.Single(Written(row)));
    }

    [Fact]
    public void AnAnswerWithoutABareAnswerSaysSo() =>
        Assert.Contains("\"short\":null", Assert.Single(Written(AnswerRow.From("q1", Cited(null, "He \"left\" <soon>."), 1, "yes"))), StringComparison.Ordinal);

    [Fact]
    public void YesIsSaidInTheLanguageOfTheQuestion() =>
        Assert.Equal("нет-нет, да", AnswerRow.From("q1", Cited(new ShortAnswer.Yes(), "He \"left\" <soon>."), 1, "нет-нет, да").Short);

    [Theory]
    [InlineData(NotFoundReason.NothingAsked, "the question holds nothing to search for")]
    [InlineData(NotFoundReason.NoPassages, "no passage matches it")]
    [InlineData(NotFoundReason.NotStated, "no passage says it")]
    [InlineData(NotFoundReason.QuotesFailed, "no quote for it stands in the sources")]
    public void NothingFoundIsOneLineWithTheReasonInWords(NotFoundReason reason, string words) =>
        Assert.Equal(
            $$"""{"id":"q2","outcome":"not_found","reason":"{{words}}","claims":[],"milliseconds":3.907}""",
            Assert.Single(Written(AnswerRow.From("q2", new Answer.NotFound(reason, [], 3), 3.90678, "yes"))));

    [Fact]
    public void WhatWasWrittenIsReadBack()
    {
        var row = AnswerRow.From("q1", Cited(new ShortAnswer.Quoted("المغرب"), "بوتين زار المغرب in 2006.", "He \"left\" <soon>."), 12, "yes");
        Written(row, AnswerRow.From("q2", new Answer.NotFound(NotFoundReason.NotStated, [], 1), 0.5, "yes"));

        var read = AnswerRowFile.Read(Target);

        Assert.Equal(["q1", "q2"], read.Select(answer => answer.Id));
        Assert.Equal(("المغرب", new Figure(12, false)), (read[0].Short, read[0].Milliseconds));
        Assert.Equal(row.Claims.SelectMany(claim => claim.Citations), read[0].Claims.SelectMany(claim => claim.Citations));
        Assert.Equal((false, "no passage says it"), (read[1].Answered, read[1].Reason));
    }

    [Fact]
    public void ABrokenRunLeavesWhatWasThereBefore()
    {
        _folder.Write("answers.jsonl", "before");
        using (var writer = new AnswerRowWriter(Target)) writer.Write(AnswerRow.From("q1", Cited(null, "He \"left\" <soon>."), 1, "yes"));

        Assert.Equal(["before"], File.ReadAllLines(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void AFinishedRunReplacesIt()
    {
        _folder.Write("answers.jsonl", "before");

        Assert.StartsWith("{\"id\":\"q1\"", Assert.Single(Written(AnswerRow.From("q1", Cited(null, "He \"left\" <soon>."), 1, "yes"))), StringComparison.Ordinal);
        Assert.Equal([Target], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void APlaceWhereNoFileCanBeWrittenIsNamed()
    {
        var nowhere = Path.Combine(_folder.Path, "none", "answers.jsonl");

        Assert.Equal($"{nowhere}: the folder {Path.GetDirectoryName(nowhere)} does not exist.", Fault(nowhere));
        Assert.Equal($"{_folder.Path}: this is a folder, and the file cannot be written over it.", Fault(_folder.Path));
        Assert.Equal("/dev/null: this is a device; name a file instead.", Fault("/dev/null"));
    }

    [Fact]
    public void AnOutcomeThatIsNoneOfTheTwoIsAFault()
    {
        var file = _folder.Write("answers.jsonl", """{"id": "q1", "outcome": "maybe", "claims": []}""");

        Assert.EndsWith("line 1: \"outcome\" must be \"answered\" or \"not_found\", not \"maybe\".",
            Assert.Throws<BatchFileException>(() => AnswerRowFile.Read(file)).Message, StringComparison.Ordinal);
    }

    private string Target => Path.Combine(_folder.Path, "answers.jsonl");

    private static string Fault(string path) => Assert.Throws<BatchFileException>(() => new AnswerRowWriter(path)).Message;

    private string[] Written(params AnswerRow[] rows)
    {
        using var writer = new AnswerRowWriter(Target);
        foreach (var row in rows) writer.Write(row);
        writer.Complete();
        return File.ReadAllLines(Target);
    }

    private static Answer.Cited Cited(ShortAnswer? shortAnswer, params string[] sentences)
    {
        var passage = new Passage(Visits, 0, Visits.Text.Length, "", PassageKind.Prose);
        var claims = sentences.Select(sentence =>
            new DraftClaim(sentence, [new DraftQuote(passage, Visits.Text.IndexOf(sentence, StringComparison.Ordinal), sentence)]));
        var answer = CitationChecker.Check(new Draft(shortAnswer, [.. claims], 1), new Evidence([passage], new Dictionary<string, double>(), 1));
        return Assert.IsType<Answer.Cited>(answer);
    }
}
