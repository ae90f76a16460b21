using System.ComponentModel.DataAnnotations;

namespace Bot.Composition;

/// <summary>How the extractive composer decides.</summary>
public sealed class ComposerOptions
{
    /// <summary>The least confidence, 0 to 1, with which an answer is given rather than "not in the sources". The default is 0.4.</summary>
    [Range(0.0, 1.0)]
    public double Threshold { get; set; } = 0.4;
}
