using System.Globalization;
using Bot.Relations.Terms;
using Bot.Relations.Text;
using Bot.Tests.Support;

namespace Bot.Tests.Relations;

public sealed class CountryAbbreviationTests
{
    private static readonly string[][] Codes = [.. File.ReadLines(Repository.At("src/Bot.Relations/Countries/country-codes.tsv")).Skip(1).Select(line => line.Split('\t'))];

    [Theory]
    [InlineData("en", "KSA, SGP, PHL, FRA, BRB, YUG and KEN", "SA SG PH FR BB YUCS KE")]
    [InlineData("en", "the GER, SUI and NED teams", "DE CH NL")]
    [InlineData("en", "U.S., USA, US, UK, UAE, DRC, PRC, ROK, DPRK, FRG, GDR", "US US US GB AE CD CN KR KP DE DDDE")]
    [InlineData("en", "S. Korea and N. Korea", "KR KP")]
    [InlineData("fr", "les É.-U., le R.-U., les USA, la RFA, la RDA, la RDC, l'URSS et la RPC", "US GB US DE DDDE CD SUHH CN")]
    [InlineData("es", "EE. UU., EE.UU., EEUU, la RFA, la RDA y la URSS", "US US US DE DDDE SUHH")]
    [InlineData("ru", "США, ФРГ, ГДР, КНР, КНДР, ОАЭ, КСА, СССР, РФ и ЮАР", "US DE DDDE CN KP AE SA SUHH RU ZA")]
    [InlineData("ar", "الولايات المتحدة وأمريكا وبريطانيا", "US US GB")]
    [InlineData("ar", "زار KSA", "SA")]
    public void AnAbbreviationIsACountry(string language, string text, string codes) => Assert.Equal(codes, Countries(language, text));

    [Theory]
    [InlineData("The king of MAR visited CAN in 1963.", "MA CA")]
    [InlineData("MAR-USA relations", "MA US")]
    [InlineData("last PER pres, AND amb and CAN PM?", "PE AD CA")]
    [InlineData("On 12 MAR 1975 and 3 APR 1975", "")]
    [InlineData("SEN Kennedy and COL Gaddafi met.", "")]
    [InlineData("They met before AND after; how CAN that be?", "")]
    [InlineData("VISIT OF THE PRESIDENT AND HIS WIFE FROM MAR TO DEC", "")]
    public void ACodeThatIsAWordAsWellCountsAmongWordsThatAreNotShouted(string text, string codes) => Assert.Equal(codes, Countries("en", text));

    [Theory]
    [InlineData("en", "talks in Moscow, at the Kremlin, the White House, Foggy Bottom and the State Department", "RU RU US US US")]
    [InlineData("en", "the Élysée, Matignon, the Quai d'Orsay, Downing Street and Whitehall", "FR FR FR GB GB")]
    [InlineData("en", "to UB, KL, BKK and CDMX", "MN MY TH MX")]
    [InlineData("en", "from Rabat to Washington, D.C., to D.C. and to DC", "MA US US US")]
    [InlineData("en", "Beijing, Vienna, Tbilisi, Yaoundé, Yaounde and Phnom Penh", "CN AT GE CM CM KH")]
    [InlineData("fr", "la Maison-Blanche, Moscou, Pékin, Vienne, Le Caire et Beyrouth", "US RU CN EG LB")]
    [InlineData("fr", "de Moscow à Beijing et Rome", "RU CN IT")]
    [InlineData("es", "la Casa Blanca, el Elíseo, La Moncloa, Moscú, Pekín y La Haya", "US FR ES RU CN NL")]
    [InlineData("ru", "в Белом доме, Кремле, Рабате, Пекине и Вене", "US RU MA CN AT")]
    [InlineData("ru", "Бразилиа и Тирана", "BR AL")]
    [InlineData("ar", "البيت الأبيض والكرملين والإليزيه والرباط وبكين", "US RU FR MA CN")]
    public void ASeatOfPowerStandsForItsCountry(string language, string text, string codes) => Assert.Equal(codes, Countries(language, text));

    [Theory]
    [InlineData("Persia, Siam, Burma, Zaire and Upper Volta", "IR TH MM CD BF")]
    [InlineData("the USSR, Yugoslavia, Czechoslovakia and East Germany", "SUHH YUCS CSHH DDDE")]
    [InlineData("the United Arab Republic, Ceylon, Dahomey, Rhodesia, Swaziland", "EG LK BJ ZW SZ")]
    [InlineData("the Holy See, Palestine, Kosovo, Taiwan, Hong Kong, Macau, Greenland and Puerto Rico", "VA PS XK TW HK MO GL PR")]
    [InlineData("Latin America, New England, New South Wales, the Indian Ocean and the South China Sea", "US AU")]
    public void FormerNamesAndTerritoriesAreReadAndSeasAndContinentsAreNoCountries(string text, string codes) => Assert.Equal(codes, Countries("en", text));

    [Fact]
    public void EveryCountryHasItsThreeLetterCode()
    {
        var iso = CultureInfo.GetCultures(CultureTypes.SpecificCultures).Where(culture => culture.Name.Length > 0).Select(culture => new RegionInfo(culture.Name))
            .Where(region => region.TwoLetterISORegionName != "XK").DistinctBy(region => region.TwoLetterISORegionName)
            .ToDictionary(region => region.TwoLetterISORegionName, region => region.ThreeLetterISORegionName);

        Assert.True(Codes.Count(row => iso.ContainsKey(row[0])) > 190);
        Assert.Empty(Codes.Where(row => iso.TryGetValue(row[0], out var code) && !Forms(row).Contains(code)).Select(row => row[0]));
    }

    [Fact]
    public void NoCodeNamesTwoCountries() => Assert.Empty(Codes.SelectMany(Forms).GroupBy(code => code).Where(code => code.Count() > 1).Select(code => code.Key));

    [Fact]
    public void EveryCodeIsReadInEveryLanguage()
    {
        foreach (var language in Language.All)
            foreach (var row in Codes)
                Assert.All(Forms(row), code => Assert.Equal($"{row[0]}", Countries(language, $"visit to {code} of x")));
    }

    private static IEnumerable<string> Forms(string[] row) => row[1..].SelectMany(cell => cell.Split('|', StringSplitOptions.RemoveEmptyEntries));

    private static string Countries(string language, string text) =>
        string.Join(' ', TermReader.Of(language).Read(text).Where(term => term.Kind == TermKind.Country).Select(term => term.Key[1..]));
}
