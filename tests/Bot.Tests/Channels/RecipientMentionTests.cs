using System.Text.Json;
using Bot.Channels.Http;
using Bot.Channels.Schema;
using Bot.Channels.Turns;

namespace Bot.Tests.Channels;

public sealed class RecipientMentionTests
{
    [Fact]
    public void TheMentionOfTheRecipientIsRemovedAndOthersStay() =>
        Assert.Equal("did <at>Ann</at> visit Morocco?", Read("""
            {"type":"message","text":"<at>Test Bot</at> did <at>Ann</at> visit Morocco?","recipient":{"id":"b"},"entities":[
            {"type":"mention","mentioned":{"id":"b"},"text":"<at>Test Bot</at>"},
            {"type":"mention","mentioned":{"id":"a"},"text":"<at>Ann</at>"}]}
            """).RemoveRecipientMention());

    [Theory]
    [InlineData("""[{"type":"mention"}]""")]
    [InlineData("""[{"type":"mention","mentioned":"b","text":5}]""")]
    [InlineData("""[{"type":"mention","mentioned":{"id":"b"},"text":""}]""")]
    [InlineData("""[{"text":"Hello"},null]""")]
    [InlineData("null")]
    public void EntitiesOfAnotherShapeAreIgnored(string entities) =>
        Assert.Equal("Hello", Read($$"""{"type":"message","text":" Hello ","recipient":{"id":"b"},"entities":{{entities}}}""").RemoveRecipientMention());

    [Fact]
    public void AMessageWithoutTextHasNoWords() => Assert.Equal("", Read("""{"type":"message"}""").RemoveRecipientMention());

    private static Activity Read(string json) => JsonSerializer.Deserialize(json, ChannelJson.Default.Activity)!;
}
