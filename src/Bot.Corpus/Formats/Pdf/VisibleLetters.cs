using Bot.Corpus.Formats.Pdf.Painting;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;


namespace Bot.Corpus.Formats.Pdf;

/// <summary>The letters of a page that a reader sees. Left out: invisible ones, those of the colour of their ground, those that something is painted over, those under a
/// point in size, those outside the crop box. Not looked at: annotations, and which layers are switched off.</summary>
internal static class VisibleLetters
{
    private const double SmallestType = 1;

    /// <summary>Slanted by more than this, in degrees, text is a watermark or an ornament.</summary>
    private const double MostSlant = 10;

    /// <summary>In the order in which the page draws them.</summary>
    public static List<Glyph> Of(PdfDocument pdf, Page page)
    {
        var glyphs = new List<Glyph>(page.Letters.Count);
        // Most pages are nothing but text and thin lines: they need not be run twice.
        var painting = page.NumberOfImages > 0 || page.Paths.Any(MayHide) || page.Letters.Any(letter => !PagePainting.ShowsOnPaper(letter)) ? pdf.GetPage<PagePainting>(page.Number) : null;
        foreach (var letter in page.Letters)
        {
            if (string.IsNullOrEmpty(letter.Value) || !Draws(letter.RenderingMode) || !LiesOn(page, letter)) continue;
            var size = Math.Max(Math.Abs(letter.PointSize), letter.BoundingBox.Height);
            if (!(size >= SmallestType)) continue;
            if (painting is null ? !PagePainting.ShowsOnPaper(letter) : !painting.Shows(letter, size)) continue;
            if (Turned(letter, Math.Abs(letter.PointSize) >= SmallestType ? Math.Abs(letter.PointSize) : size) is { } glyph) glyphs.Add(glyph);
        }

        return glyphs;
    }

    private static bool Draws(TextRenderingMode mode) => mode is not (TextRenderingMode.Neither or TextRenderingMode.NeitherClip);

    private static bool LiesOn(Page page, Letter letter)
    {
        var (x, y) = MiddleOf(letter);
        return x >= 0 && x <= page.Width && y >= 0 && y <= page.Height;
    }

    private static (double X, double Y) MiddleOf(Letter letter) =>
        ((letter.StartBaseLine.X + letter.EndBaseLine.X) / 2, (letter.StartBaseLine.Y + letter.EndBaseLine.Y) / 2);

    private static bool MayHide(PdfPath path) =>
        (path.IsStroked && path.LineWidth > 1) || (path.IsFilled && path.GetBoundingRectangle() is { } box && box.Width >= PagePainting.Smallest && box.Height >= PagePainting.Smallest);

    private static Glyph? Turned(Letter letter, double size)
    {
        var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
        var degrees = start == end ? 0 : Math.Atan2(end.Y - start.Y, end.X - start.X) * 180 / Math.PI;
        var turn = (int)Math.Round(degrees / 90);
        if (Math.Abs(degrees - turn * 90) > MostSlant) return null;
        turn = (turn + 4) % 4;
        var ((left, baseline), (right, _)) = (Turn(start, turn), Turn(end, turn));
        return new Glyph(letter.Value, Math.Min(left, right), Math.Max(left, right), baseline, size, turn);
    }

    private static (double X, double Y) Turn(PdfPoint point, int turn) => turn switch
    {
        0 => (point.X, point.Y),
        1 => (point.Y, -point.X),
        2 => (-point.X, -point.Y),
        _ => (-point.Y, point.X),
    };
}
