using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Bot.Models.Rim;

/// <summary>How often and how long a model is asked. The standard rules of Microsoft.Extensions.Http.Resilience would wait 30 s, ask again after a time-out, and break only after 100 calls in 30 s,
/// which a chat never reaches.</summary>
internal static class CallRules
{
    /// <summary>Failures that open the breaker.</summary>
    public const int FailuresUntilBreak = 3;

    private static readonly TimeSpan Sampling = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Break = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(250);

    /// <summary>From the outside in: the limit of the call; one more attempt after 429, 503 or a lost connection, if the time left allows for its wait; the breaker, which opens at three attempts in
    /// 30 s of which at least half failed, for 15 s; the limit of an attempt. A time-out is not asked again: it would use up the turn.</summary>
    public static ResiliencePipeline<HttpResponseMessage> Build(ModelOptions options, TimeProvider time)
    {
        var breaker = new CircuitBreakerStateProvider();
        return new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddTimeout(options.CallLimit)
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = 1,
                Delay = Wait,
                UseJitter = true,
                DelayGenerator = retry => ValueTask.FromResult(WaitOf(retry.Outcome.Exception)),
                ShouldHandle = retry => ValueTask.FromResult(IsWorthAnother(retry, options, time)),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                FailureRatio = 0.5,
                MinimumThroughput = FailuresUntilBreak,
                SamplingDuration = Sampling,
                BreakDuration = Break,
                StateProvider = breaker,
                ShouldHandle = attempt => ValueTask.FromResult(IsFailure(attempt.Outcome, breaker.CircuitState)),
            })
            .AddTimeout(options.AttemptLimit)
            .Build();
    }

    // Of what a question alone can bring about, the breaker takes no notice: other questions may fare better. Whoever left while the endpoint was tried again did not see it well.
    private static bool IsFailure(Outcome<HttpResponseMessage> outcome, CircuitState state) => outcome.Exception switch
    {
        OperationCanceledException => state == CircuitState.HalfOpen,
        TimeoutRejectedException => true,
        ModelException { Fault: ModelFault.NotTaken or ModelFault.TooLarge } => false,
        ModelException => true,
        _ => outcome.Result is { } response && CutBody.IsIn(response),
    };

    private static bool IsWorthAnother(RetryPredicateArguments<HttpResponseMessage> retry, ModelOptions options, TimeProvider time) =>
        retry.Outcome.Exception is ModelException exception
        && (exception.Fault is ModelFault.TooManyRequests or ModelFault.ConnectionLost || exception is { Fault: ModelFault.Failed } && exception.Data.Contains(Faults.Busy))
        && CallStart.ElapsedIn(retry.Context, time) + (WaitOf(exception) ?? 2 * Wait) + options.AttemptLimit / 4 < CallStart.LimitOf(retry.Context, options.CallLimit);

    private static TimeSpan? WaitOf(Exception? exception) => exception?.Data[Faults.RetryAfter] as TimeSpan?;
}
