using Bot.Tests.Support;

namespace Bot.Tests.Composition;

/// <summary>Who recognized whom, and when, in the ways in which it is told and asked.</summary>
public sealed class RecognitionTests
{
    private const string Norway = "Norway recognized Estonia’s independence on August 27, 1991, when its minister announced the decision.";
    private const string Other = "Ambassador Ole Berg of Norway was recalled from Estonia on March 12, 2008.";

    [Theory]
    [InlineData("When did Norway recognize Estonia?")]
    [InlineData("Когда Норвегия признала Эстонию?")]
    [InlineData("¿Cuándo reconoció Noruega a Estonia?")]
    [InlineData("Quand la Norvège a-t-elle reconnu l'Estonie ?")]
    [InlineData("متى اعترفت النرويج بإستونيا؟")]
    [InlineData("Estonia: Norway recog date?")]
    public void TheDayIsThatOfTheRecognitionNotOfTheIndependence(string question) => Assert.Equal(Norway, Composed.Claim(question, $"{Other}\n\n{Norway}"));

    [Fact]
    public void AnotherClauseHasAnotherSubject() =>
        Assert.NotEmpty(Composed.Claim("When did Norway recognize Kosovo?", "Kosovo declared its independence from Serbia on February 17, 2008 and Norway recognized it on March 28, 2008."));

    [Fact]
    public void WhoWasRecognizedDidNotRecognize() => Assert.Empty(Composed.Claim("When did Estonia recognize Norway?", Norway));

    [Theory]
    [InlineData("Et l’ambassade de Norvège à Lima, ouverte quand ?")]
    [InlineData("When was the Norwegian embassy in Lima opened?")]
    public void SoDoesOneWhoseTownStandsBehindIt(string question) =>
        Assert.NotEmpty(Composed.Claim(question, "Norway and Peru: Embassy Lima was established on March 20, 1961, with Ole Berg as Chargé d’Affaires."));

    [Fact]
    public void AnEmbassyNamedByItsTownStandsThere()
    {
        const string Told = "Norway closed its embassy in Lima on April 29, 1975, just before the elections in Peru.";

        Assert.Equal(Told, Composed.Claim("When was the Lima embassy closed?", Told));
        Assert.Equal(Told, Composed.Claim("When did Norway close the Lima embassy?", Told));
    }
}
