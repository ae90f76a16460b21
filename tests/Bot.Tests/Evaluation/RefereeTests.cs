using Bot.Evaluation;
using Bot.Evaluation.Batch;
using Bot.Evaluation.Scoring;
using Xunit;

namespace Bot.Tests.Evaluation;

public sealed class RefereeTests
{
    private static readonly Dictionary<string, string> Documents = new() { ["russia.md"] = "Putin visited\n  Morocco in September 2006." };

    [Theory]
    [InlineData("", "Morocco and Algeria, Tunisia", true)]
    [InlineData("", "Tunisia, Morocco", false)]
    [InlineData("Algeria", "Tunisia, Morocco", true)]
    public void AListIsRightOnlyWithAllItsParts(string shortAnswer, string sentence, bool right) =>
        Assert.Equal(right, RefereeRules.IsGood(Question("list", ExpectedOutcome.Answer, "Algeria, Morocco and Tunisia"), Said(shortAnswer, sentence)));

    [Theory]
    [InlineData("who", "Algeria, Morocco", false)]
    [InlineData("list", "Algeria et Morocco", true)]
    [InlineData("list", "Алжир и Марокко", true)]
    [InlineData("list", "الجزائر و المغرب", true)]
    public void PartsOfAListAreSetApartByCommasAndWordsForAnd(string type, string answer, bool right) =>
        Assert.Equal(right, RefereeRules.IsGood(Question(type, ExpectedOutcome.Answer, answer), Said("", "Morocco Марокко المغرب Algeria Алжир الجزائر")));

    [Theory]
    [InlineData("who", 79, true)]
    [InlineData("who", 80, false)]
    [InlineData("list", 239, true)]
    [InlineData("list", 240, false)]
    public void NothingBehindTheWordsThatAreReadCounts(string type, int before, bool right) =>
        Assert.Equal(right, RefereeRules.IsGood(
            Question(type, ExpectedOutcome.Answer, "Putin"), Said(null, string.Join(' ', Enumerable.Repeat("word", before)), "Putin")));

    [Theory]
    [InlineData(ExpectedOutcome.Answer, true, true, false)]
    [InlineData(ExpectedOutcome.CorrectPremise, true, true, false)]
    [InlineData(ExpectedOutcome.Refuse, false, false, true)]
    [InlineData(ExpectedOutcome.RefuseOrCorrect, true, true, true)]
    public void WhatIsGoodDependsOnWhatIsExpected(ExpectedOutcome expected, bool twoThousandSix, bool both, bool silence)
    {
        var question = Question("when", expected, "2006");

        Assert.Equal(twoThousandSix, RefereeRules.IsGood(question, Said("2006")));
        Assert.Equal(both, RefereeRules.IsGood(question, Said("2006 or 2007")));
        Assert.Equal(silence, RefereeRules.IsGood(question, Silent("q1")));
        Assert.False(RefereeRules.IsGood(question, Said("2007")));
    }

    [Fact]
    public void AShortAnswerIsExactWhenItIsTheSameWordsAsARightOne()
    {
        Assert.True(RefereeRules.IsExact("The King's visit", ["nothing", "king visit"]));
        Assert.False(RefereeRules.IsExact("the visit of the King", ["king visit"]));
    }

    [Theory]
    [InlineData("September 2006", 1)]
    [InlineData("in September 2006", 0.8)]
    [InlineData("2006 2006 2006", 0.4)]
    [InlineData("May", 0)]
    [InlineData("", 0)]
    public void OverlapIsPrecisionAndRecallOfTheWords(string said, double overlap) =>
        Assert.Equal(overlap, RefereeRules.Overlap(said, ["1999", "September 2006"]), 10);

    [Fact]
    public void TheReportCountsCitationsDocumentsTypesLanguagesAndMisses()
    {
        var right = new AnswerRow("q1", true, "2006", null,
            [
                new("In 2006.", [new("russia.txt", 0, 0, "Morocco in\tSeptember 2006"), new("russia.md", 0, 0, "Morocco in 2006")]),
                new("Perhaps.", []),
            ], new Figure(4.25, false));
        LabelledQuestion[] questions =
        [
            Question("when", ExpectedOutcome.Answer, "2006"),
            Question("", ExpectedOutcome.Refuse) with { Id = "q2", Language = "ru" },
            Question("", ExpectedOutcome.RefuseOrCorrect) with { Id = "q3" },
        ];

        var report = Referee.Judge(questions, [right, Said("Да \"нет\"\u0001") with { Id = "q2" }], Documents);

        Assert.Equal(
            """
            questions: 3
            missing answers: 1
            correct % of answerable: 100.0
            false refusals % of answerable: 0.0
            refused % of unanswerable: 0.0
            false premise handled %: 100.0
            short answer EM %: 100.0
            short answer F1 %: 100.0
            citations verbatim %: 50.0
            claims with a citation %: 50.0
            correct answers citing the right document %: 100.0
            words in an answer, median: 3
            p50 ms: 4.2
            p99 ms: 4.2
              all: 50.0 of 2
              lang en: 100.0 of 2
              lang ru: 0.0 of 1
              when: 100.0 of 1
            MISS {"q": "When?", "want": "refuse", "got": "Да \"нет\"\u0001"}
            """,
            string.Join('\n', report.Lines(misses: 9)));
    }

    private static LabelledQuestion Question(string type, ExpectedOutcome expected, params string[] answers) =>
        new("q1", "When?", "en", type, expected, answers, ["russia.md"]);

    private static AnswerRow Said(string? shortAnswer, params string[] sentences) =>
        new("q1", true, shortAnswer, null, [.. sentences.Select(sentence => new AnswerRowClaim(sentence, []))], null);

    private static AnswerRow Silent(string id) => new(id, false, null, "no passage says it", [], null);
}
