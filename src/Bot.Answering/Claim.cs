namespace Bot.Answering;

/// <summary>One checked sentence of an answer with its citations. Only <see cref="CitationChecker"/> makes one, so a sentence without
/// a checked citation cannot be represented.</summary>
public sealed record Claim
{
    internal Claim(string text, IReadOnlyList<Citation> citations) => (Text, Citations) = (text, citations);

    /// <summary>The sentence as the user reads it.</summary>
    public string Text { get; }

    /// <summary>What it rests on; at least one.</summary>
    public IReadOnlyList<Citation> Citations { get; }
}
