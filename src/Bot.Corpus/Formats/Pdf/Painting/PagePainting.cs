using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;

namespace Bot.Corpus.Formats.Pdf.Painting;

/// <summary>What a page paints besides letters, in its order, so that it can be told which letters lie under something or have the colour of their ground.</summary>
internal sealed class PagePainting
{
    /// <summary>Smaller than this, in points, across or up, it hides no letter: a rule, a bullet, a line of a drawing.</summary>
    public const double Smallest = 2;

    /// <summary>Cells across the page and up, each with the shapes that touch it: a map has 100,000 of them.</summary>
    private const int Cells = 24;

    /// <summary>More are not remembered. Text may be read then that they hide.</summary>
    private const int MostInCells = 2_000_000;

    private const double White = 0.97;
    private const double SameColour = 0.03;

    private readonly List<PaintedShape>?[] _cells = new List<PaintedShape>?[Cells * Cells];
    private readonly double _width;
    private readonly double _height;
    private int _inCells;

    /// <summary>An unpainted page of that size.</summary>
    public PagePainting(double width, double height) => (_width, _height) = (width, height);

    /// <summary>Paints a shape over what is there.</summary>
    public void Add(PaintedShape shape)
    {
        var outline = shape.Outline;
        if (!(outline.Right - outline.Left >= Smallest && outline.Top - outline.Bottom >= Smallest)) return;
        for (var row = CellOf(outline.Bottom, _height); row <= CellOf(outline.Top, _height); row++)
            for (var column = CellOf(outline.Left, _width); column <= CellOf(outline.Right, _width); column++)
                if (_inCells++ < MostInCells) (_cells[row * Cells + column] ??= []).Add(shape);
    }

    /// <summary>Whether a reader sees the letter, or a part of it.</summary>
    public bool Shows(Letter letter, double size)
    {
        var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
        var (x, y) = (end.X - start.X, end.Y - start.Y);
        var length = Math.Sqrt(x * x + y * y);
        var (upX, upY) = length > 0 ? (-y / length * size, x / length * size) : (0, size);
        // Four points of where its body is: a line under it or through it reaches none or two of them.
        foreach (var along in (ReadOnlySpan<double>)[0.25, 0.75])
            foreach (var up in (ReadOnlySpan<double>)[0.1, 0.45])
                if (Shows(letter, new PdfPoint(start.X + along * x + up * upX, start.Y + along * y + up * upY))) return true;
        return false;
    }

    /// <summary>Whether the letter would be seen on white paper.</summary>
    public static bool ShowsOnPaper(Letter letter) => ColoursOf(letter).Any(colour => !IsWhite(colour));

    private bool Shows(Letter letter, PdfPoint point)
    {
        if (_cells[CellOf(point.Y, _height) * Cells + CellOf(point.X, _width)] is not { } shapes) return ShowsOnPaper(letter);
        for (var i = shapes.Count - 1; i >= 0; i--)
        {
            var shape = shapes[i];
            var isAbove = shape.After >= letter.TextSequence;
            if ((isAbove && !shape.IsOpaque) || !shape.Covers(point)) continue;
            if (isAbove) return false;
            if (shape.IsOpaque) return shape.Colour is null || ColoursOf(letter).Any(colour => !IsSame(colour, shape.Colour));
            // White that is seen through changes nothing; of all else it is not known what it makes.
            if (shape.Colour is null || !IsWhite(shape.Colour)) return true;
        }

        return ShowsOnPaper(letter);
    }

    private static IEnumerable<IColor?> ColoursOf(Letter letter) => letter.RenderingMode switch
    {
        TextRenderingMode.Fill or TextRenderingMode.FillClip => [letter.FillColor],
        TextRenderingMode.Stroke or TextRenderingMode.StrokeClip => [letter.StrokeColor],
        _ => [letter.FillColor, letter.StrokeColor],
    };

    private static bool IsWhite(IColor? color) => color switch
    {
        GrayColor gray => gray.Gray >= White,
        RGBColor rgb => rgb.R >= White && rgb.G >= White && rgb.B >= White,
        CMYKColor cmyk => Math.Max(Math.Max(cmyk.C, cmyk.M), Math.Max(cmyk.Y, cmyk.K)) <= 1 - White,
        _ => false,
    };

    private static bool IsSame(IColor? one, IColor other)
    {
        if (one is not (GrayColor or RGBColor or CMYKColor)) return false;
        var (a, b) = (one.ToRGBValues(), other.ToRGBValues());
        return Math.Max(Math.Abs(a.r - b.r), Math.Max(Math.Abs(a.g - b.g), Math.Abs(a.b - b.b))) <= SameColour;
    }

    private static int CellOf(double place, double of) => of > 0 && place > 0 ? (int)Math.Min(Cells - 1, place / of * Cells) : 0;
}
