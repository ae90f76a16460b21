using Bot.Answering;
using Bot.Relations.Questions;

namespace Bot.Tests.Answering;

public sealed class FollowUpTests
{
    [Fact]
    public void AFirstQuestionStandsAlone()
    {
        var question = Question.First("And Algeria?", default);

        Assert.Same(question, FollowUp.Resolve(question));
    }

    [Theory]
    [InlineData("When did King Hassan II visit Washington for the first time?")]
    [InlineData("Which agreements did Nasser Bourita sign with Lavrov in Moscow?")]
    [InlineData("When did Bourita and Lavrov sign the treaty that created the committee?")]
    [InlineData("Quand Obama a-t-il visité la Tunisie ?")]
    [InlineData("Cuándo firmaron el tratado Bourita y Lavrov en Moscú?")]
    [InlineData("Когда Бурита и Лавров подписали договор, а также протокол?")]
    public void AFullQuestionStandsAlone(string text) => Assert.Empty(Resolve(text, "When did Putin visit Morocco?", "In 2006.").Carried);

    [Fact]
    public void ANewYearIsAskedOfWhatWasAskedBefore()
    {
        var reading = Resolve("And in 2010?", "When did Putin visit Morocco?", "In 2006.");

        Assert.Equal("putin #visit =MA", string.Join(' ', reading.AllTerms.Select(term => term.Key)));
        Assert.Equal("2010", Assert.Single(reading.Periods).From.ToString());
    }

    [Theory]
    [InlineData("And Algeria?", "=DZ", "putin #visit", "=MA")]
    [InlineData("Et l'Algérie ?", "=DZ", "putin #visit", "=MA")]
    [InlineData("А Алжир?", "=DZ", "putin #visit", "=MA")]
    [InlineData("والجزائر؟", "=DZ", "putin #visit", "=MA")]
    public void ANewCountryTakesThePlaceOfTheOldOneAndTheRestIsCarriedOver(string text, string own, string carried, string left)
    {
        var reading = Resolve(text, "When did Putin visit Morocco?", "");

        Assert.Equal((Ask.When, own), (reading.Ask, string.Join(' ', reading.Terms.Select(term => term.Key))));
        Assert.All(carried.Split(' '), key => Assert.Contains(key, reading.Carried.Select(term => term.Kind == Bot.Relations.Terms.TermKind.Name ? term.Folded : term.Key)));
        Assert.DoesNotContain(left, reading.AllTerms.Select(term => term.Key));
    }

    [Fact]
    public void APronounTakesItsNameFromTheTurnBefore()
    {
        var reading = Resolve("When did he visit Moscow?", "Who is the foreign minister of Morocco?", "Nasser Bourita");

        Assert.Equal(Ask.When, reading.Ask);
        Assert.Contains("bourita", reading.Carried.Select(term => term.Folded));
    }

    [Fact]
    public void OnlyTheLastTurnIsCarriedOver()
    {
        var question = new Question("And France?", default, [new Turn("When did Obama visit Egypt?", "2009"), new Turn("When did Putin visit Morocco?", "2006")]);

        Assert.DoesNotContain("obama", FollowUp.Resolve(question).Reading.Carried.Select(term => term.Folded));
    }

    [Fact]
    public void WhatIsAskedForAnewIsNotCarriedOver() => Assert.Equal(Ask.Where, Resolve("Where did they meet?", "When did Bourita meet Lavrov?", "").Ask);

    private static QuestionReading Resolve(string text, string earlier, string answer) =>
        FollowUp.Resolve(new Question(text, default, [new Turn(earlier, answer)])).Reading;
}
