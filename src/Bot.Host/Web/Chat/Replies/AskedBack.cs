using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Channels.Schema;

namespace Bot.Host.Web.Chat.Replies;

/// <summary>A question that is asked back, with its choices to press.</summary>
internal static class AskedBack
{
    private const string HeroCard = "application/vnd.microsoft.card.hero";

    /// <summary>The message: buttons below it where the channel keeps them for the asker alone, a card of buttons in Teams, a list elsewhere.</summary>
    /// <param name="asked">The choices.</param>
    /// <param name="phrases">The bot's words, in the language of the question.</param>
    /// <param name="message">The message that is answered.</param>
    public static Activity Write(Answer.Asked asked, Phrases phrases, IMessageActivity message)
    {
        var question = CourtesyWords.For(phrases.Language).WhichOne;
        switch (ReplyStyles.Of(message.ChannelId))
        {
            case ReplyStyle.WebChat:
                var reply = ReplyFormatter.Say(Markdown.Escape(question), phrases);
                reply.SuggestedActions = Buttons(asked.Choices, message);
                return reply;
            case ReplyStyle.Teams:
                // In a group the suggested actions of Teams do not appear; a card does everywhere.
                var card = ReplyFormatter.Say("", phrases);
                card.Text = null;
                card.Attachments = [new Attachment { ContentType = HeroCard, Content = new JsonObject { ["text"] = question, ["buttons"] = new JsonArray([.. asked.Choices.Select(CardButton)]) } }];
                return card;
            default:
                return ReplyFormatter.Say(ReplyText.Write(asked, phrases, ReplyStyle.Numbered, SourceLinks.None), phrases);
        }
    }

    /// <summary>Questions as buttons for whoever wrote the message; null for none. Some clients send a button's title and some its value, so both are the
    /// question.</summary>
    public static SuggestedActions? Buttons(IReadOnlyList<string> questions, IMessageActivity message) => questions is [] ? null : new()
    {
        To = message.From?.Id is { } asker ? [asker] : null,
        Actions = [.. questions.Select(question => new CardAction { Type = ActionTypes.ImBack, Title = question, Value = question })],
    };

    private static JsonObject CardButton(string question) => new() { ["type"] = ActionTypes.ImBack, ["title"] = question, ["value"] = question };
}
