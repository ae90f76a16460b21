using Bot.Answering;
using Bot.Composition;
using Bot.Retrieval;
using Bot.Retrieval.Generations;
using Bot.Tests.Support;

namespace Bot.Tests.Composition.Events;

/// <summary>Questions about visits over two lists and an article, with the real index: what is asked, and the short answer.</summary>
public sealed class VisitQuestionTests : IDisposable
{
    private readonly TinyIndex _index = new(
        new Document("visits.md", "Visits by Foreign Leaders of Peru", """
            # Visits by Foreign Leaders of Peru

            - President Ana Quispe | May 4, 1971 to May 6, 1971 | State visit.
            - President-elect Luis Rojas | June 1, 1980 | Private visit.
            - President Luis Rojas | March 3, 1982 | Working visit.
            - President Luis Rojas | October 9, 1984 | State visit.
            - President Luis Rojas Jr. | April 2, 2011 | Working visit.
            - Prime Minister Rosa Campos | July 7, 1990 | Official visit.
            """, "en") { Publisher = "Office of Protocol, Government of Canada" },
        new Document("travels.md", "Travels Abroad of the President: Peru", """
            # Travels Abroad of the President: Peru

            - Jean Tremblay | Lima | Met with President Rojas. | August 8, 1983
            - Marc Gagnon | Cuzco | Opened a school. | May 9, 1994
            """, "en") { Publisher = "Office of Protocol, Government of Canada" },
        new Document("article.md", "Canada and Peru", "In October 1984 President Luis Rojas of Peru visited Canada. Bolivia broke off relations with Chile on March 17, 1978. Peru broke off relations with Chile on March 17, 1978.", "en"));

    private readonly Generation _generation;

    public VisitQuestionTests() => _generation = _index.Folder.Open()!;

    public void Dispose()
    {
        _generation.Dispose();
        _index.Dispose();
    }

    [Theory]
    [InlineData("When did President Ana Quispe visit Canada?", "May 4, 1971 to May 6, 1971")]
    [InlineData("When did Luis Rojas last visit Canada?", "October 9, 1984")]
    [InlineData("Which presidents of Peru made state visits to Canada?", "President Ana Quispe, President Luis Rojas")]
    [InlineData("Who from Peru visited Canada in 1990?", "Prime Minister Rosa Campos")]
    [InlineData("Which Canadian president has been to Lima?", "Jean Tremblay")]
    [InlineData("¿Cuándo visitó Ana Quispe Canadá?", "May 4, 1971 to May 6, 1971")]
    [InlineData("Who from Peru visited Canada in the 1970s?", "President Ana Quispe")]
    [InlineData("How many visits from Peru to Canada were there between 1980 and 1990?", "4")]
    [InlineData("Who was the last leader of Peru to visit Canada before 1985?", "President Luis Rojas")]
    [InlineData("Which prime minister of Peru visited Canada since 1985?", "Prime Minister Rosa Campos")]
    [InlineData("last PM of Peru in Ottawa?", "Prime Minister Rosa Campos")]
    [InlineData("When did Marc Gagnon visit Peru?", "May 9, 1994")]
    [InlineData("Which visits between Peru and Canada took place since 1985?", "July 7, 1990, May 9, 1994, April 2, 2011")]
    [InlineData("How many visits between Canada and Peru were there between 1983 and 1990?", "3")]
    [InlineData("Which Canadian president has been to Peru?", "Jean Tremblay, Marc Gagnon")]
    public async Task VisitsAreAnsweredOutOfAllThatAreTold(string question, string expected) => Assert.Equal(expected, (await CitedAsync(question)).Short?.Show("Yes"));

    [Fact]
    public async Task AVisitToAnotherTownIsNoVisitToTheCapital() => Assert.IsType<Answer.NotFound>(await AskAsync("When did Marc Gagnon visit Lima?"));

    [Theory]
    [InlineData("Was Luis Rojas the first president of Peru to visit Canada?", "President Ana Quispe · May 4, 1971 to May 6, 1971 · State visit.", true)]
    [InlineData("Was Ana Quispe the first president of Peru to visit Canada?", "President Ana Quispe · May 4, 1971 to May 6, 1971 · State visit.", false)]
    [InlineData("Was Luis Rojas the first president of Peru to visit Canada after 1975?", "President Luis Rojas · March 3, 1982 · Working visit.", false)]
    [InlineData("Was Luis Rojas the last president of Peru to visit Canada before 2000?", "President Luis Rojas · October 9, 1984 · State visit.", false)]
    public async Task WhoeverWasTheFirstOfAllAnswersWhetherSomebodyWas(string question, string claim, bool otherwise)
    {
        var answer = await CitedAsync(question);

        Assert.Equal((claim, otherwise), (answer.Claims[0].Text, answer.Otherwise));
    }

    [Theory]
    [InlineData("When did LRM visit Canada?")]
    [InlineData("When did AQX visit Canada?")]
    public async Task InitialsThatNobodyHasNameNobody(string question) => Assert.IsNotType<Answer.Cited>(await AskAsync(question));

    [Fact]
    public async Task AVisitThatTwoDocumentsTellIsCountedOnce()
    {
        var answer = await CitedAsync("How many visits to Canada by President Luis Rojas are there?");

        Assert.Equal("2", answer.Short?.Show("Yes"));
        Assert.Equal(["visits.md", "article.md"], answer.Claims[^1].Citations.Select(citation => citation.Document.Id));
    }

    [Theory]
    [InlineData("How many visits to Canada by President Luis Rojas are there?", 2)]
    [InlineData("When did Luis Rojas last visit Canada?", 3)] // the visit before he took office is one of his, too
    public async Task ACountAndTheLatestSayWhatTheyAreTakenOutOf(string question, int visits) =>
        Assert.Equal(new Basis(visits, 2, "October 9, 1984"), (await CitedAsync(question)).Basis);

    [Fact]
    public async Task ListsOfOneTitleByTwoPublishersAreToldApart()
    {
        using var lists = new TinyIndex([.. Enumerable.Range(0, 40).Select(i => new Document($"list-{i}.md", "Visits by Foreign Leaders of Peru",
            "# Visits by Foreign Leaders of Peru\n\n- President Ana Quispe | May 4, 1971 | State visit.\n", "en")
        {
            Publisher = i % 2 == 0 ? "Government of Canada" : "Government of Chile",
        })]);

        var found = await lists.SearchAsync("When did Ana Quispe visit Canada?");

        Assert.Equal(20, found.Events.Count);
        Assert.All(found.Events, passage => Assert.Equal("Government of Canada", passage.Document.Publisher));
    }

    [Fact]
    public async Task WhoCameIsNotAnsweredWithWhoWent() => await NotFoundAsync("When did President Ana Quispe receive the president of Canada?");

    [Fact]
    public async Task AVisitInAnotherYearIsNoAnswerButComesNearest() =>
        Assert.Equal("visits.md", (await NotFoundAsync("When in 1999 did President Ana Quispe visit Canada?")).Nearest[0].Document.Id);

    [Fact]
    public async Task AYesNoQuestionOfTheWrongYearIsToldWhenItWas()
    {
        var answer = await CitedAsync("Did President Ana Quispe visit Canada in 1999?");

        Assert.True(answer.Otherwise);
        Assert.Contains("May 4, 1971", answer.Claims[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CountriesThatDidTheSameAreListedFromSeveralSentences() =>
        Assert.Equal("Bolivia, Peru", (await CitedAsync("Which countries broke off relations with Chile on March 17, 1978?")).Short?.Show("Yes"));

    [Theory]
    [InlineData("Which hotel hosted Ana Quispe during her 1971 visit to Canada?")]
    [InlineData("When did Peru invade Canada?")]
    [InlineData("Who is the ambassador of Peru to Canada?")]
    public async Task WhatIsNotToldOfAVisitIsNotAnswered(string question) => await NotFoundAsync(question);

    private async Task<Answer.Cited> CitedAsync(string question) => Assert.IsType<Answer.Cited>(await AskAsync(question));

    private async Task<Answer.NotFound> NotFoundAsync(string question) => Assert.IsType<Answer.NotFound>(await AskAsync(question));

    [Theory]
    [InlineData("Who from Peru visited Chile?", "President Ana Quispe of Peru")]
    [InlineData("Which presidents of Chile visited Peru?", "President Carlos Soto")]
    [InlineData("When did Ana Quispe visit Chile?", "May 4, 1971")]
    [InlineData("When did Carlos Soto visit Peru?", "March 3, 1982")]
    public async Task ARowOfVisitsBetweenTwoSaysWhichOfThemWent(string question, string expected)
    {
        using var index = new TinyIndex(new Document("two.md", "Chile and Peru", """
            # Chile and Peru

            ## Visits

            | Date | Visitor | Place | Occasion |
            | --- | --- | --- | --- |
            | May 4, 1971 | President Ana Quispe of Peru | Chile | State visit |
            | March 3, 1982 | President Carlos Soto | Lima | Working visit |
            | June 8, 1990 | President Carlos Soto | Canada | Summit |
            """, "en"));
        using var generation = index.Folder.Open()!;
        var answer = await new QuestionAnswerer(new PassageIndex(generation), KernelComposer.Extractive(new ComposerOptions())).AnswerAsync(Some.Question(question), TestContext.Current.CancellationToken);

        Assert.Equal(expected, Assert.IsType<Answer.Cited>(answer).Short?.Show("Yes"));
    }

    [Theory]
    [InlineData("The president of Peru visited Canada on 4 May 1971 and met the prime minister.", "4 May 1971")]
    [InlineData("On 4 May 1971 the president of Peru arrived in Canada and met the prime minister on 6 May 1971.", "4 May 1971")]
    public async Task WhatIsJoinedOnBehindADateDoesNotTakeIt(string text, string expected)
    {
        using var index = new TinyIndex(new Document("a.md", "News", text, "en"));
        using var generation = index.Folder.Open()!;
        var answer = await new QuestionAnswerer(new PassageIndex(generation), KernelComposer.Extractive(new ComposerOptions())).AnswerAsync(Some.Question("When did the president of Peru visit Canada?"), TestContext.Current.CancellationToken);

        Assert.Equal(expected, Assert.IsType<Answer.Cited>(answer).Short?.Show("Yes"));
    }

    private Task<Answer> AskAsync(string question) =>
        new QuestionAnswerer(new PassageIndex(_generation), KernelComposer.Extractive(new ComposerOptions())).AnswerAsync(Some.Question(question), TestContext.Current.CancellationToken);
}
