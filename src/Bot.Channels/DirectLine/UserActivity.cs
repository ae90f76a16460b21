using Bot.Channels.Http;
using Bot.Channels.Schema;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.DirectLine;

/// <summary>What a client may say. Who says it, where and to whom is the server's to know, whatever the client writes.</summary>
internal static class UserActivity
{
    /// <summary>The events that clients may send. This one is a press on "like" or "dislike" in Web Chat; its first entity is the action that
    /// was offered: <c>{"@type":"LikeAction",…}</c>. It comes as its own activity, and does not say which answer is meant unless the action does.</summary>
    public static readonly IReadOnlyList<string> EventNames = ["webchat:activity-status/feedback"];

    /// <summary>The activity with what a client may set and nothing else, from the token's user to the bot.</summary>
    /// <exception cref="RefusedRequestException">400: it is not of a kind that clients send.</exception>
    public static Activity Of(Activity posted, TokenGrant grant, ChannelAccount bot)
    {
        if (!IsSentByClients(posted))
            throw new RefusedRequestException(StatusCodes.Status400BadRequest, "BadArgument", "A client sends messages, typing and the events that this bot knows, nothing else.");
        return Addressed(new Activity
        {
            Type = posted.Type,
            LocalTimestamp = posted.LocalTimestamp,
            LocalTimezone = posted.LocalTimezone,
            ReplyToId = posted.ReplyToId,
            Entities = posted.Entities,
            ChannelData = posted.ChannelData,
            Text = posted.Text,
            TextFormat = posted.TextFormat,
            Locale = posted.Locale,
            InputHint = posted.InputHint,
            Attachments = posted.Attachments,
            Name = posted.Name,
            Value = posted.Value,
            ValueType = posted.ValueType,
        }, grant, bot);
    }

    /// <summary>What tells the bot that a conversation has begun.</summary>
    public static Activity Start(TokenGrant grant, ChannelAccount bot, string? locale)
    {
        var start = Addressed(new Activity { Type = ActivityTypes.ConversationUpdate, Id = $"{grant.Conversation}|0000000", Locale = locale }, grant, bot);
        start.MembersAdded = [start.From!, bot];
        return start;
    }

    private static bool IsSentByClients(Activity posted) =>
        posted.Type is ActivityTypes.Message or ActivityTypes.Typing
        || (posted.Type == ActivityTypes.Event && EventNames.Contains(posted.Name, StringComparer.Ordinal));

    private static Activity Addressed(Activity activity, TokenGrant grant, ChannelAccount bot)
    {
        activity.From = new ChannelAccount { Id = grant.User, Name = grant.UserName, Role = RoleTypes.User };
        activity.Recipient = bot;
        activity.Conversation = new ConversationAccount { Id = grant.Conversation };
        activity.ChannelId = grant.Channel;
        return activity;
    }
}
