using Bot.Relations.Spelling;

namespace Bot.Tests.Relations;

public sealed class CountryCapitalsTests
{
    [Theory]
    [InlineData("when did Putin visit north korea", "en", "when did Putin visit North Korea")]
    [InlineData("did the usa and the uk sign it", "en", "did the USA and the UK sign it")]
    [InlineData("tell us about it", "en", "tell us about it")]
    [InlineData("quand Poutine a visité la france", "fr", "quand Poutine a visité la France")]
    public void CountriesGetTheirCapitalsAndNothingElseDoes(string text, string language, string expected) => Assert.Equal(expected, CountryCapitals.In(text, language));
}
