namespace Bot.Channels.Authentication;

/// <summary>Who called.</summary>
/// <param name="CallerId">The caller in the protocol's words, such as <c>urn:botframework:azure</c>; null for an anonymous one.</param>
public sealed record AuthenticateRequestResult(string? CallerId);
