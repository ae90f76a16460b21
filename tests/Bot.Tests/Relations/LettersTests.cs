using Bot.Relations.Text;
using CsCheck;

namespace Bot.Tests.Relations;

public sealed class LettersTests
{
    [Theory]
    [InlineData("MOROCCO", "morocco")]
    [InlineData("Algérie", "algerie")]
    [InlineData("e\u0301", "e")]
    [InlineData("Ålesund Łódź Øre", "alesund lodz ore")]
    [InlineData("Straße œuvre", "strasse oeuvre")]
    [InlineData("U.S.", "us")]
    [InlineData("Орёл", "орел")]
    [InlineData("أحمد إلى آل ٱلمغرب", "احمد الي ال المغرب")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("المـغـرب", "المغرب")]
    [InlineData("جمهورية مستشفى", "جمهوريه مستشفي")]
    [InlineData("٢٠٠٦ ۱۳۸۵", "2006 1385")]
    [InlineData("\ud83dA", "\ud83da")]
    [InlineData("", "")]
    public void SpellingsOfOneWordMeet(string word, string folded) => Assert.Equal(folded, Letters.Fold(word));

    [Fact]
    public void FoldingTwiceIsFoldingOnce() => Gen.String[Gen.Char['\0', '\u07FF'], 0, 12].Sample(text => Letters.Fold(Letters.Fold(text)) == Letters.Fold(text), iter: 3000);
}
