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
}
