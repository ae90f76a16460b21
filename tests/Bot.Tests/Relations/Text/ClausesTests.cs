using Bot.Relations.Text;

namespace Bot.Tests.Relations.Text;

public sealed class ClausesTests
{
    [Fact]
    public void AWordThatLeadsASubordinateClauseBeginsOne()
    {
        const string Sentence = "Chile recognized Peru on May 2, 1826, when the two established relations.";

        Assert.Equal([Sentence.IndexOf("when", StringComparison.Ordinal)], Clauses.BeginningsIn(Sentence));
    }

    [Fact]
    public void ASentenceOfOneClauseHasNoOther() => Assert.Empty(Clauses.BeginningsIn("Chile recognized Peru on May 2, 1826."));
}
