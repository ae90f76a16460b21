using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Bot.Channels.Connector;

/// <summary>When a channel is asked again. A channel can take a message and still answer with 408 or 5xx, so only the answers that mean
/// "not taken" count: 429, and no connection at all.</summary>
internal static class RetryRules
{
    private const int MostRetries = 3;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    /// <summary>At most three more tries, after the wait that the channel names or after 2, 4 and 8 seconds with jitter, 20 at most. A channel that names a longer wait is
    /// not asked again: the turn would be over.</summary>
    public static ResiliencePipeline<HttpResponseMessage> Build(TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = MostRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstWait,
                MaxDelay = LongestWait,
                DelayGenerator = retry => ValueTask.FromResult(WaitOf(retry.Outcome.Result, time)),
                ShouldHandle = outcome => ValueTask.FromResult(WasNotTaken(outcome.Outcome) && (WaitOf(outcome.Outcome.Result, time) ?? default) <= LongestWait),
            })
            .Build();

    // As the channel names it, in seconds or as a date; null leaves it to the rule above.
    private static TimeSpan? WaitOf(HttpResponseMessage? response, TimeProvider time) => response?.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } date } => TimeSpan.FromTicks(Math.Max(0, (date - time.GetUtcNow()).Ticks)),
        _ => null,
    };

    private static bool WasNotTaken(Outcome<HttpResponseMessage> outcome) =>
        outcome.Result?.StatusCode == HttpStatusCode.TooManyRequests
        || outcome.Exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError };
}
