using Bot.Evaluation.Scoring;
using Xunit;

namespace Bot.Tests.Evaluation;

public sealed class LooseTextTests
{
    [Theory]
    [InlineData("The U.S.  visit, of a King!", "u s visit of king")]
    [InlineData("Putin's and Putin’s", "putin and putin")]
    [InlineData("it's_ 's2 's", "it s s2")]
    [InlineData("ﬁrst ①  ½", "first 1 1 2")]
    [InlineData("İZMİR", "i̇zmi̇r")]
    [InlineData("ΟΔΟΣ, ΣΑΣ", "οδος σας")]
    [InlineData("МАРОККО — Рабат", "марокко рабат")]
    [InlineData("المَغرب، ٢٠٠٦", "المَغرب ٢٠٠٦")]
    [InlineData("an A the", "")]
    [InlineData("half \uD83D pair", "half pair")]
    public void FoldingKeepsLettersMarksAndNumbersWithoutArticlesAndPossessives(string text, string folded) =>
        Assert.Equal(folded, LooseText.Fold(text));

    [Theory]
    [InlineData("It was in September 2006.", "september, 2006", true)]
    [InlineData("It was in September 2006.", "2006 September", false)]
    [InlineData("It was in September 2006.", "200", false)]
    [InlineData("It was in September 2006.", "the", false)]
    [InlineData("the", "an", true)]
    public void AnAnswerIsHeldWhenItsWordsStandWholeAndInOrder(string text, string answer, bool holds) =>
        Assert.Equal(holds, LooseText.Holds(LooseText.Fold(text), answer));

    [Fact]
    public void SqueezingMakesEachRunOfWhiteSpaceOneSpace() => Assert.Equal("a b c d", LooseText.Squeeze("\n a\u00A0 b\tc\u001Cd\r\n"));
}
