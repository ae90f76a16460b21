namespace Bot.Channels.Http;

/// <summary>The body of an HTTP error, as the protocol shapes it.</summary>
/// <param name="Error">What went wrong.</param>
public sealed record ErrorResponse(ErrorDetail Error);

/// <summary>What went wrong with a request.</summary>
/// <param name="Code">One word that programs can compare.</param>
/// <param name="Message">One sentence for people.</param>
public sealed record ErrorDetail(string Code, string Message);
