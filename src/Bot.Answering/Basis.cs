namespace Bot.Answering;

/// <summary>What a count, a list or "the latest" was taken out of, so that a reader can tell how much it is worth.</summary>
/// <param name="Visits">How many visits were told apart; at least one.</param>
/// <param name="Documents">How many documents tell of them; at least one.</param>
/// <param name="Newest">The date of the newest, in the words of its source; null when none has a date.</param>
public sealed record Basis(int Visits, int Documents, string? Newest);
