using Bot.Channels.Schema;

namespace Bot.Host.Web.Chat.Replies;

/// <summary>How a channel shows citations.</summary>
public enum ReplyStyle
{
    /// <summary>As text only: numbered sources with their quotes below the answer.</summary>
    Numbered,

    /// <summary>As Microsoft Teams does: a mark in the text, and a card that its entity describes.</summary>
    Teams,

    /// <summary>As Web Chat does: a mark in the text, a link definition, and an entity.</summary>
    WebChat,
}

/// <summary>Which channel shows citations how.</summary>
public static class ReplyStyles
{
    /// <summary>The style of a channel; <see cref="ReplyStyle.Numbered"/> for one that is not known.</summary>
    public static ReplyStyle Of(string? channelId) => channelId switch
    {
        ChannelIds.Msteams => ReplyStyle.Teams,
        ChannelIds.Webchat or ChannelIds.Directline => ReplyStyle.WebChat,
        _ => ReplyStyle.Numbered,
    };
}
