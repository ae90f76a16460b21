using System.Text.Json.Nodes;
using Bot.Channels.Schema;

namespace Bot.Host.Web.Chat.Replies;

/// <summary>Sends a long message in two parts: its beginning at once, then the whole in its place. What both parts say of the stream stands
/// twice, because Teams reads it in the entities and Web Chat in the channel data.</summary>
internal static class StreamedReply
{
    private const string Kind = "streaminfo";

    /// <summary>The part of a message that is shown while the rest is on its way.</summary>
    public static Activity Begin(string text, Activity whole) => Mark(
        new Activity { Type = ActivityTypes.Typing, Text = text, TextFormat = whole.TextFormat, Locale = whole.Locale },
        new JsonObject { ["streamType"] = "streaming", ["streamSequence"] = 1 });

    /// <summary>The whole message, put in the place of its beginning.</summary>
    /// <param name="whole">The message as it would be sent alone; it is changed.</param>
    /// <param name="streamId">The channel's id of the beginning.</param>
    public static Activity End(Activity whole, string streamId) => Mark(whole, new JsonObject { ["streamId"] = streamId, ["streamType"] = "final" });

    private static Activity Mark(Activity activity, JsonObject stream)
    {
        activity.Entities = [CitationEntity.ToEntity(Kind, stream), .. activity.Entities ?? []];
        var data = activity.ChannelData as JsonObject ?? [];
        foreach (var (name, value) in stream) data[name] = value?.DeepClone();
        activity.ChannelData = data;
        return activity;
    }
}
