namespace Bot.Corpus.Formats.Pdf.Layout;

/// <summary>Letters without a space between them.</summary>
/// <param name="Text">In the order in which it is read aloud.</param>
/// <param name="Left">Where it begins, in points.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Baseline">Its height above the bottom of the page.</param>
/// <param name="Size">The size of its type, in points.</param>
/// <param name="Turn">As for its letters.</param>
internal sealed record Word(string Text, double Left, double Right, double Baseline, double Size, int Turn);

/// <summary>One line across the page.</summary>
/// <param name="Words">Its words from left to right; at least one.</param>
/// <param name="RightToLeft">Whether it is read from the right.</param>
internal sealed record Row(IReadOnlyList<Word> Words, bool RightToLeft)
{
    public double Left => Words[0].Left;

    public double Right { get; } = Words.Max(word => word.Right);

    public double Baseline { get; } = Words.MaxBy(word => word.Text.Length)!.Baseline;

    /// <summary>The size of most of its type.</summary>
    public double Size { get; } = Words.MaxBy(word => word.Text.Length)!.Size;

    /// <summary>In the order in which it is read aloud, a space between words.</summary>
    public string Text { get; } = ReadingDirection.Join(Words, RightToLeft);
}
