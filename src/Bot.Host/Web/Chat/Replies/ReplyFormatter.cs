using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Channels.Schema;
using Bot.Channels.Turns;

namespace Bot.Host.Web.Chat.Replies;

/// <summary>Turns an answer into the message that a channel shows best, out of the same citations for each. Everything from a document or
/// a user is escaped.</summary>
public static class ReplyFormatter
{
    /// <summary>The whole message, with its entity and its feedback buttons where the channel has such.</summary>
    /// <param name="answer">What is answered.</param>
    /// <param name="phrases">The bot's words, in the language of the question.</param>
    /// <param name="style">How the channel shows citations.</param>
    /// <param name="links">Where the citations can be opened.</param>
    /// <param name="name">The name under which the answer can be rated.</param>
    public static Activity Format(Answer answer, Phrases phrases, ReplyStyle style, SourceLinks links, string name)
    {
        var reply = Say(ReplyText.Write(answer, phrases, style, links), phrases);
        if (style == ReplyStyle.Numbered || answer is Answer.NotFound { Reason: NotFoundReason.NothingAsked } or Answer.Asked or Answer.Courtesy) return reply;
        reply.Entities = [CitationEntity.Write(answer, phrases, style, links, name)];
        if (style == ReplyStyle.Teams) reply.ChannelData = new JsonObject { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } };
        return reply;
    }

    /// <summary>A message of Markdown in the bot's own words.</summary>
    public static Activity Say(string markdown, Phrases phrases)
    {
        var reply = MessageFactory.Text(markdown);
        reply.TextFormat = TextFormatTypes.Markdown;
        reply.Locale = phrases.Language;
        return reply;
    }
}
