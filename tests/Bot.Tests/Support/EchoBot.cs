using System.Collections.Concurrent;
using Bot.Channels.Schema;
using Bot.Channels.Turns;

namespace Bot.Tests.Support;

/// <summary>Keeps what it is told, greets, and says after what it hears. A message "wait" waits for <see cref="Go"/>.</summary>
internal sealed class EchoBot : IBot
{
    public ConcurrentQueue<Activity> Heard { get; } = new();

    public TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Heard.Enqueue(turnContext.Activity);
        if (turnContext.Activity.Text == "wait") await Go.Task.WaitAsync(cancellationToken);
        if (turnContext.Activity.Text == "break") throw new InvalidOperationException("The bot broke.");
        var reply = turnContext.Activity switch
        {
            { Type: ActivityTypes.ConversationUpdate } => "Hello!",
            { Type: ActivityTypes.Message, Text: { } text } => $"You said: {text}",
            _ => null,
        };
        if (reply is not null) await turnContext.SendActivityAsync(MessageFactory.Text(reply), cancellationToken);
    }
}
