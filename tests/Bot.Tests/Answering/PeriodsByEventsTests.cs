using Bot.Answering;
using Bot.Tests.Support;

namespace Bot.Tests.Answering;

/// <summary>Periods that an event opens or ends, which the documents date.</summary>
public sealed class PeriodsByEventsTests
{
    private const string Text = """
        Norway opened its embassy in Lima on 3 March 2005.

        King Harald of Norway came to the throne on 17 January 1991.

        President Toledo of Peru visited Norway in 2003.

        President Vargas of Peru visited Norway in 2009.

        President Prado of Peru visited Norway in 1962.
        """;

    [Theory]
    [InlineData("Which Peruvian presidents visited Norway after the embassy in Lima was opened?", "2009")]
    [InlineData("Which Peruvian presidents visited Norway before King Harald came to the throne?", "1962")]
    [InlineData("¿Qué presidentes peruanos visitaron Noruega después de la apertura de la embajada en Lima?", "2009")]
    [InlineData("Какие президенты Перу посетили Норвегию после открытия посольства в Лиме?", "2009")]
    [InlineData("Quels présidents péruviens ont visité la Norvège après l'ouverture de l'ambassade à Lima ?", "2009")]
    public async Task TheSentenceThatDatesTheEventStandsBehindTheAnswer(string question, string year)
    {
        using var index = new TinyIndex(Some.Document("a.md", Text));
        var answer = Assert.IsType<Answer.Cited>(await index.AskAsync(question));

        Assert.Contains(year, answer.Claims[0].Text, StringComparison.Ordinal);
        Assert.Matches("3 March 2005|17 January 1991", answer.Claims[^1].Text);
    }

    [Fact]
    public async Task SinceAnAccessionAreAllLaterOnes()
    {
        using var index = new TinyIndex(Some.Document("a.md", Text));
        var answer = Assert.IsType<Answer.Cited>(await index.AskAsync("How many visits of Peruvian presidents to Norway were there since King Harald's accession?"));

        Assert.Equal("2", answer.Short?.Show("yes"));
    }

    [Fact]
    public async Task WhereNothingDatesTheEventThereIsNoAnswer()
    {
        using var index = new TinyIndex(Some.Document("a.md", "President Toledo of Peru visited Norway in 2003."));

        Assert.IsType<Answer.NotFound>(await index.AskAsync("Which Peruvian president visited Norway after the embassy in Oslo was closed?"));
    }
}
