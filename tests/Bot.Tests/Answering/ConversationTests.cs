using Bot.Answering;
using Bot.Composition;
using Bot.Relations.Courtesies;
using Bot.Retrieval;
using Bot.Retrieval.Generations;
using Bot.Tests.Support;

namespace Bot.Tests.Answering;

/// <summary>Conversations over a few documents, with the real index and the real composer.</summary>
public sealed class ConversationTests : IDisposable
{
    private readonly TinyIndex _index = new(
        Document("jordan-spain.md", "Jordan and Spain", "The King of Jordan visited Spain on 4 May 1977. The King of Jordan signed a treaty of friendship in Madrid."),
        Document("morocco-spain.md", "Morocco and Spain", "The King of Morocco visited Spain on 25 September 1989 because a treaty of friendship was to be signed."),
        Document("brazil-ghana.md", "Brazil and Ghana", "Brazil recognized Ghana on 6 March 1957."),
        Document("chile-ghana.md", "Chile and Ghana", "Chile recognized Ghana on 9 May 1958."),
        Document("peru-ecuador.md", "Peru and Ecuador", "Peru closed its embassy in Ecuador in 1981."),
        Document("brazil-peru.md", "Brazil and Peru", "Brazil recognized Peru on 2 June 1826. Ecuador recognized Peru on 7 July 1827."),
        Document("brazil-ecuador.md", "Brazil and Ecuador", "Brazil recognized Ecuador on 3 September 1844."),
        Document("congo-brazzaville.md", "Republic of the Congo and France", "The Republic of the Congo and France established diplomatic relations on 15 August 1960."),
        Document("congo-kinshasa.md", "Democratic Republic of the Congo and Belgium", "The Democratic Republic of the Congo and Belgium established diplomatic relations on 30 June 1960."));

    private readonly Generation _generation;
    private readonly QuestionAnswerer _answerer;
    private readonly List<Turn> _turns = [];

    public ConversationTests()
    {
        _generation = _index.Folder.Open()!;
        _answerer = new QuestionAnswerer(new PassageIndex(_generation), KernelComposer.Extractive(new ComposerOptions()));
    }

    public void Dispose()
    {
        _generation.Dispose();
        _index.Dispose();
    }

    [Fact]
    public async Task ADeskOfficersConversationKeepsItsThread()
    {
        Assert.Equal("6 March 1957", await ShortAsync("When did Brazil recognize Ghana?"));
        Assert.Equal("9 May 1958", await ShortAsync("and Chile?"));
        Assert.IsType<Answer.Courtesy>(await AskAsync("thanks!"));
        Assert.Equal("1981", await ShortAsync("when did Peru close its embassy in Ecuador?"));
        Assert.IsType<Answer.NotFound>(await AskAsync("and when did they reopen it?"));
    }

    [Fact]
    public async Task WhoIsRefusedDoesNotTakeTheTopicAlong()
    {
        Assert.IsType<Answer.NotFound>(await AskAsync("When did Brazil recognize Togo?"));
        Assert.Equal("6 March 1957", await ShortAsync("and Ghana?"));
    }

    [Fact]
    public async Task TheOtherDirectionIsNotAnsweredWithTheFirst()
    {
        await AskAsync("When did Brazil recognize Ghana?");

        Assert.IsType<Answer.NotFound>(await AskAsync("and in the other direction?"));
    }

    [Fact]
    public async Task WhyIsAnsweredWithAReasonOrNotAtAll()
    {
        await AskAsync("When did the King of Jordan visit Spain?");
        Assert.IsType<Answer.NotFound>(await AskAsync("why?"));

        await AskAsync("When did the King of Morocco visit Spain?");
        Assert.Contains("because", Assert.IsType<Answer.Cited>(await AskAsync("why?")).Claims[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswerThatOnlyRepeatsWhatWasSaidIsNone()
    {
        await AskAsync("When did the King of Jordan visit Spain?");

        Assert.IsType<Answer.NotFound>(await AskAsync("who criticized that trip?"));
    }

    [Fact]
    public async Task WhichOfTwoAnswersIsTheEarlierIsReadOffThem()
    {
        await AskAsync("When did Brazil recognize Ghana?");
        await AskAsync("and Chile?");

        var compared = Assert.IsType<Answer.Cited>(await AskAsync("which was first?"));

        Assert.Equal(new ShortAnswer.Quoted("Brazil"), compared.Short);
        Assert.Equal(["Brazil recognized Ghana on 6 March 1957.", "Chile recognized Ghana on 9 May 1958."], compared.Claims.Select(claim => claim.Text));
        Assert.Equal(new ShortAnswer.Quoted("Chile"), Assert.IsType<Answer.Cited>(await AskAsync("which is more recent?")).Short);
    }

    [Fact]
    public async Task WhereBothSidesCanBeMeantAndBothHaveAnAnswerItIsAskedBack()
    {
        await AskAsync("When did Brazil recognize Peru?");

        Assert.Equal(["When did Brazil recognize Ecuador?", "When did Ecuador recognize Peru?"], Choices(await AskAsync("and Ecuador?")));
        Assert.Equal("7 July 1827", await ShortAsync("When did Ecuador recognize Peru?"));
    }

    [Fact]
    public async Task AKingOfNoCountryIsAskedForHisCountry() =>
        Assert.Equal(["When did the king of Jordan visit?", "When did the king of Morocco visit?"], Choices(await AskAsync("When did the king visit?")).Order());

    [Fact]
    public async Task ANameOfTwoCountriesIsAskedBackUnlessTheConversationIsAboutOne()
    {
        Assert.Equal(
            ["When did Democratic Republic of the Congo establish diplomatic relations?", "When did Republic of the Congo establish diplomatic relations?"],
            Choices(await AskAsync("When did Congo establish diplomatic relations?")).Order());

        _turns.Clear();
        await AskAsync("When did the Democratic Republic of the Congo and Belgium establish diplomatic relations?");
        Assert.Equal("30 June 1960", await ShortAsync("When did Congo establish diplomatic relations?"));
    }

    [Theory]
    [InlineData("When did the Congo Crisis begin?")]
    [InlineData("When did the Democratic Republic of the Congo and Belgium establish diplomatic relations?")]
    public async Task APartOfALongerNameIsNotTakenForAName(string text) => Assert.IsNotType<Answer.Asked>(await AskAsync(text));

    [Fact]
    public async Task ACountryAloneIsAskedBackWithWhatTheSourcesSayOfIt()
    {
        var choices = Choices(await AskAsync("Spain?"));

        Assert.InRange(choices.Count, 2, 4);
        foreach (var choice in choices) Assert.IsType<Answer.Cited>(await AskAsync(choice));
    }

    [Fact]
    public async Task WhatHasOneMeaningIsNotAskedBack() => Assert.Equal("4 May 1977", await ShortAsync("When did the King of Jordan visit Spain?"));

    [Theory]
    [InlineData("ok thx ur great", CourtesyKind.Thanks, "en")]
    [InlineData("¿Quién eres?", CourtesyKind.Help, "es")]
    public async Task ACourtesyIsReturnedWithoutASearch(string text, CourtesyKind kind, string language) =>
        Assert.Equal(new Answer.Courtesy(kind, language), await new QuestionAnswerer(new FoundPassages(), new ForbiddenComposer()).AnswerAsync(Some.Question(text), TestContext.Current.CancellationToken));

    private async Task<Answer> AskAsync(string text)
    {
        var answer = await _answerer.AnswerAsync(new Question(text, new DateOnly(2026, 11, 24), [.. _turns]), TestContext.Current.CancellationToken);
        _turns.Add(new Turn(text, answer is Answer.Cited cited ? string.Join(' ', cited.Claims.Select(claim => claim.Text)) : ""));
        return answer;
    }

    private async Task<string> ShortAsync(string text) => Assert.IsType<ShortAnswer.Quoted>(Assert.IsType<Answer.Cited>(await AskAsync(text)).Short).Text;

    private static IReadOnlyList<string> Choices(Answer answer) => Assert.IsType<Answer.Asked>(answer).Choices;

    private static Document Document(string id, string title, string text) => new(id, title, text, "en");
}
