using Bot.Channels.Schema;

namespace Bot.Channels.Turns;

/// <summary>Addresses what a bot sends.</summary>
internal static class ReplyAddress
{
    /// <summary>The same activity, from the bot to whoever sent the incoming one, in its conversation.</summary>
    public static Activity Put(Activity reply, Activity incoming)
    {
        reply.Id = null; // the channel gives it
        reply.From = incoming.Recipient;
        reply.Recipient = incoming.From;
        reply.Conversation = incoming.Conversation;
        reply.ChannelId = incoming.ChannelId;
        reply.ServiceUrl = incoming.ServiceUrl;
        reply.ReplyToId = incoming.Id;
        // Unset, it is plain text to one client and Markdown to another.
        if (reply.Type == ActivityTypes.Message) reply.TextFormat ??= TextFormatTypes.Plain;
        return reply;
    }
}
