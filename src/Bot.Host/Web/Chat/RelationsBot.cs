using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Channels.Schema;
using Bot.Channels.Turns;
using Bot.Host.Feedback;
using Bot.Host.Web.Chronologies;
using Bot.Host.Web.Pages;
using Bot.Host.Web.Chat.Replies;
using Bot.Relations.Courtesies;
using Bot.Relations.Text;

namespace Bot.Host.Web.Chat;

/// <summary>Answers messages out of the sources, says what it can do, and greets whoever joins.</summary>
/// <param name="answerer">What answers.</param>
/// <param name="time">Tells on which day a question is asked.</param>
/// <param name="turns">What was said before.</param>
/// <param name="words">The words of the greeting.</param>
/// <param name="links">Where citations can be opened.</param>
/// <param name="feedback">Keeps what people think of the answers.</param>
public sealed class RelationsBot(
    QuestionAnswerer answerer, TimeProvider time, ConversationTurns turns, PageText words, SourceLinks links, FeedbackBox feedback) : ActivityHandler
{
    private const int AnswerRemembered = 1000;

    /// <inheritdoc/>
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var text = turnContext.Activity.RemoveRecipientMention();
        if (SmallTalk.Read(text) is { } courtesy)
        {
            await ReturnAsync(courtesy, turnContext, cancellationToken);
        }
        else if (text.Length > Question.MaxLength)
        {
            var tooLong = Phrases.For(Language.Guess(text));
            await SayAsync(turnContext, Phrases.With(tooLong.TooLong, Question.MaxLength), tooLong, cancellationToken);
        }
        else
        {
            await AnswerAsync(text, turnContext, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        // Teams tells of the installation too; who joins a team later did not install the bot.
        turnContext.Activity.ChannelId == ChannelIds.Msteams ? Task.CompletedTask : GreetAsync(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity is { ChannelId: ChannelIds.Msteams, Action: "add" } ? GreetAsync(turnContext, cancellationToken) : Task.CompletedTask;

    /// <inheritdoc/>
    protected override Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        feedback.Take(turnContext.Activity)
            // Teams takes anything but an empty object for an error.
            ? Task.FromResult<InvokeResponse?>(CreateInvokeResponse(new JsonObject()))
            : base.OnInvokeActivityAsync(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        feedback.Take(turnContext.Activity);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task OnReactionsAddedAsync(
        IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken)
    {
        feedback.Take(turnContext.Activity);
        return Task.CompletedTask;
    }

    private async Task AnswerAsync(string text, ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var message = turnContext.Activity;
        if (message.DeliveryMode != DeliveryModes.ExpectReplies) await BesideAnswer.SendAsync(turnContext, new Activity { Type = ActivityTypes.Typing }, cancellationToken);
        var conversation = ConversationName.Of(message);
        var question = Question.First(text, DateOnly.FromDateTime(time.GetLocalNow().DateTime)) with { Previous = turns.Of(conversation), AskedBy = UserName.Of(message) };
        var answer = await answerer.AnswerAsync(question, cancellationToken);
        if (!string.IsNullOrEmpty(message.Conversation?.Id) && answer is not Answer.NotFound { Reason: NotFoundReason.NothingAsked }) turns.Add(conversation, new Turn(text, Remembered(answer)));
        var phrases = Phrases.For(question, answer);
        if (answer is Answer.Asked asked)
        {
            await turnContext.SendActivityAsync(AskedBack.Write(asked, phrases, message), cancellationToken);
            return;
        }

        var style = ReplyStyles.Of(message.ChannelId);
        var offered = style == ReplyStyle.Numbered || message.Conversation?.IsGroup is true
            ? []
            : await FollowUpQuestions.OfferAsync(answer, question, turns.Of(conversation), phrases, answerer.WithoutModel, cancellationToken);
        var rated = RatedAnswer.Of(text, answer, phrases);
        var taken = await ReplySender.SendAsync(turnContext, answer, phrases, Write, cancellationToken);
        if (answer is not Answer.NotFound { Reason: NotFoundReason.NothingAsked }) feedback.Remember(message, rated, taken?.Id);
        // Microsoft's playground for Teams shows the text of a message with buttons unread, so they come with one of their own.
        if (style != ReplyStyle.Teams || offered is []) return;
        var next = ReplyFormatter.Say(phrases.AlsoAsk, phrases);
        next.SuggestedActions = AskedBack.Buttons(offered, message);
        await BesideAnswer.SendAsync(turnContext, next, cancellationToken);

        Activity Write()
        {
            var reply = ReplyFormatter.Format(answer, phrases, style, links.For(turnContext), rated.Name);
            if (answer is Answer.Cited && ChronologyLink.Write(text, phrases, links.For(turnContext)) is { } link) reply.Text += link;
            if (style == ReplyStyle.WebChat) reply.SuggestedActions = AskedBack.Buttons(offered, message);
            return reply;
        }
    }

    private Task<ResourceResponse?> ReturnAsync(Courtesy courtesy, ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (courtesy.Kind == CourtesyKind.NewConversation)
        {
            turns.Forget(ConversationName.Of(turnContext.Activity));
            feedback.Forget(turnContext.Activity);
        }

        var phrases = Phrases.For(courtesy.Language);
        return SayAsync(turnContext, CourtesyWords.To(courtesy.Kind, phrases), phrases, cancellationToken);
    }

    private Task<ResourceResponse?> GreetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var language = Language.Known(turnContext.Activity.Locale);
        return turnContext.SendActivityAsync(
            ReplyFormatter.Say(Greeting.Write(PageTranslations.For(language, words), turnContext.Activity.ChannelId), Phrases.For(language)), cancellationToken);
    }

    // What a follow-up can lean on: the short answer, which a pronoun most likely means, and the sentences, not the sources below them.
    private static string Remembered(Answer answer)
    {
        if (answer is not Answer.Cited cited) return "";
        var sentences = cited.Claims.Select(claim => claim.Text);
        if (cited.Short is ShortAnswer.Quoted bare) sentences = sentences.Prepend($"{bare.Text}:");
        return Excerpt.Of(string.Join(' ', sentences), AnswerRemembered);
    }

    private static Task<ResourceResponse?> SayAsync(ITurnContext turnContext, string text, Phrases phrases, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(ReplyFormatter.Say(Markdown.Escape(text), phrases), cancellationToken);
}
