namespace Bot.Answering;

/// <summary>What a composer proposes. Nothing in it is true until <see cref="CitationChecker"/> has held it against the documents.</summary>
/// <param name="Short">The bare answer where the question has one; else null.</param>
/// <param name="Claims">Sentences, each with the quotes it rests on; empty means "the evidence does not say".</param>
/// <param name="Confidence">How sure the composer is that this answers the question, 0 to 1.</param>
public sealed record Draft(ShortAnswer? Short, IReadOnlyList<DraftClaim> Claims, double Confidence)
{
    /// <summary>Passages that come nearest to an answer, best first; where there are none, those that were found first are shown.</summary>
    public IReadOnlyList<Passage> Nearest { get; init; } = [];

    /// <summary>Whether the claims answer otherwise than the question takes for granted: what it says did not happen so in the sources, and this is what they say of it.</summary>
    public bool Otherwise { get; init; }

    /// <summary>What was counted, listed or ordered; null for any other answer.</summary>
    public Basis? Basis { get; init; }

    /// <summary>Whether the claims tell one thing differently: the sources don't agree on when it was.</summary>
    public bool Divided { get; init; }

    /// <summary>Whether a language model wrote the claims.</summary>
    public bool IsByModel { get; init; }

    /// <summary>Whether no language model was asked because its limit for the day is reached.</summary>
    public bool IsPastLimit { get; init; }

    /// <summary>What is proposed where this does not pass the check, or says nothing of what a follow-up asks; null for nothing.</summary>
    public Draft? Instead { get; init; }

    /// <summary>The evidence does not answer the question.</summary>
    public static Draft Silent(double confidence) => new(null, [], confidence);
}

/// <summary>One proposed sentence.</summary>
/// <param name="Text">The sentence as the user would read it.</param>
/// <param name="Quotes">What it rests on; a claim without quotes is dropped by the check.</param>
public sealed record DraftClaim(string Text, IReadOnlyList<DraftQuote> Quotes);

/// <summary>One proposed quote.</summary>
/// <param name="Passage">The passage it was taken from.</param>
/// <param name="Start">Offset of its first UTF-16 code unit in the document's text (not the passage's).</param>
/// <param name="Text">The characters that are said to stand there.</param>
public sealed record DraftQuote(Passage Passage, int Start, string Text);
