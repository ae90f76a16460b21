using System.Text.Json;
using Bot.Channels.Http;
using Bot.Channels.Schema;

namespace Bot.Tests.Channels;

public sealed class ActivityJsonTests
{
    [Fact]
    public void UnknownFieldsSurviveReadingAndWriting()
    {
        const string activity = """
            {"type":"message","from":{"id":"u","aadObjectId":"13-digits"},"conversation":{"id":"c","tenantId":"t"},
            "entities":[{"type":"clientInfo","timezone":"UTC"}],"channelData":{"tenant":{"id":"1"}},"localTimezone":"UTC"}
            """;

        var read = JsonSerializer.Deserialize(activity, ChannelJson.Default.Activity)!;
        var written = JsonSerializer.Serialize(read, ChannelJson.Default.Activity);

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(activity), JsonElement.Parse(written)), written);
    }

    [Fact]
    public void WhatIsNotSetIsNotWritten() =>
        Assert.Equal("""{"type":"message","text":"Hello"}""",
            JsonSerializer.Serialize(new Activity { Type = ActivityTypes.Message, Text = "Hello" }, ChannelJson.Default.Activity));

    [Fact]
    public void ThirtyThreeLevelsAreTooDeep()
    {
        var deep = $$"""{"type":"message","value":{{new string('[', 32)}}{{new string(']', 32)}}}""";
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(deep, ChannelJson.Default.Activity));
    }
}
