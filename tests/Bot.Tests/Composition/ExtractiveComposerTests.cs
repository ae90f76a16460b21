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
        Assert.Equal("In 2006 President Putin of Russia visited Morocco.", Compose("When did Putin visit Morocco?", """
            # Visits
            | Year | Visitor | Country |
            |---|---|---|
            | 2006 | President Putin of Russia | Morocco |

            In 2006 President Putin of Russia visited Morocco.
            """).Claims[0].Text);

    [Fact]
    public void AListIsCountedAsLongAsAllOfItIsShown()
    {
        Assert.IsType<ShortAnswer.Count>(Compose("How many visits to Morocco are listed?", Visits(29)).Short);
        Assert.Null(Compose("How many visits to Morocco are listed?", Visits(31)).Short);
    }

    [Fact]
    public void AContinentInAHeadingIsNoCountry() =>
        Assert.Empty(Compose("When did a president of Mexico visit the United States?", "# America\n\nMexico received President Adamkus in 2008 for a visit with its president.").Claims);

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
        Assert.NotEmpty(Compose("Besides fisheries, what did Morocco and Spain discuss?", "In 2010 Morocco and Spain discussed fisheries and ports.").Claims);

    [Fact]
    public void AYearThatCountsSomethingIsANumber() =>
        Assert.Equal(new ShortAnswer.Quoted("2000"), Compose("How many guests attended the dinner in Rabat?", "The dinner in Rabat was attended by 2000 guests.").Short);

    [Fact]
    public void AnswersInArabicNeedNoCapitals() =>
        Assert.NotEmpty(Compose("من الذي كتب الرسالة؟", "كتب الرسالة لوثر.", "ar").Claims);

    private static Draft Compose(string question, string text, string language = "en")
    {
        var passages = PassageCutter.Cut(Some.Document("a.md", text, language)).ToList();
        return ExtractiveComposer.Compose(Some.Question(question), new Evidence(passages, new Dictionary<string, double>(), 1), new ComposerOptions());
    }

    private static string Visits(int count) =>
        "# Visits to Morocco\n\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"- King Number{(char)('a' + (i % 26))}, {1980 + i}\n"));
}
