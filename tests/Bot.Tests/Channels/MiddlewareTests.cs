using Bot.Channels.Schema;
using Bot.Channels.Turns;
using Bot.Tests.Support;

namespace Bot.Tests.Channels;

public sealed class MiddlewareTests
{
    private readonly CollectingAdapter _adapter = new();
    private readonly List<string> _steps = [];

    [Fact]
    public async Task TheFirstOneAddedIsTheOutermost()
    {
        _adapter.Use(new Step("outer", _steps)).Use(new Step("inner", _steps));
        await _adapter.RunAsync(Message(), (_, _) => Say("bot"));
        Assert.Equal(["outer begins", "inner begins", "bot", "inner ends", "outer ends"], _steps);
    }

    [Fact]
    public async Task WhatIsThrownInsideReachesTheErrorHandlerOnce()
    {
        _adapter.Use(new Step("outer", _steps));
        _adapter.OnTurnError = (turn, error) => turn.SendActivityAsync($"sorry for {error.Message}", cancellationToken: TestContext.Current.CancellationToken);
        await _adapter.RunAsync(Message(), (_, _) => throw new InvalidOperationException("this"));
        Assert.Equal("sorry for this", Assert.Single(_adapter.Sent).Text);
    }

    [Fact]
    public async Task HandlersSeeWhatIsSentUpdatedAndDeletedInTheOrderTheyWerePut()
    {
        await _adapter.RunAsync(Message(), async (turn, stop) =>
        {
            turn.OnSendActivities(async (_, activities, next) =>
            {
                await Say($"first sees {activities.Count}");
                activities.RemoveAt(0);
                return await next();
            });
            turn.OnSendActivities((_, activities, next) =>
            {
                _steps.Add($"second sees {activities.Count}");
                return next();
            });
            turn.OnUpdateActivity((_, activity, next) =>
            {
                _steps.Add($"update {activity.Id}");
                return next();
            });
            turn.OnDeleteActivity((_, reference, _) => Say($"delete {reference.ActivityId}, and don't"));
            await turn.SendActivitiesAsync([MessageFactory.Text("a"), MessageFactory.Text("b")], stop);
            Assert.True(turn.Responded);
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "s1" }, stop);
            await turn.DeleteActivityAsync("s1", stop);
        });

        Assert.Equal(["first sees 2", "second sees 1", "update s1", "delete s1, and don't"], _steps);
        Assert.Equal("b", Assert.Single(_adapter.Sent).Text);
        Assert.Equal("s1", Assert.Single(_adapter.Updated).Id);
        Assert.Empty(_adapter.Deleted);
    }

    private static Activity Message() => new() { Type = ActivityTypes.Message, Conversation = new ConversationAccount { Id = "c" } };

    private Task Say(string step)
    {
        _steps.Add(step);
        return Task.CompletedTask;
    }

    private sealed class Step(string name, List<string> steps) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
        {
            steps.Add($"{name} begins");
            await next(cancellationToken);
            steps.Add($"{name} ends");
        }
    }
}
