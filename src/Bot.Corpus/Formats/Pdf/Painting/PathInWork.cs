using UglyToad.PdfPig.Core;

namespace Bot.Corpus.Formats.Pdf.Painting;

/// <summary>The path that a page is about to paint, in points of the page.</summary>
internal sealed class PathInWork
{
    /// <summary>Straight pieces that stand for a curve.</summary>
    private const int Pieces = 8;

    private List<List<PdfPoint>> _lines = [];

    /// <summary>Where it begins anew.</summary>
    public void Move(PdfPoint to) => _lines.Add([to]);

    public void Line(PdfPoint to)
    {
        if (_lines is [.., var line]) line.Add(to);
    }

    /// <summary>A curve from where it is, drawn to two points on its way.</summary>
    public void Curve(PdfPoint? first, PdfPoint second, PdfPoint to)
    {
        if (_lines is not [.., [.., var from] line]) return;
        var (a, b) = (first ?? from, second);
        for (var i = 1; i <= Pieces; i++)
        {
            var t = (double)i / Pieces;
            var u = 1 - t;
            line.Add(new PdfPoint(
                u * u * u * from.X + 3 * u * u * t * a.X + 3 * u * t * t * b.X + t * t * t * to.X,
                u * u * u * from.Y + 3 * u * u * t * a.Y + 3 * u * t * t * b.Y + t * t * t * to.Y));
        }
    }

    /// <summary>Back to where the line began; null when none did.</summary>
    public PdfPoint? Close()
    {
        if (_lines is not [.., [var start, ..] line]) return null;
        line.Add(start);
        // What follows without a move begins there.
        _lines.Add([start]);
        return start;
    }

    /// <summary>The lines as they are now.</summary>
    public Outline Outline(FillingRule rule) => new([.. _lines.Where(line => line.Count > 1).Select(line => (IReadOnlyList<PdfPoint>)[.. line])], rule);

    /// <summary>Each straight piece as wide as it is stroked.</summary>
    public IEnumerable<Outline> Strokes(double width)
    {
        foreach (var line in _lines)
            for (var i = 0; i + 1 < line.Count; i++)
            {
                var (from, to) = (line[i], line[i + 1]);
                var (x, y) = (to.X - from.X, to.Y - from.Y);
                var length = Math.Sqrt(x * x + y * y);
                if (!(length > 0)) continue;
                var (besideX, besideY) = (-y / length * width / 2, x / length * width / 2);
                yield return new Outline(
                    [[new(from.X + besideX, from.Y + besideY), new(to.X + besideX, to.Y + besideY), new(to.X - besideX, to.Y - besideY), new(from.X - besideX, from.Y - besideY)]], FillingRule.NonZeroWinding);
            }
    }

    /// <summary>Begins the next path.</summary>
    public void Clear() => _lines = [];
}
