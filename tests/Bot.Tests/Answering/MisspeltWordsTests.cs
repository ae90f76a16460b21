using Bot.Answering;
using Bot.Relations.Spelling;
using Bot.Tests.Support;

namespace Bot.Tests.Answering;

public sealed class MisspeltWordsTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly Respelling Moroco = new("Moroco", "Morocco");

    [Fact]
    public async Task TheQuestionIsReadAgainWithTheWordsThatAreMeantAndTheAnswerSaysSo()
    {
        var search = new KnowsMorocco(Notes.Sentence(Notes.Morocco, "7 March"));

        var answer = await new QuestionAnswerer(search, new QuotingComposer(null)).AnswerAsync(Question.First("When was Moroco recognized?", Today), TestContext.Current.CancellationToken);

        Assert.IsType<Answer.Cited>(answer);
        Assert.Equal([Moroco], answer.Read);
        Assert.Equal(["When was Moroco recognized?", "When was Morocco recognized?"], search.Asked.Select(question => question.Text));
        Assert.Contains(search.Asked[1].Reading.Terms, term => term.Key == "=MA");
    }

    [Fact]
    public async Task SoDoesNotFound()
    {
        var answer = await new QuestionAnswerer(new KnowsMorocco(), new ForbiddenComposer()).AnswerAsync(Question.First("When was Moroco recognized?", Today), TestContext.Current.CancellationToken);

        Assert.IsType<Answer.NotFound>(answer);
        Assert.Equal([Moroco], answer.Read);
    }

    [Fact]
    public async Task AQuestionThatIsReadAsTypedIsSearchedOnceAndSaysNothing()
    {
        var search = new KnowsMorocco();

        var answer = await new QuestionAnswerer(search, new ForbiddenComposer()).AnswerAsync(Question.First("When was Morocco recognized?", Today), TestContext.Current.CancellationToken);

        Assert.Single(search.Asked);
        Assert.Empty(answer.Read);
    }

    [Fact]
    public async Task AWordOfAnEarlierTurnIsPutRightInSilence()
    {
        var search = new KnowsMorocco();
        var question = new Question("And who recognized it?", Today, [new Turn("When was Moroco independent?", "In 1956.")]);

        var answer = await new QuestionAnswerer(search, new ForbiddenComposer()).AnswerAsync(question, TestContext.Current.CancellationToken);

        Assert.Empty(answer.Read);
        Assert.Contains(search.Asked[^1].Reading.AllTerms, term => term.Key == "=MA");
    }

    [Fact]
    public async Task AFollowUpThatCanMeanTwoThingsIsPutRightBeforeEitherIsLookedFor()
    {
        var search = new KnowsMorocco();
        var question = new Question("and Moroco?", Today, [new Turn("When did Chile recognize Peru?", "")]);

        var answer = await new QuestionAnswerer(search, new ForbiddenComposer()).AnswerAsync(question, TestContext.Current.CancellationToken);

        Assert.Equal([Moroco], answer.Read);
        Assert.Contains(search.Asked[^1].Reading.AllTerms, term => term.Key == "=MA");
    }

    [Fact]
    public void ANameIsGivenItsCapitalAndSoAreTheCountriesBesideIt()
    {
        Respelling putin = new("putin", "Putin") { IsName = true };

        Assert.Equal("when did Putin visit Morocco", Respelling.Apply("when did putin visit morocco", [putin]));
        Assert.Empty(Respelling.In("when did putin visit morocco", [putin]));
    }

    /// <summary>Finds the same passages whatever is asked, and knows how Morocco is spelt.</summary>
    private sealed class KnowsMorocco(params Passage[] passages) : IPassageSearch
    {
        public List<Question> Asked { get; } = [];

        public Task<Evidence> SearchAsync(Question question, int limit, CancellationToken cancellationToken)
        {
            Asked.Add(question);
            var misspelt = question.Reading.AllTerms.Any(term => term.Folded == "moroco");
            return Task.FromResult(new Evidence(passages, new Dictionary<string, double>(), 14) { Misspelt = misspelt ? [Moroco] : [] });
        }
    }
}
