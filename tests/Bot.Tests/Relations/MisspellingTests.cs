using Bot.Relations.Spelling;
using Bot.Relations.Text;
using CsCheck;

namespace Bot.Tests.Relations;

public sealed class MisspellingTests
{
    [Theory]
    [InlineData("moroco", "morocco", 1)]
    [InlineData("morroco", "morocco", 2)]
    [InlineData("phillipines", "philippines", 2)]
    [InlineData("regan", "reagan", 2)]
    [InlineData("mexcio", "mexico", 2)]
    [InlineData("gorbachov", "gorbachev", 2)]
    [InlineData("raykjavik", "reykjavik", 2)]
    [InlineData("presidnet", "president", 2)]
    [InlineData("embasy", "embassy", 1)]
    [InlineData("alasca", "alaska", 2)]
    [InlineData("poutine", "putin", 4)]
    [InlineData("wehn", "when", 2)]
    [InlineData("azarbaijen", "azerbaijan", 4)]
    [InlineData("rmorocco", "morocco", null)]
    [InlineData("omrocco", "morocco", 2)]
    [InlineData("марроко", "марокко", 2)]
    public void AMisspellingIsOneSlipAwayOrTwoInALongWord(string typed, string word, int? halfSlips) => Assert.Equal(halfSlips, Misspelling.Distance(typed, word));

    [Theory]
    [InlineData("iran", "iraq")]
    [InlineData("usa", "us")]
    [InlineData("cat", "chad")]
    [InlineData("mali", "malta")]
    [InlineData("austria", "australia")]
    [InlineData("deceleration", "declaration")]
    [InlineData("qualitative", "quantitative")]
    [InlineData("parisian", "pakistan")]
    [InlineData("hassan", "hussein")]
    [InlineData("clinton", "hinton")]
    [InlineData("duda", "dada")]
    [InlineData("hilton", "clinton")]
    [InlineData("morocco", "morocco")]
    public void AnotherWordIsNone(string typed, string word) => Assert.Null(Misspelling.Distance(typed, word));

    [Theory]
    [InlineData("", "abc", 6)]
    [InlineData("abcd", "abdc", 2)]
    [InlineData("abc", "abcc", 1)]
    [InlineData("kitten", "sitting", 6)]
    public void SlipsAreCountedInHalves(string one, string other, int halfSlips) => Assert.Equal(halfSlips, EditDistance.Between(one, other, 20));

    [Fact]
    public void TheDistanceIsTheSameBothWaysAndNothingIsOnlyForOneWord() =>
        Gen.Select(Gen.String[Gen.Char['a', 'd'], 0, 9], Gen.String[Gen.Char['a', 'd'], 0, 9]).Sample((one, other) =>
        {
            Assert.Equal(EditDistance.Between(one, other, 40), EditDistance.Between(other, one, 40));
            Assert.Equal(one == other, EditDistance.Between(one, other, 40) == 0);
            Assert.Equal(Math.Min(EditDistance.Between(one, other, 40), 5), EditDistance.Between(one, other, 4));
        }, iter: 3000);

    [Theory]
    [InlineData("en", "moroco", "Morocco")]
    [InlineData("en", "tanzannia", "Tanzania")]
    [InlineData("en", "zeland", "Zealand")]
    [InlineData("en", "presidnet", "president")]
    [InlineData("en", "reconized", "recognized")]
    [InlineData("en", "recieved", "received")]
    [InlineData("en", "betwen", "between")]
    [InlineData("en", "wich", "which")]
    [InlineData("fr", "marroc", "Maroc")]
    [InlineData("fr", "rusie", "Russie")]
    [InlineData("fr", "ambasade", "ambassade")]
    [InlineData("es", "marruecos", null)]
    [InlineData("es", "maruecos", "Marruecos")]
    [InlineData("ru", "марроко", "Марокко")]
    [InlineData("ar", "المغررب", "المغرب")]
    public void TheTablesKnowWhatIsMeant(string language, string typed, string? word) =>
        Assert.Equal(word, TableWords.Of(language).Near(Letters.Fold(typed)).OrderBy(near => near.Distance).Select(near => near.Word).FirstOrDefault());

    [Theory]
    [InlineData("en", "three")]
    [InlineData("en", "plants")]
    [InlineData("en", "recognition")]
    [InlineData("en", "Morocco")]
    [InlineData("ru", "западных")]
    [InlineData("en", "times")]
    public void AnEverydayWordAndAWordOfTheTablesIsSpeltRight(string language, string word) => Assert.True(TableWords.Of(language).Hold(Letters.Fold(word)));

    [Theory]
    [InlineData("en", "moroco")]
    [InlineData("en", "presidnet")]
    [InlineData("ar", "بوتفلييقه")]
    public void AMisspeltWordIsNot(string language, string word) => Assert.False(TableWords.Of(language).Hold(Letters.Fold(word)));

    [Theory]
    [InlineData("When did Putin visit Moroco?", "When did Putin visit Morocco?")]
    [InlineData("when did putin visit MOROCO", "when did putin visit Morocco")]
    [InlineData("hey when did moroco, moroco and russia start relations", "hey when did morocco, morocco and russia start relations")]
    [InlineData("Moroco and russia?", "morocco and russia?")]
    public void TheWordIsReplacedWhereverItStandsAndALowerCaseTextStaysOne(string text, string read) =>
        Assert.Equal(read, Respelling.Apply(text, [new Respelling("moroco", "Morocco")]));
}
