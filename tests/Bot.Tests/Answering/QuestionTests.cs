using Bot.Answering;

namespace Bot.Tests.Answering;

public sealed class QuestionTests
{
    [Fact]
    public void WhatComesBehindTheLongestQuestionIsNotRead()
    {
        var question = Question.First(new string('x', Question.MaxLength - 1) + " Morocco", default);

        Assert.DoesNotContain(question.Reading.Terms, term => term.Key == "=MA");
        Assert.All(question.Reading.Terms, term => Assert.True(term.End <= Question.MaxLength));
    }

    [Fact]
    public void TheLongestQuestionMayEndInsideACharacter() =>
        Assert.NotEmpty(Question.First("Morocco " + new string('x', Question.MaxLength - 9) + "🙂", default).Reading.Terms);
}
