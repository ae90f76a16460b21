using Bot.Answering;
using Bot.Host;
using Bot.Host.Web;
using Bot.Host.Web.Chat;
using Bot.Tests.Support;

namespace Bot.Tests.Web;

public sealed class ReplyFormatterTests
{
    [Fact]
    public void AnAnswerIsAShortAnswerClaimsWithMarksAndNumberedSources() =>
        Assert.Equal("""
            **11 June 1956**

            On 7 March 1956 the United States recognized Morocco as independent of France. [1]

            The American embassy in Rabat dates from 11 June 1956. [2]

            **Sources**

            1. Morocco and the United States (Bot sample corpus, 2026-11-24), `africa/morocco-united-states.md 12–90`

               > On 7 March 1956 the United States recognized Morocco as independent of France.

            2. Morocco and the United States (Bot sample corpus, 2026-11-24), `africa/morocco-united-states.md 91–145`

               > The American embassy in Rabat dates from 11 June 1956.
            """,
            ReplyFormatter.Format(
                Notes.Quoting(new ShortAnswer.Quoted("11 June 1956"), Notes.Sentence(Notes.Morocco, "7 March"), Notes.Sentence(Notes.Morocco, "embassy")),
                Phrases.For("en")));

    [Fact]
    public void AQuoteThatTwoClaimsRestOnHasOneNumber()
    {
        var passage = Notes.Sentence(Notes.Morocco, "embassy");
        var reply = ReplyFormatter.Format(Notes.Quoting(null, passage, passage), Phrases.For("en"));
        Assert.Contains("\n1. ", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("2. ", reply, StringComparison.Ordinal);
    }

    [Fact]
    public void NotInTheSourcesSaysHowManyDocumentsWereSearchedAndShowsTheNearestPassages()
    {
        var reply = ReplyFormatter.Format(
            new Answer.NotFound(NotFoundReason.NotStated, [Notes.Sentence(Notes.Morocco, "embassy")], 14), Phrases.For("en"));
        Assert.StartsWith("**The sources don't say.** That doesn't mean it never happened. Documents searched: 14.", reply, StringComparison.Ordinal);
        Assert.EndsWith("  > The American embassy in Rabat dates from 11 June 1956.", reply, StringComparison.Ordinal);
    }

    [Fact]
    public void TheBotsOwnWordsComeInTheLanguageOfTheQuestion() =>
        Assert.StartsWith("**В источниках об этом не сказано.**",
            ReplyFormatter.Format(new Answer.NotFound(NotFoundReason.NoPassages, [], 14), Phrases.For("ru")), StringComparison.Ordinal);

    [Fact]
    public void DocumentTextBecomesNoMarkup()
    {
        var reply = ReplyFormatter.Format(Notes.Quoting(null, Notes.Sentence(Notes.Hostile, "See")), Phrases.For("en"));
        Assert.Contains(@"See \<script\>alert(1)\</script\> \!\[x\](`https://evil.example/a.png)` \[y\](`https://evil.example)` `www.evil.example` \& more",
            reply, StringComparison.Ordinal);
        Assert.Contains(@"1. \<img src=`https://evil.example/t.png>` (\<b\>Nobody\</b\>), `` evil`.md 0–", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1956. A year", @"1956\. A year")]
    [InlineData("1) first", @"1\) first")]
    [InlineData("- item", @"\- item")]
    [InlineData("=====", @"\=====")]
    [InlineData("# heading", @"\# heading")]
    [InlineData("~~~", @"\~\~\~")]
    [InlineData("[1]: https://evil.example", @"\[1\]: `https://evil.example`")]
    [InlineData("    code", "code")]
    [InlineData("a\n\n> b\u2028c", @"a \> b c")]
    [InlineData("ann@evil.example", "`ann@evil.example`")]
    public void ALineThatLooksLikeABlockIsText(string text, string escaped)
    {
        var words = new PageText { Greeting = text, Examples = [] };
        Assert.Equal(escaped, ReplyFormatter.Greet(words));
    }
}
