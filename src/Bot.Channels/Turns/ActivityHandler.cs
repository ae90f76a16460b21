using Bot.Channels.Schema;

namespace Bot.Channels.Turns;

/// <summary>A bot with one method for each activity type. What is not overridden does nothing.</summary>
public class ActivityHandler : IBot
{
    /// <inheritdoc/>
    public virtual Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken) => turnContext.Activity.Type switch
    {
        ActivityTypes.Message => OnMessageActivityAsync(new DelegatingTurnContext<IMessageActivity>(turnContext), cancellationToken),
        ActivityTypes.ConversationUpdate =>
            OnConversationUpdateActivityAsync(new DelegatingTurnContext<IConversationUpdateActivity>(turnContext), cancellationToken),
        _ => OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken),
    };

    /// <summary>A message came; its text can be missing.</summary>
    protected virtual Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The conversation changed. Calls <see cref="OnMembersAddedAsync"/> when others than the bot itself were added.</summary>
    protected virtual Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var others = activity.MembersAdded?.Where(member => member is not null && member.Id != activity.Recipient?.Id).ToList();
        return others is null or [] ? Task.CompletedTask : OnMembersAddedAsync(others, turnContext, cancellationToken);
    }

    /// <summary>Others than the bot joined.</summary>
    /// <param name="membersAdded">Who joined, without the bot; at least one.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    protected virtual Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An activity came whose type has no method here.</summary>
    protected virtual Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;
}
