using Bot.Relations.Text;
using Bot.Tests.Support;

namespace Bot.Tests.Relations;

/// <summary>The table of countries as it stands in the source tree.</summary>
public sealed class CountryTableTests
{
    private const int Columns = 16;
    private const string UnitedNations = """
        AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CD CR CI HR CU CY CZ DK DJ DM DO
        EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI
        LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST
        SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW
        """;

    private static readonly string[][] Lines = [.. File.ReadAllLines(Repository.At("src/Bot.Relations/Countries/countries.tsv")).Select(line => line.Split('\t'))];
    private static readonly string[] Header = Lines[0];
    private static readonly string[][] Rows = Lines[1..];

    [Fact]
    public void EveryRowHasTheColumnsOfTheHeader()
    {
        Assert.Equal(["code", .. from language in Language.All from form in (string[])["names", "adjectives", "capitals"] select $"{language}_{form}"], Header);
        Assert.All(Rows, row => Assert.Equal(Columns, row.Length));
    }

    [Fact]
    public void AllMembersOfTheUnitedNationsAreThere()
    {
        var members = UnitedNations.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(193, members.Distinct().Count());
        Assert.Empty(members.Except(Rows.Select(row => row[0])));
    }

    [Fact]
    public void EveryCodeComesOnceAndEveryCountryHasANameInEveryLanguage()
    {
        Assert.Equal(Rows.Length, Rows.Select(row => row[0]).Distinct().Count());
        Assert.All(Rows, row => Assert.All(Language.All, language => Assert.False(string.IsNullOrWhiteSpace(row[Array.IndexOf(Header, language + "_names")]), $"{row[0]} {language}")));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("ru")]
    [InlineData("ar")]
    public void NoFormOfALanguageNamesTwoCountries(string language)
    {
        var first = Array.IndexOf(Header, language + "_names");
        var codes = new Dictionary<string, string>();
        var twice = new List<string>();
        foreach (var row in Rows)
            foreach (var form in row[first..(first + 3)].SelectMany(cell => cell.Split('|', StringSplitOptions.RemoveEmptyEntries)).Select(form => Letters.Fold(form)).Distinct())
                if (!codes.TryAdd(form, row[0]) && codes[form] != row[0]) twice.Add($"{form}: {codes[form]}, {row[0]}");

        Assert.Empty(twice);
    }

    [Fact]
    public void NoFormIsBlankOrHasSpacesAtItsEnds() => Assert.All(Rows, row => Assert.All(
        row[1..].Where(cell => cell.Length > 0).SelectMany(cell => cell.Split('|')),
        form => Assert.True(form.Length > 0 && form == form.Trim() && !form.Contains("  ", StringComparison.Ordinal), $"{row[0]}: \"{form}\"")));

}
