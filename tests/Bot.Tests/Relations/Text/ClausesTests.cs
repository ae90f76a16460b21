using Bot.Relations.Text;

namespace Bot.Tests.Relations.Text;

public sealed class ClausesTests
{
    private const string Sentence = "Chile recognized Peru on May 2, 1826, when the two established relations.";

    [Fact]
    public void AWordThatBeginsAClausePartsWhatStandsOnItsSides()
    {
        Assert.True(Clauses.AnyBetween(Sentence, Sentence.IndexOf("1826", StringComparison.Ordinal), Sentence.IndexOf("established", StringComparison.Ordinal)));
        Assert.False(Clauses.AnyBetween(Sentence, 0, Sentence.IndexOf("1826", StringComparison.Ordinal)));
        Assert.False(Clauses.AnyBetween(Sentence, Sentence.Length, 0));
    }
}
