using Bot.Channels.Schema;
using Bot.Channels.Turns;

namespace Bot.Tests.Support;

/// <summary>A channel that takes everything and keeps it. Ids are given in order: s1, s2…</summary>
internal sealed class CollectingAdapter : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public List<string?> Deleted { get; } = [];

    /// <summary>Runs a turn through the middleware.</summary>
    public Task RunAsync(Activity activity, BotCallbackHandler bot) =>
        RunPipelineAsync(new TurnContext(this, activity), bot, TestContext.Current.CancellationToken);

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        Sent.AddRange(activities);
        return Task.FromResult(activities.Select((_, i) => new ResourceResponse($"s{Sent.Count - activities.Length + i + 1}")).ToArray());
    }

    public override Task<ResourceResponse?> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult<ResourceResponse?>(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference.ActivityId);
        return Task.CompletedTask;
    }
}
