using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;

namespace Bot.Corpus.Formats.Pdf.Painting;

/// <summary>A filled path, a thick line or a picture.</summary>
/// <param name="Outline">Its edge.</param>
/// <param name="Clip">Where of that it is seen.</param>
/// <param name="After">The number of the last run of text that was drawn before it.</param>
/// <param name="Colour">Its colour; null where that is not known, or not one.</param>
/// <param name="IsOpaque">Whether nothing is seen through it.</param>
internal sealed record PaintedShape(Outline Outline, Clip? Clip, int After, IColor? Colour, bool IsOpaque)
{
    /// <summary>Whether it is painted at the point.</summary>
    public bool Covers(PdfPoint point) => Outline.Contains(point) && Clip.Frees(Clip, point);
}
