using Bot.Channels.Authentication;
using Bot.Channels.Connector;
using Bot.Channels.Queue;
using Bot.Channels.Schema;
using Bot.Channels.Turns;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Http;

/// <summary>Runs a bot behind an HTTP endpoint. An activity is acknowledged at once and its turn queued; a call, and a message whose replies
/// are expected, are answered when their turn has ended.</summary>
/// <param name="authentication">Who may speak to the bot, and where it may reply to.</param>
/// <param name="connector">Sends what is not expected in the HTTP answer.</param>
/// <param name="queue">Where the turns run.</param>
/// <param name="deliveries">What was delivered before.</param>
/// <param name="time">The clock that <see cref="AwaitedLimit"/> goes by.</param>
public class CloudAdapter(BotFrameworkAuthentication authentication, ConnectorClient connector, TurnQueue queue, Deliveries deliveries, TimeProvider time)
    : BotAdapter, IBotFrameworkHttpAdapter
{
    /// <summary>The time after which a turn is called off whose answer somebody waits for: a channel gives up after ten seconds or more.</summary>
    public static readonly TimeSpan AwaitedLimit = TimeSpan.FromSeconds(7);

    private static readonly TimeSpan TimeForTheApology = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        // Clients look with HEAD whether a bot is there.
        if (HttpMethods.IsHead(httpRequest.Method)) return;
        try
        {
            var activity = await ActivityReader.ReadAsync(httpRequest, cancellationToken);
            activity.CallerId = (await authentication.AuthenticateRequestAsync(httpRequest, activity, cancellationToken)).CallerId;
            if (activity.DeliveryMode != DeliveryModes.ExpectReplies) CheckRoute(activity);
            var delivery = Deliver(activity, bot);
            if (TurnAnswer.IsAwaitedFor(activity)) await HttpAnswer.WriteAsync(httpResponse, await AnswerOfAsync(delivery, cancellationToken), cancellationToken);
            else httpResponse.StatusCode = StatusCodes.Status202Accepted;
        }
        catch (RefusedRequestException refusal)
        {
            await HttpAnswer.RefuseAsync(httpResponse, refusal, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var answer = turnContext.TurnState.Get<TurnAnswer>()!;
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
            responses[i] = answer.Takes(activities[i]) ? new ResourceResponse() : await connector.SendAsync(activities[i], cancellationToken) ?? new ResourceResponse();
        return responses;
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse?> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        connector.UpdateAsync(activity, cancellationToken);

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        connector.DeleteAsync(reference, cancellationToken);

    private Delivery Deliver(Activity activity, IBot bot)
    {
        var (delivery, isNew) = deliveries.Of(activity);
        if (!isNew || queue.TryAdd(ConversationName.Of(activity), stop => RunAsync(activity, bot, delivery, stop), out _)) return delivery;
        deliveries.Forget(activity);
        var refusal = new RefusedRequestException(StatusCodes.Status429TooManyRequests, "TooManyRequests", "The bot has more to answer than it can take. Send the activity again in a few seconds.");
        delivery.Broke(refusal); // whoever waits for the same activity
        throw refusal;
    }

    // A turn can wait behind others longer than whoever sent the activity waits.
    private async Task<object?> AnswerOfAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            return await delivery.Answer.WaitAsync(AwaitedLimit + TimeForTheApology, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new RefusedRequestException(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The bot could not answer in time. Send the activity again later.");
        }
    }

    // The turn is not the request's: it goes on when whoever sent the request has gone.
    private async Task RunAsync(Activity activity, IBot bot, Delivery delivery, CancellationToken cancellationToken)
    {
        var turnContext = new TurnContext(this, activity);
        var answer = new TurnAnswer(activity);
        turnContext.TurnState.Add(answer);
        using var limit = new CancellationTokenSource(TurnAnswer.IsAwaitedFor(activity) ? AwaitedLimit : Timeout.InfiniteTimeSpan, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await RunPipelineAsync(turnContext, bot.OnTurnAsync, either.Token);
            delivery.Answered(answer.Body);
        }
        catch (Exception exception)
        {
            delivery.Broke(exception);
            throw;
        }
    }

    private void CheckRoute(Activity activity)
    {
        _ = ServiceRoute.ForSending(activity.ServiceUrl, activity.Conversation?.Id, activity.Id);
        if (!authentication.MayPostTo(ServiceRoute.Service(activity.ServiceUrl)))
            throw new RefusedRequestException(StatusCodes.Status403Forbidden, "Forbidden", "The serviceUrl is not an address that this bot replies to.");
    }
}
