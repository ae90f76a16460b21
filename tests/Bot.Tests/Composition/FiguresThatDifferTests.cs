using Bot.Answering;
using Bot.Tests.Support;

namespace Bot.Tests.Composition;

/// <summary>Two documents with different figures for one time are both shown; a figure of another time, or of another thing, is no disagreement.</summary>
public sealed class FiguresThatDifferTests
{
    [Fact]
    public async Task BothAreShown()
    {
        using var index = new TinyIndex(
            Some.Document("notes.md", "Trade between Peru and Norway was worth 120 million dollars in 2015."), Some.Document("ministry.md", "Trade between Peru and Norway was worth 140 million dollars in 2015."));
        var answer = Assert.IsType<Answer.Cited>(await index.AskAsync("How much was trade between Peru and Norway worth in 2015?"));

        Assert.Equal((true, 2), (answer.Divided, answer.Claims.Count));
        Assert.Equal(["ministry.md", "notes.md"], answer.Claims.Select(claim => claim.Citations[0].Document.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Trade between Peru and Norway was worth 140 million dollars in 2016.")]
    [InlineData("Trade between Peru and Norway grew by 3 percent in 2015.")]
    [InlineData("Trade between Peru and Norway was worth 120 million dollars in 2015.")]
    public async Task OneIsShownWhereTheyDontDisagree(string other)
    {
        using var index = new TinyIndex(Some.Document("notes.md", "Trade between Peru and Norway was worth 120 million dollars in 2015."), Some.Document("ministry.md", other));
        var answer = Assert.IsType<Answer.Cited>(await index.AskAsync("How much was trade between Peru and Norway worth in 2015?"));

        Assert.False(answer.Divided);
    }
}
