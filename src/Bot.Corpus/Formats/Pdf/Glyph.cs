namespace Bot.Corpus.Formats.Pdf;

/// <summary>One visible letter, turned so that its line runs from left to right and up is up.</summary>
/// <param name="Text">What it stands for; several characters for a ligature.</param>
/// <param name="Left">Where it begins, in points.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Baseline">Its height above the bottom of the page.</param>
/// <param name="Size">The size of its type, in points.</param>
/// <param name="Turn">Quarter turns by which the line was turned: lines of different turns are never read together.</param>
internal readonly record struct Glyph(string Text, double Left, double Right, double Baseline, double Size, int Turn);
