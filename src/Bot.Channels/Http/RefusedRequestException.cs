namespace Bot.Channels.Http;

/// <summary>A request that is answered with an error before the bot runs.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">The error's code, as the protocol names it.</param>
/// <param name="message">One sentence for whoever sent the request.</param>
public sealed class RefusedRequestException(int status, string code, string message) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The error's code, as the protocol names it.</summary>
    public string Code { get; } = code;
}
