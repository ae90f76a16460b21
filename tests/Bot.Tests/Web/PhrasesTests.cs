using Bot.Answering;
using Bot.Host;
using Bot.Relations.Text;

namespace Bot.Tests.Web;

public sealed class PhrasesTests
{
    [Fact]
    public void EveryLanguageThatIsReadHasItsOwnWords() =>
        Assert.Equal(Language.All, Language.All.Select(language => Phrases.For(language).Language));

    [Fact]
    public void AnUnknownLanguageIsAnsweredInEnglish() => Assert.Equal("en", Phrases.For(Language.Unknown).Language);

    [Fact]
    public void EverySentenceWithANumberHasAPlaceForIt()
    {
        foreach (var phrases in Language.All.Select(Phrases.For))
        {
            Assert.Contains("14", Phrases.With(phrases.Searched, 14), StringComparison.Ordinal);
            Assert.Contains("2000", Phrases.With(phrases.TooLong, 2000), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("en", "I read “Moroco” as Morocco. I read “regan” as Reagan.")]
    [InlineData("fr", "J’ai lu « Moroco » comme Morocco. J’ai lu « regan » comme Reagan.")]
    [InlineData("es", "He leído «Moroco» como Morocco. He leído «regan» como Reagan.")]
    [InlineData("ru", "«Moroco» прочитано как Morocco. «regan» прочитано как Reagan.")]
    [InlineData("ar", "قرأتُ «Moroco» على أنها Morocco. قرأتُ «regan» على أنها Reagan.")]
    public void WordsThatWereReadAsOthersAreSaid(string language, string said) =>
        Assert.Equal(said, Phrases.For(language).Read(new Answer.NotFound(NotFoundReason.NotStated, [], 1) { Read = [new("Moroco", "Morocco"), new("regan", "Reagan")] }));

    [Fact]
    public void AQuestionThatWasReadAsTypedIsNotSpokenOf() => Assert.Equal("", Phrases.For("en").Read(new Answer.NotFound(NotFoundReason.NotStated, [], 1)));
}
