using Bot.Relations.Questions;
using Bot.Relations.Terms;

namespace Bot.Tests.Relations;

public sealed class OfficeTests
{
    [Theory]
    [InlineData("en", "pm|PM|Prime Minister|premier|Taoiseach|head of government", "#prime_minister")]
    [InlineData("en", "FM|foreign secretary|minister of foreign affairs", "#foreign_minister")]
    [InlineData("en", "VP|veep|vice president", "#vice_president")]
    [InlineData("en", "GG|governor-general", "#governor_general")]
    [InlineData("en", "sec of state|Secretary of State", "#secretary_of_state")]
    [InlineData("en", "defense secretary|Secretary of Defense", "#secretary_of_defense")]
    [InlineData("en", "defence minister|minister of defense", "#defense_minister")]
    [InlineData("en", "crown prince|Crown Prince", "#crown_prince")]
    [InlineData("en", "chancellor", "#chancellor")]
    [InlineData("en", "emperor|empress|tsar", "#emperor")]
    [InlineData("en", "king|queen|sultan|shah", "#king")]
    [InlineData("en", "amb|ambassador", "#ambassador")]
    [InlineData("en", "mtg|talks", "#meet")]
    [InlineData("en", "recog|recognition", "#recognize")]
    [InlineData("en", "emb|embassy", "#embassy")]
    [InlineData("en", "agmt|MOU", "#agreement")]
    [InlineData("en", "rels|ties", "#relation")]
    [InlineData("en", "conf|conference", "#conference")]
    [InlineData("en", "addr|address|speech", "#address")]
    [InlineData("fr", "chef du gouvernement|Premier ministre", "#prime_minister")]
    [InlineData("fr", "prince héritier", "#crown_prince")]
    [InlineData("fr", "ministre de la défense", "#defense_minister")]
    [InlineData("es", "presidente del gobierno|primer ministro", "#prime_minister")]
    [InlineData("es", "ministro de Asuntos Exteriores|canciller", "#foreign_minister")]
    [InlineData("ru", "глава правительства|премьер-министр|премьера", "#prime_minister")]
    [InlineData("ru", "канцлером", "#chancellor")]
    [InlineData("ru", "император|царя", "#emperor")]
    [InlineData("ar", "ولي العهد", "#crown_prince")]
    [InlineData("ar", "وزير الدفاع", "#defense_minister")]
    public void AnOfficeAndAWordOfTheFieldAreReadAsPeopleTypeThem(string language, string forms, string key) => Assert.All(forms.Split('|'), form =>
        Assert.Equal((TermKind.Concept, key), Assert.Single(TermReader.Of(language).Read(form).Select(term => (term.Kind, term.Key)))));

    [Theory]
    [InlineData("en", "POTUS", "=US #president")]
    [InlineData("en", "and SecDef?", "=US #secretary_of_defense")]
    [InlineData("en", "VPOTUS and SecState", "=US #vice_president =US #secretary_of_state")]
    [InlineData("es", "el canciller alemán", "=DE #chancellor")]
    [InlineData("ru", "госсекретаря", "=US #secretary_of_state")]
    [InlineData("ar", "وزير الخارجية الأمريكي", "=US #secretary_of_state")]
    public void SomeOfficesNameTheirCountryToo(string language, string text, string keys) =>
        Assert.Equal(keys, string.Join(' ', TermReader.Of(language).Read(text).Select(term => term.Key)));

    [Fact]
    public void TheCountryInsideAnOfficeHasNoWidthSoTermsNeverOverlap() =>
        Assert.Equal([(4, 4), (4, 10)], TermReader.Of("en").Read("and SecDef").Select(term => (term.Start, term.End)));

    [Theory]
    [InlineData("Which crown prince visited Moscow?")]
    [InlineData("Which German chancellor visited Moscow?")]
    [InlineData("Which governor-general visited Ottawa?")]
    public void WhichOfAnOfficeAsksForAPerson(string question) => Assert.Equal(Ask.Who, QuestionReader.Read(question).Ask);
}
