using UglyToad.PdfPig.Core;

namespace Bot.Corpus.Formats.Pdf.Painting;

/// <summary>The edge of what a page fills or clips to: closed lines through points.</summary>
internal sealed class Outline
{
    private readonly IReadOnlyList<IReadOnlyList<PdfPoint>> _lines;
    private readonly bool _evenOdd;

    /// <summary>An outline, with the rule by which lines within lines leave holes.</summary>
    public Outline(IReadOnlyList<IReadOnlyList<PdfPoint>> lines, FillingRule rule)
    {
        _lines = lines;
        _evenOdd = rule == FillingRule.EvenOdd;
        (Left, Bottom, Right, Top) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var line in lines)
            foreach (var point in line)
                (Left, Bottom, Right, Top) = (Math.Min(Left, point.X), Math.Min(Bottom, point.Y), Math.Max(Right, point.X), Math.Max(Top, point.Y));
    }

    public double Left { get; }

    public double Bottom { get; }

    public double Right { get; }

    public double Top { get; }

    /// <summary>The outline of a rectangle, wherever the matrix puts it.</summary>
    public static Outline Of(PdfRectangle box, TransformationMatrix matrix) =>
        new([[.. new[] { box.BottomLeft, box.BottomRight, box.TopRight, box.TopLeft }.Select(matrix.Transform)]], FillingRule.NonZeroWinding);

    /// <summary>Whether the point lies within.</summary>
    public bool Contains(PdfPoint point)
    {
        if (point.X < Left || point.X > Right || point.Y < Bottom || point.Y > Top) return false;
        var turns = 0;
        foreach (var line in _lines)
        {
            for (var i = 0; i < line.Count; i++)
            {
                var (from, to) = (line[i], line[(i + 1) % line.Count]);
                if (from.Y <= point.Y == to.Y <= point.Y || from.X + (point.Y - from.Y) / (to.Y - from.Y) * (to.X - from.X) <= point.X) continue;
                turns += _evenOdd || from.Y <= point.Y ? 1 : -1;
            }
        }

        return _evenOdd ? turns % 2 != 0 : turns != 0;
    }
}
