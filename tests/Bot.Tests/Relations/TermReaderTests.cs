using Bot.Relations.Questions;
using Bot.Relations.Terms;
using CsCheck;

namespace Bot.Tests.Relations;

public sealed class TermReaderTests
{
    [Theory]
    [InlineData("en", "Moroccan ministers met in Moscow.", "MA RU")]
    [InlineData("en", "the United States, the USA, the U.S. and the US", "US US US US")]
    [InlineData("en", "He told us about it and visited us.", "")]
    [InlineData("en", "the UK and the U.K. and Great Britain", "GB GB GB")]
    [InlineData("en", "Bulgarian and Turkish guests ate turkey from fine china.", "BG TR")]
    [InlineData("en", "Republic of the Congo and Democratic Republic of the Congo", "CG CD")]
    [InlineData("en", "Guinea, Equatorial Guinea, Guinea-Bissau, Papua New Guinea", "GN GQ GW PG")]
    [InlineData("en", "North Korea and South Korea", "KP KR")]
    [InlineData("en", "Niger is not Nigeria, Nigeriens are not Nigerians.", "NE NG NE NG")]
    [InlineData("en", "Sudan and South Sudan", "SD SS")]
    [InlineData("fr", "le Maroc, la Russie et les États-Unis", "MA RU US")]
    [InlineData("fr", "la ministre marocaine à Moscou", "MA RU")]
    [InlineData("fr", "l'Algérie et l’Égypte", "DZ EG")]
    [InlineData("fr", "le Niger n'est pas le Nigeria", "NE NG")]
    [InlineData("es", "Marruecos, Rusia y los Estados Unidos", "MA RU US")]
    [InlineData("es", "el rey marroquí en Moscú y EE.UU.", "MA RU US")]
    [InlineData("ru", "визит в Марокко, Россию и США", "MA RU US")]
    [InlineData("ru", "из России с президентом Соединённых Штатов Америки", "RU US")]
    [InlineData("ru", "в Алжире, из Алжира, между Алжиром и Тунисом", "DZ DZ DZ TN")]
    [InlineData("ru", "марокканский король в Москве", "MA RU")]
    [InlineData("ru", "в Болгарии и Чаде", "BG TD")]
    [InlineData("ar", "المغرب وروسيا والولايات المتحدة", "MA RU US")]
    [InlineData("ar", "زار المغربَ من روسيا إلى الجزائر", "MA RU DZ")]
    [InlineData("ar", "بالمغرب وللجزائر وزار بروسيا", "MA DZ RU")]
    [InlineData("ar", "الوزير المغربي والرئيس الروسي", "MA RU")]
    public void ACountryIsFoundByNameAdjectiveAndCapitalInEveryCase(string language, string text, string codes) => Assert.Equal(codes, Countries(TermReader.Of(language).Read(text)));

    [Theory]
    [InlineData("when did putin visit morocco", "MA")]
    [InlineData("did us visit them", "")]
    [InlineData("has the bulgarian president been to the united states", "BG US")]
    [InlineData("When did Putin visit morocco?", "")]
    [InlineData("did the us and the ussr sign it", "US SUHH")]
    [InlineData("when did uk, usa and uae open embassies", "GB US AE")]
    [InlineData("can they and are we in mar 1975", "")]
    [InlineData("quand un ministre est venu, et eau ou us", "US")]
    [InlineData("quand poutine a visité le maroc", "MA")]
    [InlineData("когда путин посетил марокко", "MA")]
    public void InAQuestionTypedInLowerCaseCountriesCountAsTheyStand(string question, string codes) =>
        Assert.Equal(codes, Countries(QuestionReader.Read(question).Terms));

    [Theory]
    [InlineData("en", "visits|trip|travelled|visiting", "#visit")]
    [InlineData("fr", "visites|voyage|déplacement|visité", "#visit")]
    [InlineData("es", "visita|viaje|visitó|gira", "#visit")]
    [InlineData("ru", "визит|посетил|поездки|визитом", "#visit")]
    [InlineData("ar", "زيارة|زار|الزيارات|زارت", "#visit")]
    [InlineData("en", "embassy|Embassies", "#embassy")]
    [InlineData("ar", "السفارة|سفارة|والسفارة", "#embassy")]
    public void TheFormsOfANotionHaveOneKey(string language, string words, string key) => Assert.All(words.Split('|'), word =>
        Assert.Equal((TermKind.Concept, key), Assert.Single(TermReader.Of(language).Read(word).Select(term => (term.Kind, term.Key)))));

    [Fact]
    public void APhraseIsOneTermWithItsOffsets()
    {
        const string Text = "the Secretary of State of the United States of America";

        Assert.Equal(
            [("#secretary_of_state", "Secretary of State"), ("=US", "United States of America")],
            TermReader.Of("en").Read(Text).Select(term => (term.Key, Text[term.Start..term.End])));
    }

    [Fact]
    public void FunctionWordsAreLeftOutAndNumbersAndNamesAreTold() =>
        Assert.Equal(
            [(TermKind.Name, "bourita"), (TermKind.Word, "accompanied"), (TermKind.Number, "12"), (TermKind.Word, "engineers")],
            TermReader.Of("en").Read("Bourita was accompanied by 12 engineers.").Select(term => (term.Kind, term.Folded)));

    [Fact]
    public void FormsOfOneWordHaveOneKey() =>
        Assert.Single(TermReader.Of("en").Read("accompany accompanied accompanies accompanying").Select(term => term.Key).Distinct());

    [Fact]
    public void AnyTextCanBeRead() => Gen.Select(Gen.OneOf("en", "fr", "es", "ru", "ar", "und", "xx"), Gen.String, Gen.Bool).Sample((language, text, anyCase) =>
    {
        var end = 0;
        foreach (var term in TermReader.Of(language).Read(text, anyCase))
        {
            Assert.InRange(term.Start, end, text.Length);
            Assert.InRange(term.End, term.Start, text.Length);
            end = term.End;
        }
    }, iter: 2000);

    private static string Countries(IEnumerable<Term> terms) =>
        string.Join(' ', terms.Where(term => term.Kind == TermKind.Country).Select(term => term.Key.TrimStart('=')));
}
