using Bot.Relations.Text;

namespace Bot.Tests.Relations;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("When did Putin visit Morocco?", "en")]
    [InlineData("Quand Poutine a-t-il visité le Maroc ?", "fr")]
    [InlineData("¿Cuándo visitó Putin Marruecos?", "es")]
    [InlineData("Когда Путин посетил Марокко?", "ru")]
    [InlineData("متى زار بوتين المغرب؟", "ar")]
    [InlineData("متى زار Vladimir Putin المغرب؟", "ar")]
    [InlineData("The word مرحبا means hello in Arabic", "en")]
    [InlineData("Putin Morocco", "en")]
    [InlineData("普京什么时候访问摩洛哥", "und")]
    [InlineData("2006?", "und")]
    [InlineData("", "und")]
    [InlineData("\ud83d", "und")]
    public void TheLanguageIsGuessedByScriptThenByFunctionWords(string text, string language) => Assert.Equal(language, Language.Guess(text));

    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("FR-ca", "fr")]
    [InlineData("ar_MA", "ar")]
    [InlineData("fra", "und")]
    [InlineData("de", "und")]
    [InlineData("f", "und")]
    [InlineData("", "und")]
    [InlineData(null, "und")]
    public void ACodeIsKnownWhateverItsRegion(string? code, string language) => Assert.Equal(language, Language.Known(code));
}
