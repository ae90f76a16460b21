using Bot.Answering;
using Bot.Relations.Questions;
using Bot.Tests.Support;

namespace Bot.Tests.Answering;

public sealed class QuestionAnswererTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public async Task TheComposerIsNotAskedWhenNothingWasFound()
    {
        var answer = await AnswerAsync(new FoundPassages(), new ForbiddenComposer(), "When did Putin visit Morocco?");

        Assert.Equal((NotFoundReason.NoPassages, 14), (NotFound(answer).Reason, NotFound(answer).DocumentCount));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ?!")]
    [InlineData("And when was that?")]
    [InlineData("\ud83d")]
    public async Task NeitherIsAskedWhenTheQuestionHoldsNothingToSearchFor(string question)
    {
        var search = new FoundPassages();

        var answer = await AnswerAsync(search, new ForbiddenComposer(), question);

        Assert.Equal(NotFoundReason.NothingAsked, NotFound(answer).Reason);
        Assert.Empty(search.Asked);
    }

    [Fact]
    public async Task WhatTheComposerProposesIsChecked()
    {
        var passage = Notes.Sentence(Notes.Morocco, "embassy");
        var forged = new Draft(null, [new DraftClaim("The embassy dates from 1957.", [new DraftQuote(passage, passage.Start, passage.Text.ToString())])], 1);

        Assert.Equal(NotFoundReason.QuotesFailed, NotFound(await AnswerAsync(new FoundPassages(passage), new ScriptedComposer(forged), "When was the embassy opened?")).Reason);
        Assert.IsType<Answer.Cited>(await AnswerAsync(new FoundPassages(passage), new QuotingComposer(null), "When was the embassy opened?"));
    }

    [Fact]
    public async Task SilenceIsNotStatedWithTheNearestPassages()
    {
        var passage = Notes.Sentence(Notes.Morocco, "embassy");

        var answer = NotFound(await AnswerAsync(new FoundPassages(passage), new SilentComposer(), "Who was the first ambassador in Rabat?"));

        Assert.Equal(NotFoundReason.NotStated, answer.Reason);
        Assert.Equal([passage], answer.Nearest);
    }

    [Fact]
    public async Task SearchAndComposerAreGivenTheResolvedQuestion()
    {
        var search = new FoundPassages(Notes.Sentence(Notes.Morocco, "embassy"));
        var composer = new ScriptedComposer(Draft.Silent(0));
        var question = new Question("And Algeria?", Today, [new Turn("When did the United States recognize Morocco?", "In 1956.")]);

        await new QuestionAnswerer(search, composer).AnswerAsync(question, TestContext.Current.CancellationToken);

        Assert.All([search.Asked[0], composer.Asked[0]], asked => Assert.Equal("When did the United States recognize Algeria?", asked.Text));
    }

    [Fact]
    public async Task AnAnswerAboutSomebodyElseIsNoAnswerToAFollowUp()
    {
        var search = new FoundPassages(Notes.Sentence(Notes.Morocco, "7 March"));
        var question = new Question("and Peru?", Today, [new Turn("When did France recognize Morocco?", "")]);

        NotFound(await new QuestionAnswerer(search, new QuotingComposer(null)).AnswerAsync(question, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WhatIsBrokenIsThrown() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => AnswerAsync(new FoundPassages(Notes.Sentence(Notes.Morocco, "embassy")), new BrokenComposer(), "When was the embassy opened?"));

    private static Task<Answer> AnswerAsync(IPassageSearch search, IAnswerComposer composer, string question) =>
        new QuestionAnswerer(search, composer).AnswerAsync(Question.First(question, Today), TestContext.Current.CancellationToken);

    private static Answer.NotFound NotFound(Answer answer) => Assert.IsType<Answer.NotFound>(answer);
}
