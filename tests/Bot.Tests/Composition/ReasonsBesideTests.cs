using Bot.Tests.Support;

namespace Bot.Tests.Composition;

/// <summary>"Why" is answered with the sentence that gives the reason, also where it stands beside the one that tells what happened.</summary>
public sealed class ReasonsBesideTests
{
    private const string Question = "Why did Peru close its embassy in Oslo in 1992?";

    [Theory]
    [InlineData("Peru was short of money for financial reasons of its own. In 1992 Peru closed its embassy in Oslo.")]
    [InlineData("In 1992 Peru closed its embassy in Oslo. The ministry said that this was done because of the costs.")]
    public void TheSentenceBesideIsQuotedToo(string text) => Assert.Equal(text, Composed.Claim(Question, text));

    [Fact]
    public void ASentenceThatTakesItUpGivesItsOccasion() =>
        Assert.Contains("following", Composed.Claim(Question, "In 1992 Peru closed its embassy in Oslo. This action was taken following the seizure of its archives."), StringComparison.Ordinal);

    [Fact]
    public void AnOccasionIsNoReason() =>
        Assert.Equal("In 1992 Peru closed its embassy in Oslo.", Composed.Claim(Question, "After lunch the king of Norway left for Lima. In 1992 Peru closed its embassy in Oslo."));

    [Fact]
    public void ASentenceWithItsOwnReasonStandsAlone() =>
        Assert.Equal("In 1992 Peru closed its embassy in Oslo due to its costs.", Composed.Claim(Question, "In 1992 Peru closed its embassy in Oslo due to its costs. The ambassador left because he wished to."));

    [Fact]
    public void OtherQuestionsTakeOnlyTheirSentence() =>
        Assert.Equal("In 1992 Peru closed its embassy in Oslo.", Composed.Claim("When did Peru close its embassy in Oslo?", "In 1992 Peru closed its embassy in Oslo. The ministry said that this was done because of the costs."));
}
