using Bot.Relations.Questions;

namespace Bot.Tests.Relations;

/// <summary>The periods of questions that are asked on 24 November 2026.</summary>
public sealed class PeriodReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("Who visited Oman since 2000?", "2000", "2026-11-24", "since 2000")]
    [InlineData("Who visited Oman after May 1999?", "1999-06", "9999-12-31", "after May 1999")]
    [InlineData("Who visited Oman before 1990?", "0001-01-01", "1989", "before 1990")]
    [InlineData("Who visited Oman between 2000 and 2010?", "2000", "2010", "between 2000 and 2010")]
    [InlineData("Who visited Oman between the years 2000 and 2010?", "2000", "2010", "between the years 2000 and 2010")]
    [InlineData("Who visited Oman between 2000 and the year 2010?", "2000", "2010", "between 2000 and the year 2010")]
    [InlineData("Who visited Oman from 2000 to 2010?", "2000", "2010", "2000 to 2010")]
    [InlineData("Who visited Oman in the 1990s?", "1990", "1999", "1990s")]
    [InlineData("Who visited Oman in the nineties?", "1990", "1999", "nineties")]
    [InlineData("Who visited Oman since the 1980s?", "1980", "2026-11-24", "since the 1980s")]
    [InlineData("Who visited Oman last year?", "2025", "2025", "last year")]
    [InlineData("Who visited Oman in the last ten years?", "2016-11-24", "2026-11-24", "last ten years")]
    [InlineData("Who visited Oman last month?", "2026-10", "2026-10", "last month")]
    [InlineData("Who visited Oman in 1975?", "1975", "1975", "1975")]
    [InlineData("Qui a visité Oman depuis 2000 ?", "2000", "2026-11-24", "depuis 2000")]
    [InlineData("Qui a visité Oman entre 2000 et 2010 ?", "2000", "2010", "entre 2000 et 2010")]
    [InlineData("Qui a visité Oman dans les années 1990 ?", "1990", "1999", "les années 1990")]
    [InlineData("Qui a visité Oman l'année dernière ?", "2025", "2025", "l'année dernière")]
    [InlineData("¿Quién visitó Omán desde el año 2000?", "2000", "2026-11-24", "desde el año 2000")]
    [InlineData("¿Quién visitó Omán antes de 1990?", "0001-01-01", "1989", "antes de 1990")]
    [InlineData("Кто посещал Оман после 1999 года?", "2000", "9999-12-31", "после 1999")]
    [InlineData("Кто посещал Оман с 2000 по 2010 год?", "2000", "2010", "с 2000 по 2010")]
    [InlineData("Кто посещал Оман в прошлом году?", "2025", "2025", "в прошлом году")]
    [InlineData("من زار عمان منذ عام 2000؟", "2000", "2026-11-24", "منذ عام 2000")]
    [InlineData("من زار عمان قبل 1990؟", "0001-01-01", "1989", "قبل 1990")]
    public void WordsAroundADateWidenIt(string question, string from, string to, string words)
    {
        var period = Assert.Single(QuestionReader.Read(question, Today).Periods);

        Assert.Equal((from, to, words), (period.From.ToString(), period.To.ToString(), question[period.Start..period.End]));
    }

    [Theory]
    [InlineData("Who visited Oman after the war?")]
    [InlineData("Since when have Oman and Peru had relations?")]
    [InlineData("What is between Oman and Yemen?")]
    public void WithoutADateTheyTellNoPeriod(string question) => Assert.Empty(QuestionReader.Read(question, Today).Periods);

    [Fact]
    public void TheLastYearAsksForNoLastVisit() => Assert.Equal(Order.None, QuestionReader.Read("Who visited Oman last year?", Today).Order);

    [Fact]
    public void TheLatestInAPeriodIsStillTheLatest() => Assert.Equal(Order.Latest, QuestionReader.Read("Who was the last king to visit Oman before 1990?", Today).Order);
}
