namespace Bot.Corpus;

/// <summary>A file that was not read.</summary>
/// <param name="File">Its path below the corpus folder.</param>
/// <param name="Reason">Why, in a clause without a full stop.</param>
public sealed record LeftOut(string File, string Reason);
