namespace Bot.Composition;

/// <summary>How the extractive composer decides.</summary>
public sealed class ComposerOptions
{
    /// <summary>The least confidence, 0 to 1, with which an answer is given rather than "not in the sources". The default is 0.42.</summary>
    public double Threshold { get; init; } = 0.42;
}
