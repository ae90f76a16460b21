using Bot.Relations.Countries;
using Bot.Relations.Text;
using Bot.Tests.Support;

namespace Bot.Tests.Relations;

public sealed class CountryNamesTests
{
    [Theory]
    [InlineData("en", "Morocco")]
    [InlineData("fr", "Maroc")]
    [InlineData("es", "Marruecos")]
    [InlineData("ru", "Марокко")]
    [InlineData("ar", "المغرب")]
    [InlineData("und", "Morocco")]
    public void ACountryIsCalledByItsUsualName(string language, string name) => Assert.Equal(name, CountryNames.In(language, "MA"));

    [Fact]
    public void EveryCountryHasAWholeNameInEveryLanguageAndOrganizationsHaveNone()
    {
        var codes = File.ReadLines(Repository.At("src/Bot.Relations/Countries/countries.tsv")).Skip(1).Select(line => line.Split('\t')[0]).ToList();
        foreach (var language in Language.All)
        {
            Assert.Equal(["EU", "UN", "NATO", "AFUN", "ARAB", "OAS"], codes.Where(code => CountryNames.In(language, code) is null));
            Assert.DoesNotContain(codes, code => CountryNames.In(language, code) is { } name && (name.Length == 0 || name.Contains('*', StringComparison.Ordinal)));
        }
    }
}
