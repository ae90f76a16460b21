namespace Bot.Models;

/// <summary>Why a model gave no reply that can be used.</summary>
public enum ModelFault
{
    /// <summary>Nothing listens at the endpoint, or its name is unknown.</summary>
    NotReached,

    /// <summary>The connection ended before the reply did.</summary>
    ConnectionLost,

    /// <summary>The reply was not complete in time.</summary>
    TooSlow,

    /// <summary>It failed several times just now, so it was not asked.</summary>
    Paused,

    /// <summary>The key or the identity was refused.</summary>
    Refused,

    /// <summary>There is no such model, or no such address.</summary>
    NoSuchModel,

    /// <summary>The endpoint wants fewer requests.</summary>
    TooManyRequests,

    /// <summary>The endpoint does not take the request.</summary>
    NotTaken,

    /// <summary>The endpoint failed by itself.</summary>
    Failed,

    /// <summary>The endpoint sends elsewhere.</summary>
    Redirected,

    /// <summary>A web page came instead of a reply.</summary>
    WebPage,

    /// <summary>The reply is larger than what is read.</summary>
    TooLarge,

    /// <summary>The reply's bytes are no text, or not in the provider's form.</summary>
    Unreadable,

    /// <summary>The reply holds no answer: no choice, no text, or only a call of a tool.</summary>
    Empty,

    /// <summary>The answer is not in the form that was asked for.</summary>
    NotInForm,

    /// <summary>The managed identity could not be had.</summary>
    NoIdentity,

    /// <summary>Nothing was left of the turn's time, so it was not asked.</summary>
    NoTime,
}

/// <summary>What follows from a fault.</summary>
internal static class ModelFaults
{
    /// <summary>Whether no model began to read, so that nothing was used of what a day allows.</summary>
    public static bool CostsNothing(this ModelFault fault) => fault is ModelFault.Paused or ModelFault.NotReached or ModelFault.NoIdentity or ModelFault.Refused
        or ModelFault.NoSuchModel or ModelFault.TooManyRequests or ModelFault.NotTaken or ModelFault.Redirected or ModelFault.WebPage or ModelFault.NoTime;
}

/// <summary>A model gave no reply that can be used. The message is one sentence without a key, a question or what the endpoint said; whoever composes catches it.</summary>
/// <param name="fault">Why.</param>
/// <param name="message">The same for a person who can mend it.</param>
/// <param name="inner">What it was noticed by; null when it was noticed here.</param>
public sealed class ModelException(ModelFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Why there is no reply.</summary>
    public ModelFault Fault { get; } = fault;

    // Providers' libraries put what was thrown below them into exceptions of their own.
    internal static ModelException? In(Exception? exception) => exception as ModelException ?? (exception is null ? null : In(exception.InnerException));
}
