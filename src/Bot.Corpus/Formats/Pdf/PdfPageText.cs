using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Graphics.Colors;

namespace Bot.Corpus.Formats.Pdf;

/// <summary>The text of one page that a reader would see, in reading order: a blank line between paragraphs, a paragraph's lines joined, items and rows on
/// lines of their own.</summary>
internal static class PdfPageText
{
    private const double SmallestPoints = 1;
    private const double White = 0.99;

    public static string Of(Page page)
    {
        var dark = page.NumberOfImages > 0 || page.Paths.Any(path => path.IsFilled && !IsWhite(path.FillColor));
        var letters = page.Letters.Where(letter => IsSeen(letter, page.CropBox.Bounds, dark)).ToList();
        if (letters.Count == 0) return "";
        var words = NearestNeighbourWordExtractor.Instance.GetWords(letters);
        var tables = PdfTable.Find([.. words], out var rest);
        var blocks = UnsupervisedReadingOrderDetector.Instance.Get([.. rest is [] ? [] : DocstrumBoundingBoxes.Instance.GetBlocks(rest), .. tables.Keys]);
        return string.Join("\n\n", blocks.Select(block => tables.TryGetValue(block, out var rows) ? rows : Paragraph(block)).Where(text => text.Length > 0));
    }

    // White text is seen where something dark is painted on the page.
    private static bool IsSeen(Letter letter, PdfRectangle box, bool dark) =>
        letter.RenderingMode is not (TextRenderingMode.Neither or TextRenderingMode.NeitherClip)
        && letter.PointSize >= SmallestPoints
        && letter.StartBaseLine.X >= box.Left && letter.StartBaseLine.X <= box.Right && letter.StartBaseLine.Y >= box.Bottom && letter.StartBaseLine.Y <= box.Top
        && (dark || !IsWhite(letter.Color));

    private static bool IsWhite(IColor? color)
    {
        if (color is null or PatternColor) return false;
        var (red, green, blue) = color.ToRGBValues();
        return red >= White && green >= White && blue >= White;
    }

    private static string Paragraph(TextBlock block)
    {
        var text = new StringBuilder();
        foreach (var line in block.TextLines.Select(line => Relations.Text.Spaces.Collapse(line.Text)).Where(line => line.Length > 0))
        {
            // A word cut at the line's end goes on in small letters; "Franco-" before "Russian" keeps its hyphen.
            if (text.Length > 0 && line is ['•' or '▪' or '●' or '–', ' ', ..]) text.Append('\n');
            else if (text.Length > 1 && text[^1] is '-' or '\u00AD' && char.IsLetter(text[^2]) && char.IsLower(line[0])) text.Length--;
            else if (text.Length > 0 && !(text[^1] == '-' && char.IsLetter(line[0]))) text.Append(' ');
            text.Append(line);
        }

        return text.ToString();
    }
}
