using System.Text.Json.Serialization.Metadata;
using Bot.Channels.Schema;
using Bot.Channels.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Bot.Channels.Http;

/// <summary>Runs a bot behind an HTTP endpoint. The HTTP answer waits for the turn: replies are in its body, or were posted before it.</summary>
/// <param name="replies">Posts the replies that are not expected in the HTTP answer.</param>
public class CloudAdapter(ReplySender replies) : IBotFrameworkHttpAdapter
{
    /// <summary>Called once when a turn throws, with the turn still able to send; null lets the exception through.</summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    /// <inheritdoc/>
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken)
    {
        // Clients look with HEAD whether a bot is there.
        if (HttpMethods.IsHead(httpRequest.Method)) return;
        Activity activity;
        Uri? address;
        try
        {
            activity = await ActivityReader.ReadAsync(httpRequest, cancellationToken);
            address = activity.DeliveryMode == DeliveryModes.ExpectReplies ? null : ReplyRoute.Of(activity);
        }
        catch (RefusedRequestException refusal)
        {
            await RefuseAsync(httpResponse, refusal, cancellationToken);
            return;
        }

        var expected = new List<Activity>();
        await RunAsync(bot, new TurnContext(activity, Send), cancellationToken);
        if (address is null) await WriteAsync(httpResponse, new ExpectedReplies(expected), ChannelJson.Default.ExpectedReplies, cancellationToken);

        Task Send(Activity reply, CancellationToken stop)
        {
            if (address is not null) return replies.SendAsync(address, reply, stop);
            expected.Add(reply);
            return Task.CompletedTask;
        }
    }

    private async Task RunAsync(IBot bot, TurnContext turn, CancellationToken cancellationToken)
    {
        try
        {
            await bot.OnTurnAsync(turn, cancellationToken);
        }
        catch (Exception error) when (OnTurnError is not null && !cancellationToken.IsCancellationRequested)
        {
            await OnTurnError(turn, error);
        }
    }

    private static Task RefuseAsync(HttpResponse response, RefusedRequestException refusal, CancellationToken cancellationToken)
    {
        response.StatusCode = refusal.Status;
        if (refusal.Status == StatusCodes.Status405MethodNotAllowed) response.Headers[HeaderNames.Allow] = "POST, HEAD";
        return WriteAsync(response, new ErrorResponse(new ErrorDetail(refusal.Code, refusal.Message)), ChannelJson.Default.ErrorResponse, cancellationToken);
    }

    private static Task WriteAsync<T>(HttpResponse response, T body, JsonTypeInfo<T> shape, CancellationToken cancellationToken) =>
        response.WriteAsJsonAsync(body, shape, contentType: null, cancellationToken);
}
