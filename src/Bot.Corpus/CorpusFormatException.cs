namespace Bot.Corpus;

/// <summary>One file, or one row of a set, can't be read. The rest of the corpus can.</summary>
/// <param name="reason">What is wrong and what would mend it, in a clause without a full stop.</param>
public sealed class CorpusFormatException(string reason) : Exception(reason);
