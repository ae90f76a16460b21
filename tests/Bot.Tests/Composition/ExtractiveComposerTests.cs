using Bot.Answering;
using Bot.Composition;
using Bot.Composition.Candidates;
using Bot.Composition.Extractive;
using Bot.Corpus.Cutting;
using Bot.Tests.Support;

namespace Bot.Tests.Composition;

/// <summary>What is composed out of passages that were found, all of them in one document.</summary>
public sealed class ExtractiveComposerTests
{
    [Fact]
    public void ASentenceIsPreferredToATableRowThatSaysAsMuch() =>
        Assert.Equal("In 2006 President Putin of Russia visited Morocco.", Composed.Of("When did Putin visit Morocco?", """
            # Visits
            | Year | Visitor | Country |
            |---|---|---|
            | 2006 | President Putin of Russia | Morocco |

            In 2006 President Putin of Russia visited Morocco.
            """).Claims[0].Text);

    [Fact]
    public void AListIsCountedAsLongAsAllOfItIsShown()
    {
        Assert.IsType<ShortAnswer.Count>(Composed.Of("How many visits to Morocco are listed?", Visits(29)).Short);
        Assert.Null(Composed.Of("How many visits to Morocco are listed?", Visits(31)).Short);
    }

    [Fact]
    public void AContinentInAHeadingIsNoCountry() =>
        Assert.Empty(Composed.Of("When did a president of Mexico visit the United States?", "# America\n\nMexico received President Adamkus in 2008 for a visit with its president.").Claims);

    [Fact]
    public void ALongTableRowIsAboutWhatItsFirstCellSays()
    {
        var cell = string.Join(' ', Enumerable.Repeat("The two countries signed an agreement on fisheries.", 12));
        var passages = PassageCutter.Cut(Some.Document("a.md", $"| Country | Relations |\n|---|---|\n| Morocco | {cell} |\n"));

        Assert.All(CandidateReader.Read([.. passages]).Where(candidate => candidate.Text.StartsWith("The two", StringComparison.Ordinal)),
            candidate => Assert.Contains("=MA", candidate.Lead));
    }

    [Fact]
    public void TheCapitalOfTheFirstWordMakesNoNameOfIt() =>
        Assert.NotEmpty(Composed.Of("Besides fisheries, what did Morocco and Spain discuss?", "In 2010 Morocco and Spain discussed fisheries and ports.").Claims);

    [Fact]
    public void AYearThatCountsSomethingIsANumber() =>
        Assert.Equal(new ShortAnswer.Quoted("2000"), Composed.Of("How many guests attended the dinner in Rabat?", "The dinner in Rabat was attended by 2000 guests.").Short);

    [Fact]
    public void AnswersInArabicNeedNoCapitals() =>
        Assert.NotEmpty(Composed.Of("من الذي كتب الرسالة؟", "كتب الرسالة لوثر.", "ar").Claims);

    [Theory]
    [InlineData("Chile recognized Peru in 1845, right?", "Chile recognized Peru on May 2, 1826, when Peru established an embassy.")]
    [InlineData("Was the treaty between Chile and Peru signed in 1990?", "On May 2, 1826 Chile and Peru signed the treaty.")]
    public void WhereTheSourcesTellAllButTheDateTheySayOtherwise(string question, string sentence)
    {
        var draft = Composed.Of(question, sentence);

        Assert.True(draft.Otherwise);
        Assert.Equal(sentence, draft.Claims[0].Text);
    }

    [Fact]
    public void AnotherEventOfTheTwoContradictsNothing() =>
        Assert.Empty(Composed.Of("Chile recognized Peru in 1845, right?", "On May 2, 1826 Chile and Peru signed a treaty on fisheries and mail.").Claims);

    [Theory]
    [InlineData("When did Chile open its embassy in Peru?", true)]
    [InlineData("When did Peru open its embassy in Chile?", false)]
    public void WhoIsAccreditedFromElsewhereHasNoEmbassyOfItsOwn(string question, bool otherwise) =>
        Assert.Equal(otherwise, Composed.Of(question, "Chile is accredited to Peru from its embassy in Bogotá, Colombia.").Otherwise);

    [Theory]
    [InlineData("Who is the Chilean ambassador to Peru?")]
    [InlineData("When did the vice president of Chile last visit Peru?")]
    public void WhoeverHoldsAnotherOfficeIsNoAnswer(string question) =>
        Assert.Empty(Composed.Of(question, "In May 1990 President Rojas of Chile visited Peru, and Chile opened a school in Peru.").Claims);

    [Fact]
    public void ADateBelongsToWhatItsOwnClauseTells() =>
        Assert.Equal(new ShortAnswer.Quoted("May 2, 1826"), Composed.Of("When did Chile recognize Peru?", "Chile recognized Peru on May 2, 1826, when the two established relations.").Short);

    [Fact]
    public void TheAddressOfAnEmbassyIsWhereItIsLocated() =>
        Assert.StartsWith("The chancery is located", Composed.Of("addr of PER chancery Quito?", "# Embassy of Peru, Quito\n\nPeru and Ecuador have embassies in Chile. The chancery is located at 12 Plaza Road in Quito.").Claims[0].Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("When did Norway open its embassy in Peru?", "1949")]
    [InlineData("When did Norway close its embassy in Peru?", "1974")]
    [InlineData("When did Norway reopen its embassy in Peru?", "1992")]
    public void EachOfSeveralEventsInASentenceHasItsOwnDate(string question, string year) =>
        Assert.Equal(new ShortAnswer.Quoted(year), Composed.Of(question, "Norway opened its embassy in Peru in 1949, closed it in 1974 and reopened it in 1992.").Short);

    [Fact]
    public void AnEmbassyThatTheNextSentenceClosesIsNoYes()
    {
        var draft = Composed.Of("Does Norway have an embassy in Peru?", "Norway opened an embassy in Peru in 1961. The embassy was closed in 2008.");

        Assert.Equal((null, 2), (draft.Short, draft.Claims.Count));
    }

    private static string Visits(int count) =>
        "# Visits to Morocco\n\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"- King Number{(char)('a' + (i % 26))}, {1980 + i}\n"));
}
