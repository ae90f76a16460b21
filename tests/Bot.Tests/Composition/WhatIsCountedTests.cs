using Bot.Answering;
using Bot.Tests.Support;

namespace Bot.Tests.Composition;

/// <summary>The number that a "how many" asks for.</summary>
public sealed class WhatIsCountedTests
{
    [Theory]
    [InlineData("How many nations signed the Lima Final Act?", "The Lima Final Act was signed by 35 nations after two years of talks.", "35")]
    [InlineData("How many Peruvians live in Norway?", "Of its four million people, around 2,300 Peruvians live in Norway.", "2,300")]
    [InlineData("How many soldiers did Norway have in Peru?", "At its peak in May 2003 the number of soldiers of Norway in Peru was 126.", "126")]
    [InlineData("How many ambassadors did Capt. Berg of Norway recall?", "In May 2009 Berg of Norway recalled 30 ambassadors.", "30")]
    public void StandsBesideWhatIsCounted(string question, string sentence, string number) => Assert.Equal(new ShortAnswer.Quoted(number), Composed.Of(question, sentence).Short);
}
