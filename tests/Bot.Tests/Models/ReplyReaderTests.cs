using Bot.Models.Replies;

namespace Bot.Tests.Models;

/// <summary>A reply is read whether or not its model kept to the form, as far as it is whole.</summary>
public sealed class ReplyReaderTests
{
    private const string One = """{"text": "It dates from 1956.", "citations": [{"passage": 2, "quote": "dates from 11 June 1956"}]}""";

    [Theory]
    [InlineData("""{"sentences": [ONE], "short": "1956"}""")]
    [InlineData("""{"notInSources": false, "sentences": [ONE], "short": "1956"}""")]
    [InlineData("""Here is the answer {as JSON}: {"sentences": [ONE], "short": "1956"} I hope that helps!""")]
    [InlineData("```json\n{\"sentences\": [ONE,], \"short\": \"1956\",}\n```")]
    [InlineData("""{ "sentences": /* as asked */ [ONE, 7, "words", {"text": 5}], "confidence": {"of": [1, 2]}, "short": "1956"}""")]
    [InlineData("""{"sentences": [{"text": "It dates from 1956.", "citations": [{"passage": "2", "quote": "dates from 11 June 1956"}, {"passage": 3}, {"passage": 1.5, "quote": "x"}]}], "short": 1956}""")]
    public void AReplyIsReadWithWhatStandsAroundIt(string text)
    {
        var reply = ReplyReader.Read(text.Replace("ONE", One, StringComparison.Ordinal))!;

        var sentence = Assert.Single(reply.Sentences);
        Assert.Equal("It dates from 1956.", sentence.Text);
        Assert.Equal(new ReplyCitation(2, "dates from 11 June 1956"), Assert.Single(sentence.Citations));
        Assert.Equal(("1956", false, false), (reply.Short, reply.IsNotInSources, reply.IsCut));
    }

    [Fact]
    public void OfAReplyThatWasCutTheWholeSentencesAreRead()
    {
        var whole = $$"""{"sentences": [{{One}}, {{One.Replace("1956", "1957", StringComparison.Ordinal)}}], "short": "1956"}""";

        for (var length = 0; length < whole.Length; length++)
        {
            var reply = ReplyReader.Read(whole[..length]);
            var ended = whole[..length].Split("}]}").Length - 1;
            Assert.Equal(ended, reply?.Sentences.Count ?? 0);
            Assert.True(reply?.IsCut ?? true);
        }

        Assert.False(ReplyReader.Read(whole)!.IsCut);
    }

    [Theory]
    [InlineData("""{"notInSources": true}""")]
    [InlineData("""{"notInSources": true, "sentences": [], "short": null}""")]
    [InlineData("""{"sentences": [ONE], "notInSources": true}""")]
    [InlineData("""Sorry. {"notInSources": true""")]
    public void AReplyThatNothingIsInTheSourcesSaysNothingElse(string text)
    {
        var reply = ReplyReader.Read(text.Replace("ONE", One, StringComparison.Ordinal))!;

        Assert.True(reply.IsNotInSources);
        Assert.Empty(reply.Sentences);
    }

    [Theory]
    [InlineData("")]
    [InlineData("I don't know.")]
    [InlineData("{}")]
    [InlineData("""{"answer": "1956"}""")]
    [InlineData("""{"sentences": "It dates from 1956."}""")]
    [InlineData("""{"sentences": []}""")]
    [InlineData("""{"notInSources": "true"}""")]
    [InlineData("""[{"text": "It dates from 1956."}]""")]
    [InlineData("{\"sentences\": [\ud800")]
    public void WhatHasAnotherFormIsNoReply(string text) => Assert.Null(ReplyReader.Read(text));

    [Fact]
    public void ADeepAndAManifoldReplyIsReadInTheTimeOfItsLength()
    {
        Assert.Null(ReplyReader.Read("{\"sentences\": " + new string('[', 500_000)));
        Assert.Null(ReplyReader.Read(new string('{', 500_000)));
        Assert.Equal(40, ReplyReader.Read($$"""{"sentences": [{{string.Join(',', Enumerable.Repeat(One, 5000))}}]}""")!.Sentences.Count);
    }
}
