using Bot.Answering;
using Bot.Channels.Schema;
using Bot.Channels.Turns;
using Bot.Relations.Text;

namespace Bot.Host.Web.Chat;

/// <summary>Answers messages out of the sources and greets whoever joins.</summary>
/// <param name="answerer">What answers.</param>
/// <param name="time">Tells on which day a question is asked.</param>
/// <param name="turns">What was said before.</param>
/// <param name="words">The words of the greeting.</param>
public sealed class RelationsBot(QuestionAnswerer answerer, TimeProvider time, ConversationTurns turns, PageText words) : ActivityHandler
{
    private const int AnswerRemembered = 1000;

    /// <inheritdoc/>
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var message = turnContext.Activity;
        var text = message.RemoveRecipientMention();
        if (text.Length > Question.MaxLength)
        {
            var tooLong = Phrases.For(Language.Guess(text));
            await SendAsync(turnContext, Phrases.With(tooLong.TooLong, Question.MaxLength), tooLong, cancellationToken);
            return;
        }

        var conversation = $"{message.ChannelId}/{message.Conversation?.Id}";
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        var question = Question.First(text, today) with { Previous = turns.Of(conversation) };
        var answer = await answerer.AnswerAsync(question, cancellationToken);
        if (message.Conversation?.Id is not null) turns.Add(conversation, new Turn(text, Remembered(answer)));
        var phrases = Phrases.For(question.Reading.Language);
        await SendAsync(turnContext, ReplyFormatter.Format(answer, phrases), phrases, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        SendAsync(turnContext, ReplyFormatter.Greet(words), Phrases.For("en"), cancellationToken);

    // What a follow-up can lean on: the sentences, not the sources below them.
    private static string Remembered(Answer answer)
    {
        if (answer is not Answer.Cited cited) return "";
        var shown = string.Join(' ', cited.Claims.Select(claim => claim.Text));
        return shown.Length > AnswerRemembered ? shown[..AnswerRemembered] : shown;
    }

    private static async Task SendAsync(ITurnContext turnContext, string markdown, Phrases phrases, CancellationToken cancellationToken)
    {
        var reply = MessageFactory.Text(markdown);
        reply.TextFormat = TextFormatTypes.Markdown;
        reply.Locale = phrases.Language;
        await turnContext.SendActivityAsync(reply, cancellationToken);
    }
}
