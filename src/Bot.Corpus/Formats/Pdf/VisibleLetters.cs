using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;

namespace Bot.Corpus.Formats.Pdf;

/// <summary>The letters of a page that a reader sees. Left out: invisible ones, white ones on white paper, those under a point in size, those outside the crop box.</summary>
internal static class VisibleLetters
{
    private const double SmallestType = 1;
    private const double White = 0.97;

    /// <summary>Slanted by more than this, in degrees, text is a watermark or an ornament.</summary>
    private const double MostSlant = 10;

    /// <summary>In the order in which the page draws them.</summary>
    public static List<Glyph> Of(Page page)
    {
        var glyphs = new List<Glyph>(page.Letters.Count);
        List<PdfRectangle>? painted = null;
        foreach (var letter in page.Letters)
        {
            if (string.IsNullOrEmpty(letter.Value) || !Draws(letter.RenderingMode) || !LiesOn(page, letter)) continue;
            var size = Math.Max(Math.Abs(letter.PointSize), letter.BoundingBox.Height);
            if (!(size >= SmallestType)) continue;
            if (IsWhite(letter) && !Covers(painted ??= Painted(page), letter)) continue;
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

    private static bool IsWhite(Letter letter) => letter.RenderingMode switch
    {
        TextRenderingMode.Fill or TextRenderingMode.FillClip => IsWhite(letter.FillColor),
        TextRenderingMode.Stroke or TextRenderingMode.StrokeClip => IsWhite(letter.StrokeColor),
        _ => IsWhite(letter.FillColor) && IsWhite(letter.StrokeColor),
    };

    private static bool IsWhite(IColor? color) => color switch
    {
        GrayColor gray => gray.Gray >= White,
        RGBColor rgb => rgb.R >= White && rgb.G >= White && rgb.B >= White,
        CMYKColor cmyk => Math.Max(Math.Max(cmyk.C, cmyk.M), Math.Max(cmyk.Y, cmyk.K)) <= 1 - White,
        _ => false,
    };

    private static bool Covers(List<PdfRectangle> painted, Letter letter)
    {
        var (x, y) = MiddleOf(letter);
        return painted.Exists(box => x >= box.Left && x <= box.Right && y >= box.Bottom && y <= box.Top);
    }

    // White letters are read on a coloured ground: the head of a table, say, or a picture.
    private static List<PdfRectangle> Painted(Page page)
    {
        var boxes = new List<PdfRectangle>();
        foreach (var path in page.Paths)
            if (path.IsFilled && !IsWhite(path.FillColor) && path.GetBoundingRectangle() is { } box) boxes.Add(box);
        boxes.AddRange(page.GetImages().Select(image => image.BoundingBox));
        return boxes;
    }

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
