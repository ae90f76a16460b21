using Bot.Relations.Roles;
using Bot.Relations.Terms;

namespace Bot.Tests.Relations;

public sealed class EventRolesTests
{
    [Theory]
    [InlineData("en", "Vladimir Putin visited Morocco in 2006.", "vladimir putin", "=MA")]
    [InlineData("en", "Morocco was visited by Vladimir Putin.", "vladimir putin", "=MA")]
    [InlineData("en", "The visit of Vladimir Putin to Morocco took place in 2006.", "vladimir putin", "=MA")]
    [InlineData("en", "Visits by Foreign Leaders of Morocco", "#leader =MA", "")]
    [InlineData("en", "Travels Abroad of the President: Morocco", "#president", "=MA")]
    [InlineData("en", "When did Putin visit Morocco?", "putin", "=MA")]
    [InlineData("en", "Putin paid a visit to Morocco with Lavrov.", "putin", "=MA")]
    [InlineData("en", "In 2008, President Adamkus returned to Mexico for a visit.", "#president", "=MX")]
    [InlineData("en", "The king of Morocco travelled to Canada on a state visit.", "#king =MA", "=CA")]
    [InlineData("fr", "Le président du Pérou s'est rendu au Canada en visite officielle.", "#president =PE", "=CA")]
    [InlineData("ru", "Президент Перу прибыл в Канаду с официальным визитом.", "#president =PE", "=CA")]
    [InlineData("en", "The United States recognized Morocco in 1777.", "=US", "=MA")]
    [InlineData("en", "Recognition of Morocco by the United States", "=US", "=MA")]
    [InlineData("fr", "Vladimir Poutine a visité le Maroc en 2006.", "vladimir poutine", "=MA")]
    [InlineData("fr", "La visite du président russe au Maroc", "#president =RU", "=MA")]
    [InlineData("es", "Putin visitó Marruecos en 2006.", "putin", "=MA")]
    [InlineData("es", "La visita de Putin a Marruecos", "putin", "=MA")]
    [InlineData("ru", "Владимир Путин посетил Марокко.", "владимир путин", "=MA")]
    [InlineData("ar", "زار بوتين المغرب", "", "=MA")]
    [InlineData("ar", "اعترفت النرويج بإستونيا", "=NO", "=EE")]
    [InlineData("ar", "النرويج اعترفت بإستونيا", "=NO", "=EE")]
    [InlineData("en", "Serbia declared its independence in 2008 and Malta recognized Kosovo.", "=MT", "=XK")]
    [InlineData("en", "The president of Peru received Berg.", "berg", "#president =PE")]
    [InlineData("en", "Which president of Peru received Berg during the state visit?", "berg", "#president =PE")]
    [InlineData("en", "SGP: US recog date?", "=US", "=SG")]
    [InlineData("en", "Brunei: Sultan's first visit to Peru?", "", "=PE")]
    [InlineData("en", "Sweden: first POTUS visit listed?", "#president =US", "=SE")]
    [InlineData("ar", "قام الرئيس بزيارة إلى المغرب", "#president", "=MA")]
    public void WhoDoesItAndToWhomAreToldApart(string language, string text, string actors, string objects)
    {
        var roles = EventRoles.Of(text, TermReader.Of(language).Read(text), language);

        Assert.NotNull(roles);
        AssertTold(actors, roles.Actors, roles.Objects);
        AssertTold(objects, roles.Objects, roles.Actors);
    }

    [Fact]
    public void WithoutAWordForAnEventThereAreNoRoles() => Assert.Null(EventRoles.Of("Putin met the king.", TermReader.Of("en").Read("Putin met the king."), "en"));

    private static void AssertTold(string expected, IReadOnlyList<Term> side, IReadOnlyList<Term> other)
    {
        foreach (var key in expected.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Contains(key, side.Select(Key));
            Assert.DoesNotContain(key, other.Select(Key));
        }
    }

    private static string Key(Term term) => term.Kind == TermKind.Name ? term.Folded : term.Key;
}
