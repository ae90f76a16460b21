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

/// <summary>A quote that was found at its offsets. Only <see cref="CitationChecker"/> makes one.</summary>
public sealed record Citation
{
    internal Citation(Passage passage, int start, int end) => (Passage, Start, End) = (passage, start, end);

    /// <summary>The passage that the quote stands in.</summary>
    public Passage Passage { get; }

    /// <summary>The document that the quote stands in.</summary>
    public Document Document => Passage.Document;

    /// <summary>Offset of the quote's first UTF-16 code unit in the document's text.</summary>
    public int Start { get; }

    /// <summary>Offset just behind the quote's last UTF-16 code unit.</summary>
    public int End { get; }

    /// <summary>The characters at those offsets, and nothing else.</summary>
    public string Quote => Document.Text[Start..End];
}
