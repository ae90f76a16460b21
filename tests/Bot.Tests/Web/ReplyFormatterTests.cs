using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Channels.Http;
using Bot.Channels.Schema;
using Bot.Host;
using Bot.Host.Web;
using Bot.Host.Web.Chat;
using Bot.Host.Web.Chat.Replies;
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
            Numbered(
                Notes.Quoting(new ShortAnswer.Quoted("11 June 1956"), Notes.Sentence(Notes.Morocco, "7 March"), Notes.Sentence(Notes.Morocco, "embassy"))));

    [Fact]
    public void AQuoteThatTwoClaimsRestOnHasOneNumber()
    {
        var passage = Notes.Sentence(Notes.Morocco, "embassy");
        var reply = Numbered(Notes.Quoting(null, passage, passage));
        Assert.Contains("\n1. ", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("2. ", reply, StringComparison.Ordinal);
    }

    [Fact]
    public void NotInTheSourcesSaysHowManyDocumentsWereSearchedAndShowsTheNearestPassages()
    {
        var reply = Numbered(
            new Answer.NotFound(NotFoundReason.NotStated, [Notes.Sentence(Notes.Morocco, "embassy")], 14));
        Assert.StartsWith("**The sources don't say.** That doesn't mean it never happened. Documents searched: 14.", reply, StringComparison.Ordinal);
        Assert.EndsWith("  > The American embassy in Rabat dates from 11 June 1956.", reply, StringComparison.Ordinal);
    }

    [Fact]
    public void AWordThatWasReadAsAnotherIsSaidFirst() => Assert.All(
        [Notes.Quoting(null, Notes.Sentence(Notes.Morocco, "embassy")), new Answer.NotFound(NotFoundReason.NotStated, [], 14)],
        answer => Assert.StartsWith("I read “Moroco” as Morocco.\n\n", Numbered(answer with { Read = [new("Moroco", "Morocco")] }), StringComparison.Ordinal));

    [Fact]
    public void TheBotsOwnWordsComeInTheLanguageOfTheQuestion() =>
        Assert.StartsWith("**В источниках об этом не сказано.**",
            Numbered(new Answer.NotFound(NotFoundReason.NoPassages, [], 14), "ru"), StringComparison.Ordinal);

    [Fact]
    public void DocumentTextBecomesNoMarkup()
    {
        var reply = Numbered(Notes.Quoting(null, Notes.Sentence(Notes.Hostile, "See")));
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
        Assert.Equal(escaped, Greeting.Write(words, "test"));
    }

    [Fact]
    public void TeamsIsToldInOneEntityWhatTheMarksStandFor()
    {
        var reply = ReplyFormatter.Format(Two, Phrases.For("en"), ReplyStyle.Teams, Linked, "answer-1");

        Assert.Equal("""
            **11 June 1956**

            On 7 March 1956 the United States recognized Morocco as independent of France. [1]

            The American embassy in Rabat dates from 11 June 1956. [2]
            """, reply.Text);
        var citation = EntityOf(reply)["citation"]![1]!;
        Assert.Equal(2, (int)citation["position"]!);
        var appearance = citation["appearance"]!;
        Assert.Equal("Morocco and the United States", (string?)appearance["name"]);
        Assert.Equal("The American embassy in Rabat dates from 11 June 1956.", (string?)appearance["abstract"]);
        Assert.Equal(Linked.Of(Notes.Morocco, 91, 145), (string?)appearance["url"]);
        Assert.Equal(["Bot sample corpus", "2026-11-24"], appearance["keywords"]!.AsArray().Select(word => (string?)word));
        Assert.Null(appearance["text"]); // Teams takes a card under that name
        Assert.Equal("default", (string?)((JsonObject)reply.ChannelData!)["feedbackLoop"]!["type"]);
    }

    [Fact]
    public void WithoutAnAddressTeamsShowsTheQuotesInTheText()
    {
        var reply = ReplyFormatter.Format(Two, Phrases.For("en"), ReplyStyle.Teams, SourceLinks.None, "answer-1");
        Assert.Contains("> The American embassy in Rabat dates from 11 June 1956.", reply.Text, StringComparison.Ordinal);
        Assert.Null(EntityOf(reply)["citation"]![0]!["appearance"]!["url"]);
    }

    [Fact]
    public void WebChatGetsADefinitionForEachMarkAndCanLikeTheAnswer()
    {
        var reply = ReplyFormatter.Format(Two, Phrases.For("en"), ReplyStyle.WebChat, Linked, "answer-1");

        Assert.EndsWith($"""
            The American embassy in Rabat dates from 11 June 1956. [2]

            [1]: <{Linked.Of(Notes.Morocco, 12, 90)}> "Morocco and the United States (Bot sample corpus, 2026-11-24)"
            [2]: <{Linked.Of(Notes.Morocco, 91, 145)}> "Morocco and the United States (Bot sample corpus, 2026-11-24)"
            """, reply.Text, StringComparison.Ordinal);
        Assert.Equal("", (string?)EntityOf(reply)["@id"]);
        Assert.Equal(["LikeAction", "DislikeAction"], EntityOf(reply)["potentialAction"]!.AsArray().Select(action => (string?)action!["@type"]));
        Assert.Null(reply.ChannelData);
    }

    [Fact]
    public void WithoutAnAddressWebChatOpensTheQuoteItself()
    {
        var reply = ReplyFormatter.Format(Two, Phrases.For("en"), ReplyStyle.WebChat, SourceLinks.None, "answer-1");
        Assert.Contains("[2]: <cite:2> \"", reply.Text, StringComparison.Ordinal);
        Assert.Equal("> The American embassy in Rabat dates from 11 June 1956.", (string?)EntityOf(reply)["citation"]![1]!["appearance"]!["text"]);
    }

    [Fact]
    public void NoMarkOfADocumentGetsIntoADefinition()
    {
        var hostile = Notes.Hostile with { Title = "a\" onload \\ <b> &quot;\n[2]: https://evil.example \"x" };
        var passage = new Passage(hostile, 0, 3, "", PassageKind.Prose);

        var text = ReplyFormatter.Format(Notes.Quoting(null, passage), Phrases.For("en"), ReplyStyle.WebChat, Linked, "answer-1").Text!;

        Assert.Equal($"""[1]: <{Linked.Of(hostile, 0, 3)}> "a\" onload \\ <b> &amp;quot; [2]: https://evil.example \"x (<b>Nobody</b>)" """.TrimEnd(), text.Split('\n')[^1]);
    }

    [Fact]
    public void WhatTeamsWouldRefuseIsCut()
    {
        var document = Notes.Morocco with { Title = string.Join(' ', Enumerable.Repeat("title", 40)), Publisher = string.Concat(Enumerable.Repeat("𝄞", 40)), Text = string.Concat(Enumerable.Repeat("A sentence. ", 40)) };
        var passages = Enumerable.Range(0, 12).Select(i => new Passage(document, i * 12, i * 12 + 240, "", PassageKind.Prose)).ToArray();

        var reply = ReplyFormatter.Format(Notes.Quoting(null, passages), Phrases.For("en"), ReplyStyle.Teams, Linked, "answer-1");
        var citations = EntityOf(reply)["citation"]!.AsArray();

        Assert.Equal(10, citations.Count);
        Assert.Contains("[10]", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[11]", reply.Text, StringComparison.Ordinal);
        Assert.EndsWith("More in the sources, not shown here: 2.", reply.Text, StringComparison.Ordinal);
        Assert.All(citations, citation =>
        {
            var appearance = citation!["appearance"]!;
            Assert.InRange(((string)appearance["name"]!).Length, 1, 80);
            Assert.InRange(((string)appearance["abstract"]!).Length, 1, 160);
            Assert.All(appearance["keywords"]!.AsArray(), word => Assert.InRange(((string)word!).Length, 1, 28));
            Assert.DoesNotContain('\uFFFD', (string)appearance["keywords"]![0]!);
        });
    }

    [Fact]
    public void WhatIsNotInTheSourcesIsShortInWebChatWithThePassagesAsReferences() =>
        Assert.Equal($"""
            **The sources don't say.** That doesn't mean it never happened. Documents searched: 14.

            Nearest passages: [1]

            [1]: <{Linked.Of(Notes.Morocco, 91, 145)}> "The American embassy in Rabat dates from 11 June 1956."
            """,
            ReplyFormatter.Format(
                new Answer.NotFound(NotFoundReason.NotStated, [Notes.Sentence(Notes.Morocco, "embassy")], 14), Phrases.For("en"), ReplyStyle.WebChat, Linked, "answer-1").Text!);

    private static SourceLinks Linked { get; } = new(new Uri("https://bot.example/"));

    private static Answer Two =>
        Notes.Quoting(new ShortAnswer.Quoted("11 June 1956"), Notes.Sentence(Notes.Morocco, "7 March"), Notes.Sentence(Notes.Morocco, "embassy"));

    private static JsonObject EntityOf(Activity reply)
    {
        var sent = JsonSerializer.SerializeToNode(reply, OutgoingJson.Activity)!;
        var entity = Assert.Single(sent["entities"]!.AsArray())!.AsObject();
        Assert.Equal(("https://schema.org/Message", "Message", "https://schema.org"), ((string?)entity["type"], (string?)entity["@type"], (string?)entity["@context"]));
        return entity;
    }

    private static string Numbered(Answer answer, string language = "en") =>
        ReplyFormatter.Format(answer, Phrases.For(language), ReplyStyle.Numbered, SourceLinks.None, "answer-1").Text!;
}
