using Bot.Relations.Dates;

namespace Bot.Tests.Relations;

public sealed class PartialDateTests
{
    [Fact]
    public void AVaguerDateComesBeforeTheDaysItHolds()
    {
        PartialDate[] dates = [new(1956, 6, 11), new(1956, 0, 0), new(1957, 0, 0), new(1956, 6, 0), new(1956, 6, 2), new(1955, 12, 31)];

        Assert.Equal(["1955-12-31", "1956", "1956-06", "1956-06-02", "1956-06-11", "1957"], dates.Order().Select(date => date.ToString()));
    }

    [Theory]
    [InlineData("1975", "May 1975", true)]
    [InlineData("May 1975", "1975", true)]
    [InlineData("May 1975", "July 1975", false)]
    [InlineData("3 May 1975", "May 1975", true)]
    [InlineData("3 May 1975", "4 May 1975", false)]
    [InlineData("1975", "1976", false)]
    [InlineData("April 30–May 2, 1975", "1 May 1975", true)]
    [InlineData("1970 to 1980", "May 1975", true)]
    [InlineData("1970 to 1980", "1981", false)]
    public void DatesAgreeWhenOneHoldsTheOther(string date, string period, bool agree) =>
        Assert.Equal(agree, DateReader.Read(date)[0].Agrees(DateReader.Read(period)[0].From));

    [Fact]
    public void ADateIsWrittenAsPreciselyAsItIsKnown() =>
        Assert.Equal(["1956-06-11", "1956-06", "1956", "0987"], new PartialDate[] { new(1956, 6, 11), new(1956, 6, 0), new(1956, 0, 0), new(987, 0, 0) }.Select(date => date.ToString()));

    [Theory]
    [InlineData("1956-06-11")]
    [InlineData("1956-06")]
    [InlineData("0987")]
    public void WhatIsWrittenIsReadBack(string date) => Assert.Equal(date, PartialDate.Parse(date).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("1956-")]
    [InlineData("1956-13")]
    [InlineData("1956-00")]
    [InlineData("1956-6-1")]
    [InlineData("1956-06-32")]
    [InlineData("1956-06-11-01")]
    [InlineData("June 1956")]
    public void AnythingElseIsNot(string text) => Assert.Null(PartialDate.Parse(text));
}
