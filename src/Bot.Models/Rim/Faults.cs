using System.Net;
using System.Net.Sockets;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Bot.Models.Rim;

/// <summary>Says in one sentence what is wrong, and what mends it. What the endpoint itself said is left out: it may hold the question, or a part of the key.</summary>
internal static class Faults
{
    /// <summary>The name under which an exception keeps the wait that the endpoint named.</summary>
    public const string RetryAfter = "Retry-After";

    /// <summary>The name that marks a failure for being busy (503).</summary>
    public const string Busy = "Busy";

    /// <summary>The fault of a status that is not success.</summary>
    public static ModelException Of(HttpResponseMessage response, ModelOptions options, TimeProvider time)
    {
        var status = (int)response.StatusCode;
        var exception = status switch
        {
            401 or 403 => new ModelException(ModelFault.Refused, options.ApiKey is null
                ? $"The endpoint at {options.Endpoint} asks who this is ({status}): set Model:ApiKey, or with Azure give the managed identity the role Cognitive Services OpenAI User."
                : $"The key was refused ({status}): check Model:ApiKey, and that it belongs to {options.Endpoint}."),
            404 or 405 => new ModelException(ModelFault.NoSuchModel, $"No such model ({status}): {options.Endpoint} does not know \"{options.Name}\", or nothing answers below that address; check Model:Name and Model:Endpoint."),
            429 => new ModelException(ModelFault.TooManyRequests, $"The endpoint at {options.Endpoint} wants fewer requests (429): raise the quota there, or ask less often."),
            >= 300 and < 400 => new ModelException(ModelFault.Redirected, $"The endpoint at {options.Endpoint} sends elsewhere ({status}), and the question is not sent on: set Model:Endpoint to the final address."),
            >= 500 => new ModelException(ModelFault.Failed, $"The endpoint at {options.Endpoint} failed ({status}): look at the log of that server."),
            _ => new ModelException(ModelFault.NotTaken, $"The endpoint at {options.Endpoint} does not take the request ({status}): check that \"{options.Name}\" is a model for chat and takes Model:Temperature, that Model:Provider names its protocol, and set Model:Schema to false if it takes no JSON schema."),
        };
        if (response.StatusCode == HttpStatusCode.ServiceUnavailable) exception.Data[Busy] = true;
        if (WaitOf(response, time) is { } wait) exception.Data[RetryAfter] = wait;
        return exception;
    }

    /// <summary>The fault that an exception stands for; null for one that is not the network's.</summary>
    public static ModelException? Of(Exception exception, ModelOptions options) => exception switch
    {
        ModelException known => known,
        BrokenCircuitException => new(ModelFault.Paused, $"The model was not asked: {options.Endpoint} failed several times just now, and is tried again soon.", exception),
        TimeoutRejectedException => Late(options, exception),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => new(ModelFault.NotReached, $"No secure connection to {options.Endpoint} can be made: check its certificate, and whether Model:Endpoint should begin with http://.", exception),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => new(ModelFault.NotReached, $"{options.Endpoint.Host} is not known here: check Model:Endpoint.", exception),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } when !IsReset(exception) => new(ModelFault.NotReached, $"Nothing listens at {options.Endpoint}: start the server, or check Model:Endpoint.", exception),
        HttpRequestException or IOException => new(ModelFault.ConnectionLost, $"The connection to {options.Endpoint} ended before the reply did: look at the log of that server.", exception),
        _ => null,
    };

    /// <summary>The fault of a reply that is not whole in time.</summary>
    public static ModelException Late(ModelOptions options, Exception exception) =>
        new(ModelFault.TooSlow, $"No whole reply came from {options.Endpoint} in time: use a faster model, or raise Model:AttemptSeconds and Model:CallSeconds.", exception);

    private static bool IsReset(Exception exception) => exception.GetBaseException() is SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted };

    private static TimeSpan? WaitOf(HttpResponseMessage response, TimeProvider time) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } date } => TimeSpan.FromTicks(Math.Max(0, (date - time.GetUtcNow()).Ticks)),
        _ => null,
    };
}
