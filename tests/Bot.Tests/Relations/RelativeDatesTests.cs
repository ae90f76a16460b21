using Bot.Relations.Dates;
using Bot.Relations.Periods;
using Bot.Relations.Text;

namespace Bot.Tests.Relations;

/// <summary>Sentences of an article that was published on Friday, 17 October 2025.</summary>
public sealed class RelativeDatesTests
{
    private static readonly PartialDate Friday = new(2025, 10, 17);

    [Theory]
    [InlineData("en", "Bourita met this Thursday with Lavrov.", "Thursday", "2025-10-16")]
    [InlineData("en", "Bourita met Lavrov on Friday.", "Friday", "2025-10-17")]
    [InlineData("en", "Lavrov will visit Rabat on Monday.", "Monday", "2025-10-20")]
    [InlineData("en", "The two spoke yesterday.", "yesterday", "2025-10-16")]
    [InlineData("en", "They signed a treaty last month.", "last month", "2025-09")]
    [InlineData("en", "They met on October 2.", "October 2", "2025-10-02")]
    [InlineData("en", "They met on December 30.", "December 30", "2025-12-30")]
    [InlineData("en", "They met on Thursday, October 16, 2025.", "October 16, 2025", "2025-10-16")]
    [InlineData("en", "Due to the talks in Rabat on Monday, Lavrov stayed.", "Monday", "2025-10-13")]
    [InlineData("en", "He left on Monday, though he is expected to return.", "Monday", "2025-10-13")]
    [InlineData("fr", "Ils se sont rencontrés jeudi à Rabat.", "jeudi", "2025-10-16")]
    [InlineData("es", "Se reunieron ayer en Rabat.", "ayer", "2025-10-16")]
    [InlineData("ru", "Они встретились в четверг.", "четверг", "2025-10-16")]
    [InlineData("ru", "Они встретились в среду.", "среду", "2025-10-15")]
    [InlineData("ar", "اجتمعا يوم الخميس في الرباط.", "الخميس", "2025-10-16")]
    public void TheyCountFromTheDayOfPublication(string language, string text, string words, string date)
    {
        var read = Assert.Single(Read(text, language, Friday));

        Assert.Equal((words, date), (text[read.Start..read.End], read.From.ToString()));
    }

    [Theory]
    [InlineData("They met this Thursday.")]
    [InlineData("They met on October 2.")]
    public void WithoutThatDayTheySayTooLittle(string text)
    {
        Assert.Empty(Read(text, "en", null));
        Assert.Empty(Read(text, "en", Friday with { Day = 0 }));
    }

    [Fact]
    public void NothingIsCountedFromADateThatAProgramFilledIn() => Assert.Empty(Read("They met this Thursday.", "en", new PartialDate(1, 1, 1)));

    [Theory]
    [InlineData("ru", "Они обсудили охрану окружающей среды.")]
    [InlineData("en", "They signed it on Good Friday.")]
    [InlineData("en", "The talks took place on a Thursday.")]
    [InlineData("es", "Se reunieron el Domingo de Ramos.")]
    [InlineData("fr", "Ils ont signé le Vendredi saint.")]
    public void AWordThatOnlyLooksLikeAWeekdayIsNoDate(string language, string text) => Assert.Empty(Read(text, language, Friday));

    [Fact]
    public void AWeekdayBesideADateIsPartOfIt() =>
        Assert.Equal("2014-05-05", Assert.Single(Read("They met on Monday, the 5th of May 2014, in Rabat.", "en", Friday)).From.ToString());

    private static List<DateMention> Read(string text, string language, PartialDate? published)
    {
        var (words, found) = (new List<WordSpan>(), new List<DateMention>());
        WordReader.Read(text, words);
        RelativeDates.Read(text, words, language, published, found);
        return found;
    }
}
