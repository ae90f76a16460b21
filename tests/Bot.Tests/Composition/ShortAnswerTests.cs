using Bot.Answering;
using Bot.Composition;
using Bot.Composition.Extractive;
using Bot.Corpus.Cutting;
using Bot.Tests.Support;

namespace Bot.Tests.Composition;

/// <summary>The words that stand in bold above a sentence that answers.</summary>
public sealed class ShortAnswerTests
{
    [Theory]
    [InlineData("What did Peru and Chile sign in Lima?", "In 1826 Peru and Chile signed a treaty of friendship in Lima.", "a treaty of friendship")]
    [InlineData("Which company built the embassy in Lima?", "The embassy in Lima was built by the Andean Building Company in 1931.", "Andean Building Company")]
    [InlineData("Who negotiated the border treaty?", "Earlier the border treaty was negotiated by Ana Quispe and her staff.", "Ana Quispe")]
    [InlineData("Who opened the embassy in Lima?", "Quispe opened the embassy in Lima with a dinner for her staff.", "Quispe")]
    public void TheyAreThePhraseThatIsAskedFor(string question, string text, string words) =>
        Assert.Contains(words, Assert.IsType<ShortAnswer.Quoted>(Compose(question, text).Short).Text, StringComparison.Ordinal);

    [Fact]
    public void TheyStandInTheSentence()
    {
        const string Text = "Most of the loan was spent on the railway from Lima to the mines, which had no other way to the sea.";

        var draft = Compose("What was most of the loan spent on?", Text);

        Assert.True(draft.Short is null || Text.Contains(draft.Short.Show("Yes"), StringComparison.Ordinal));
        Assert.NotEmpty(draft.Claims);
    }

    [Theory]
    [InlineData("Why did Peru close its embassy in Quito?", "In March 1981 Peru closed its embassy in Quito.")]
    [InlineData("What did Ana Quispe sign in Lima?", "Ana Quispe signed.")]
    public void ThereAreNoneWhereTheSentenceHoldsNoneOfTheKind(string question, string text) => Assert.Null(Compose(question, text).Short);

    [Fact]
    public void KeepHoldingIsNoMoreThanHolding() =>
        Assert.IsType<ShortAnswer.Yes>(Compose("Did Peru and Chile agree to keep holding talks?", "Peru and Chile agreed on regular talks.").Short);

    [Theory]
    [InlineData("Does Peru have an embassy in Quito?", "Peru had an embassy in Quito until 1981, when Peru closed the embassy.", false)]
    [InlineData("Did Peru close its embassy in Quito?", "Peru had an embassy in Quito until 1981, when Peru closed the embassy.", true)]
    [InlineData("Does Peru have an embassy in Quito?", "Peru has an embassy in Quito.", true)]
    public void WhatEndedIsNoYes(string question, string text, bool yes) => Assert.Equal(yes, Compose(question, text).Short is ShortAnswer.Yes);

    [Fact]
    public void WhatSomebodyIsToDoStandsInTheSentenceThatGivesTheTask() => Assert.Contains("tasked with", Assert.Single(Compose(
        "What is the new committee supposed to do?", "In Lima the ministers signed a memorandum establishing a new committee. It will be tasked with reviewing the border posts.").Claims).Text, StringComparison.Ordinal);

    [Fact]
    public void AQuestionInAnotherLanguageHasOnlyItsSentence() =>
        Assert.Null(Compose("¿Qué firmaron Perú y Chile en Lima?", "En 1826 Perú y Chile firmaron un tratado de amistad en Lima.", "es").Short);

    private static Draft Compose(string question, string text, string language = "en")
    {
        var passages = PassageCutter.Cut(Some.Document("a.md", text, language)).ToList();
        return ExtractiveComposer.Compose(Some.Question(question), new Evidence(passages, new Dictionary<string, double>(), 1), new ComposerOptions());
    }
}
