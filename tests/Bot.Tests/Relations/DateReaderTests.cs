using Bot.Relations.Dates;
using CsCheck;

namespace Bot.Tests.Relations;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("June 23, 1786", "1786-06-23")]
    [InlineData("2003-04 12 people", "2003")]
    [InlineData("23 June 1786", "1786-06-23")]
    [InlineData("the 23rd of June, 1786", "1786-06-23")]
    [InlineData("June 1st, 1786", "1786-06-01")]
    [InlineData("Sept. 5, 2008", "2008-09-05")]
    [InlineData("2008-04-05", "2008-04-05")]
    [InlineData("May 1975", "1975-05")]
    [InlineData("May, 1975", "1975-05")]
    [InlineData("in may 1975", "1975-05")]
    [InlineData("in 2006.", "2006")]
    [InlineData("in 2006 and in 2016", "2006 2016")]
    [InlineData("11 juin 1956", "1956-06-11")]
    [InlineData("le 1er juillet 1962", "1962-07-01")]
    [InlineData("en août 1999", "1999-08")]
    [InlineData("en mai 1975", "1975-05")]
    [InlineData("3 de julio de 1962", "1962-07-03")]
    [InlineData("septiembre de 2006", "2006-09")]
    [InlineData("7 марта 1956 года", "1956-03-07")]
    [InlineData("в мае 2002 года", "2002-05")]
    [InlineData("в сентябре 2006 г.", "2006-09")]
    [InlineData("في 3 يوليو 1962", "1962-07-03")]
    [InlineData("١٢ نوفمبر ١٩٧٤", "1974-11-12")]
    [InlineData("في سنة ٢٠٠٦", "2006")]
    [InlineData("في 11 حزيران 1956", "1956-06-11")]
    public void ADateIsReadAsPreciselyAsItIsStated(string text, string dates) => Assert.Equal(dates, string.Join(' ', DateReader.Read(text).Select(date => date.From.ToString())));

    [Theory]
    [InlineData("April 5 to April 6, 2008", "2008-04-05", "2008-04-06")]
    [InlineData("April 30–May 2, 2008", "2008-04-30", "2008-05-02")]
    [InlineData("December 30, 2007 – January 2, 2008", "2007-12-30", "2008-01-02")]
    [InlineData("April 5–6, 2008", "2008-04-05", "2008-04-06")]
    [InlineData("April 5-6, 2008", "2008-04-05", "2008-04-06")]
    [InlineData("April 5 to 6, 2008", "2008-04-05", "2008-04-06")]
    [InlineData("5–6 April 2008", "2008-04-05", "2008-04-06")]
    [InlineData("1870 to 1939", "1870", "1939")]
    [InlineData("2001–2004", "2001", "2004")]
    [InlineData("from 1956 until 1962", "1956", "1962")]
    [InlineData("du 30 avril au 2 mai 2008", "2008-04-30", "2008-05-02")]
    [InlineData("del 30 de abril al 2 de mayo de 2008", "2008-04-30", "2008-05-02")]
    [InlineData("с 6 по 8 июля 2009 года", "2009-07-06", "2009-07-08")]
    [InlineData("31 мая – 1 июня 2003 года", "2003-05-31", "2003-06-01")]
    [InlineData("8–9 мая 2005 года", "2005-05-08", "2005-05-09")]
    [InlineData("من 16 إلى 22 أبريل 1985", "1985-04-16", "1985-04-22")]
    public void ASpanHasAFirstAndALastDay(string text, string from, string to)
    {
        var date = Assert.Single(DateReader.Read(text));

        Assert.Equal((from, to), (date.From.ToString(), date.To.ToString()));
    }

    [Theory]
    [InlineData("on July 11")]
    [InlineData("le 11 juillet")]
    [InlineData("resolution 242 of 15 members")]
    [InlineData("in 999 or 2200 or 12345")]
    [InlineData("he may march")]
    [InlineData("Mars and April are names")]
    [InlineData("")]
    public void WhatHasNoYearIsNoDate(string text) => Assert.Empty(DateReader.Read(text));

    [Fact]
    public void OffsetsAreThoseOfTheWords()
    {
        const string Text = "They met on 11 June 1956, and again in May 1975.";

        Assert.Equal(["11 June 1956", "May 1975"], DateReader.Read(Text).Select(date => Text[date.Start..date.End]));
    }

    [Fact]
    public void ANumberOutOfItsPlaceIsNoDayAndNoMonth()
    {
        Assert.Equal(["2008"], DateReader.Read("2008-13-05").Take(1).Select(date => date.From.ToString()));
        Assert.Equal(["1786-06"], DateReader.Read("45 June 1786").Select(date => date.From.ToString()));
    }

    [Fact]
    public void TheDatesOfAnyTextStandInOrderInsideIt() =>
        Gen.OneOf("May ", "5", "5 ", "–", "2008", "2008 ", "-", "04", "to ", "of ", "juin ", "мая ", "من ", "٢٠٠٦ ", "31 ", "99 ", ", ", "x", "\ud83d", "1st ", "بوتين").Array.Select(string.Concat).Sample(text =>
        {
            var end = 0;
            foreach (var date in DateReader.Read(text))
            {
                Assert.InRange(date.Start, end, text.Length - 1);
                Assert.InRange(date.End, date.Start + 1, text.Length);
                Assert.All([date.From, date.To], part => Assert.True(
                    part.Year is >= 1000 and < 2200 && part.Month is >= 0 and <= 12 && part.Day is >= 0 and <= 31 && (part.Month > 0 || part.Day == 0)));
                Assert.True(date.From <= date.To);
                end = date.End;
            }
        }, iter: 5000);
}
