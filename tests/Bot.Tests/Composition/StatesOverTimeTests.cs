using Bot.Tests.Support;

namespace Bot.Tests.Composition;

/// <summary>What held from one year to another: told by when it began, or by a span that holds all of it.</summary>
public sealed class StatesOverTimeTests
{
    private const string Began = "In 1965 Juan Pardo became director of the port of Callao.";
    private const string Between = "In 1967 Luis Rivas, the engineer of the port of Callao, retired from his work for the director.";
    private const string Ended = "In 1970 Pedro Salas left the port of Callao, whose director he knew well.";

    [Fact]
    public void WhenItBeganTellsIt() => Assert.Equal(Began, Composed.Claim("Who was the director of the port of Callao from 1965 to 1970?", $"{Between} {Began} {Ended}"));

    [Theory]
    [InlineData(Between)]
    [InlineData(Ended)]
    [InlineData("The director of the port of Callao spoke to Luis Rivas in 1971.")]
    public void AnotherYearDoesNot(string sentence) => Assert.Empty(Composed.Claim("Who was the director of the port of Callao from 1965 to 1970?", sentence));

    [Fact]
    public void ASpanThatHoldsAllOfItDoes() =>
        Assert.NotEmpty(Composed.Claim("Who was the director of the port of Callao from 1965 to 1970?", "Juan Pardo was director of the port of Callao from 1960 to 1975."));

    [Fact]
    public void WhatHappensHappensWithinAPeriod() =>
        Assert.NotEmpty(Composed.Claim("Which agreement did Peru and Chile sign between 1965 and 1970?", "In 1967 Peru and Chile signed an agreement on fisheries."));

    [Fact]
    public void AReignThatIsAskedForIsDatedByItsYears() =>
        Assert.NotEmpty(Composed.Claim("Who was the king of Norway from 1905 to 1957?", "King Haakon VII of Norway (1905–1957) was born in Denmark."));

    [Theory]
    [InlineData("Rosa Paz (3 June 1864 – 12 October 1950) was a painter from Cuzco who worked for the governor of the province.")]
    [InlineData("Rosa Paz ( 1864–1950 ) was a painter from Cuzco who worked for the governor of the province.")]
    public void HowLongSomebodyLivedDatesNothingElse(string sentence) => Assert.Empty(Composed.Claim("What did Rosa Paz do for the governor of Cuzco from 1900 to 1910?", sentence));
}
