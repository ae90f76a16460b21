namespace Bot.Host.Indexing.Live;

/// <summary>How the index of the server is, told without paths.</summary>
/// <param name="Generation">The name of the generation that answers.</param>
/// <param name="Since">Since when.</param>
/// <param name="Failure">Why the last refresh failed; null when it did not.</param>
internal sealed record IndexHealth(string Generation, DateTimeOffset Since, string? Failure);
