using Bot.Retrieval.Indexing;

namespace Bot.Tests.Retrieval;

public sealed class StatedYearsTests
{
    [Theory]
    [InlineData("The embassy dates from 11 June 1956; the treaty was signed on 1786-06-23.", "1786-1956")]
    [InlineData("اعترفت الولايات المتحدة باستقلال الجزائر في 3 يوليو 1962.", "1962-1962")]
    [InlineData("It cost 1500 dollars, and 1200 people came in 1999.", "")]
    [InlineData("No date.", "")]
    [InlineData("March 2016", "2016-2016")]
    public void TheYearsAreThoseOfDates(string text, string years) =>
        Assert.Equal(years, StatedYears.Of(text) is { } found ? $"{found.First}-{found.Last}" : "");
}
