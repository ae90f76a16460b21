using System.Net;
using Bot.Channels.Schema;

namespace Bot.Channels.Turns;

/// <summary>Ends an invoke with an HTTP status and body of its own.</summary>
/// <param name="statusCode">The HTTP status.</param>
/// <param name="body">The HTTP body, as <see cref="InvokeResponse.Body"/>; null for none.</param>
public sealed class InvokeResponseException(HttpStatusCode statusCode, object? body = null) : Exception($"The invoke is answered with {(int)statusCode}.")
{
    /// <summary>The answer.</summary>
    public InvokeResponse CreateInvokeResponse() => new() { Status = (int)statusCode, Body = body };
}
