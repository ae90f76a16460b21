using Bot.Relations.Text;

namespace Bot.Tests.Relations.Text;

/// <summary>Which forms of a word meet.</summary>
public sealed class WordStemTests
{
    [Theory]
    [InlineData("общественной", "общественная", "общественных")]
    [InlineData("железная", "железных", "железной")]
    [InlineData("классифицируются", "классифицирует", "классифицируют")]
    [InlineData("школьному", "школьный", "школьными")]
    [InlineData("страна", "страной", "странах")]
    public void FormsOfARussianWordHaveOneStem(string first, string second, string third)
    {
        Assert.Equal(Stem(first), Stem(second));
        Assert.Equal(Stem(first), Stem(third));
    }

    [Theory]
    [InlineData("союз", "совет")]
    [InlineData("мир", "мэр")]
    public void DifferentRussianWordsHaveDifferentStems(string first, string second) => Assert.NotEqual(Stem(first), Stem(second));

    [Theory]
    [InlineData("в")]
    [InlineData("")]
    [InlineData("нн")]
    [InlineData("ся")]
    public void AWordWithoutASyllableToSpareIsLeftAsItIs(string word) => Assert.Equal(word, WordStem.Of(word, "ru"));

    [Fact]
    public void WordsThatBeginAlikeAreOneFamily()
    {
        Assert.True(WordStem.SameFamily("propos", "proposal", "en"));
        Assert.False(WordStem.SameFamily("propos", "propel", "en"));
        Assert.False(WordStem.SameFamily("war", "warsaw", "en"));
    }

    [Fact]
    public void ArabicParticlesOfOneLetterDoNotPartAFamily()
    {
        Assert.True(WordStem.SameFamily("بفيكتور", "فيكتور", "ar"));
        Assert.True(WordStem.SameFamily("لكتاب", "بكتاب", "ar"));
        Assert.False(WordStem.SameFamily("كتاب", "باب", "ar"));
    }

    private static string Stem(string word) => WordStem.Of(Letters.Fold(word), "ru");
}
