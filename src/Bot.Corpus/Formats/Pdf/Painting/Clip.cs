using UglyToad.PdfPig.Core;

namespace Bot.Corpus.Formats.Pdf.Painting;

/// <summary>What may be painted on: within this outline, and within those around it.</summary>
/// <param name="Outline">The outline; null where letters are one.</param>
/// <param name="Around">What was set before; null where all of the page was free.</param>
internal sealed record Clip(Outline? Outline, Clip? Around)
{
    /// <summary>Whether what is painted at the point is seen there.</summary>
    public static bool Frees(Clip? clip, PdfPoint point)
    {
        for (; clip is not null; clip = clip.Around)
            if (clip.Outline?.Contains(point) != true) return false;
        return true;
    }
}
