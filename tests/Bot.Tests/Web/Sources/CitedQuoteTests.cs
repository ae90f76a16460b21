using Bot.Host.Web.Sources.Quotes;
using Bot.Retrieval.Catalogues;
using CsCheck;

namespace Bot.Tests.Web.Sources;

public sealed class CitedQuoteTests
{
    [Theory]
    [InlineData("the same text", "the same text", 4, 8, nameof(QuoteState.There), 4)]
    [InlineData("the same text", "now the same text", 4, 8, nameof(QuoteState.Found), 8)]
    [InlineData("the same text", "the same", 4, 8, nameof(QuoteState.Found), 4)]
    [InlineData("the same text", "the text", 4, 8, nameof(QuoteState.Gone), 0)]
    [InlineData("the same text", "", 4, 8, nameof(QuoteState.Gone), 0)]
    [InlineData("xx ab xx", "ab xx ab ab", 3, 5, nameof(QuoteState.Found), 0)]
    [InlineData("xx xx ab xx", "ab xx ab ab", 6, 8, nameof(QuoteState.Found), 6)]
    public void WordsAreFoundNearestToWhereTheyStood(string before, string now, int start, int end, string state, int found)
    {
        var quote = CitedQuote.Find(now, $"{start}-{end}", TextHash.Of(before), WordsHash.Of(before.AsSpan(start, end - start)));
        Assert.Equal(state, quote.State.ToString());
        Assert.Equal(found, quote.Start);
        if (quote.Any) Assert.Equal(before[start..end], now[quote.Start..quote.End]);
    }

    [Fact]
    public void WithoutTheHashOfTheWordsAChangedTextCannotSayWhereTheyAre() =>
        Assert.Equal(QuoteState.Unknown, CitedQuote.Find("now the same text", "4-8", TextHash.Of("the same text"), null).State);

    [Fact]
    public void AMarkNeverCutsACharacterInTwo()
    {
        Assert.False(CitedQuote.Find("a𝄞b", "0-2", null, null).Any);
        Assert.Equal(QuoteState.Wrong, CitedQuote.Find("a𝄞b", "0-2", TextHash.Of("a𝄞b"), null).State);
        Assert.True(CitedQuote.Find("a𝄞b", "1-3", null, null).Any);
    }

    [Fact]
    public void AnyWordsAreFoundWhereAPlainSearchFindsThem() =>
        Gen.Select(Gen.Char["ab\0\uFFFF"].Array[1, 60], Gen.Char["ab\0\uFFFF"].Array[1, 4], Gen.Int[0, 60]).Sample((textOf, wordsOf, near) =>
        {
            var (text, words) = (new string(textOf), new string(wordsOf));
            int? nearest = null;
            for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = at + 1 < text.Length ? text.IndexOf(words, at + 1, StringComparison.Ordinal) : -1)
                if (nearest is not { } so || Math.Abs(at - near) < Math.Abs(so - near)) nearest = at;
            return WordsHash.Find(text, WordsHash.Of(words), words.Length, near) == nearest;
        });
}
