using Bot.Relations.Terms;
using Bot.Relations.Terms.Names;

namespace Bot.Tests.Relations;

public sealed class InitialsTests
{
    [Theory]
    [InlineData("FDR", true)]
    [InlineData("MbS", true)]
    [InlineData("jfk", true)]
    [InlineData("ABCD", true)]
    [InlineData("Fdr", false)]
    [InlineData("the", false)]
    [InlineData("FD", false)]
    [InlineData("mrs", false)]
    [InlineData("www", false)]
    [InlineData("NORTH", false)]
    public void ThreeOrFourCapitalsMayBeInitialsAndSoMayLettersWithoutVowels(string word, bool may) => Assert.Equal(may, Initials.MayBe(word));

    [Theory]
    [InlineData("FDR", "Franklin D. Roosevelt", true)]
    [InlineData("fdr", "President Franklin D. Roosevelt", true)]
    [InlineData("MbS", "Crown Prince Mohammed bin Salman", true)]
    [InlineData("FDR", "Felipe Ruiz", false)]
    [InlineData("FDR", "Felipe | Date | Rome", false)]
    [InlineData("FDR", "firm deal reached", false)]
    public void TheyAreThoseOfANameWhoseWordsFollowEachOther(string initials, string text, bool are) => Assert.Equal(are, Initials.Are(initials, text));
}
