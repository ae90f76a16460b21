using System.Text.Json.Nodes;
using Bot.Channels.Schema;

namespace Bot.Channels.DirectLine;

/// <summary>Where Web Chat shows the first part of a streamed message.</summary>
internal static class StreamPlace
{
    /// <summary>Tells Web Chat to show it behind what came before. Web Chat 4.18 looks for other parts of the same stream to place it by, and takes every sign of
    /// typing without a stream for one: a stream's first part, which has no id yet, would land above the first of them. Other activities are left as they are.</summary>
    /// <param name="activity">The activity, with its timestamp.</param>
    public static void Put(Activity activity)
    {
        if (activity is { Type: ActivityTypes.Typing, ChannelData: JsonObject data, Timestamp: { } timestamp } && data.ContainsKey("streamType") && !data.ContainsKey("streamId"))
            data["webchat:sequence-id"] = timestamp.ToUnixTimeMilliseconds();
    }
}
