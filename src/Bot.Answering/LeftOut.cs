namespace Bot.Answering;

/// <summary>A file, or a part of one, that was not read. Everything else was.</summary>
/// <param name="File">Its path below the corpus folder; for a row of a set, with the line.</param>
/// <param name="Reason">Why, and what would mend it, in a clause without a full stop.</param>
public sealed record LeftOut(string File, string Reason);
