using Bot.Evaluation;
using Xunit;

namespace Bot.Tests.Evaluation;

public sealed class FigureTests
{
    [Theory]
    [InlineData(6.25, "6.2")]
    [InlineData(6.75, "6.8")]
    [InlineData(18.75, "18.8")]
    [InlineData(0.35, "0.3")]
    [InlineData(66.66666666666667, "66.7")]
    [InlineData(100, "100.0")]
    [InlineData(double.NaN, "nan")]
    public void AShareIsPrintedWithOneDecimalAndATieGoesToTheEvenDigit(double value, string printed) =>
        Assert.Equal(printed, new Figure(value, Whole: false).ToString());

    [Fact]
    public void FourDecimalsRoundTheSameWay() => Assert.Equal(["0.0312", "0.0938"], [Figure.Fixed(0.03125, 4), Figure.Fixed(0.09375, 4)]);

    [Fact]
    public void ACountIsPrintedWithoutDecimals() => Assert.Equal("78", Figure.Count(78).ToString());

    [Fact]
    public void AShareOfNothingIsNotANumber() => Assert.Equal("nan", Figure.Percent(0, 0).ToString());

    [Theory]
    [InlineData(0, "1")]
    [InlineData(50, "3")]
    [InlineData(75, "4")]
    [InlineData(100, "4")]
    public void APercentileIsOneOfTheValues(int percent, string value) =>
        Assert.Equal(value, Figure.Percentile([Figure.Count(4), Figure.Count(1), Figure.Count(3), Figure.Count(2)], percent).ToString());

    [Fact]
    public void APercentileOfNothingIsNotANumber() => Assert.Equal("nan", Figure.Percentile([], 50).ToString());
}
