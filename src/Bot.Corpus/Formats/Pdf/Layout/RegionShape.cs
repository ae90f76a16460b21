namespace Bot.Corpus.Formats.Pdf.Layout;

/// <summary>What a column of text looks like, which tells where its paragraphs begin.</summary>
/// <param name="Leading">The distance of two lines of one paragraph, in points.</param>
/// <param name="Start">Where most lines begin, counted in the direction of reading.</param>
/// <param name="End">How far the longest goes.</param>
/// <param name="RightToLeft">Whether lines run from the right.</param>
internal sealed record RegionShape(double Leading, double Start, double End, bool RightToLeft)
{
    private const double UsualLeading = 1.2;
    private const double WideGap = 1.35;
    private const double Indent = 0.8;
    private const double SameSize = 0.12;
    private const double ShortLine = 0.8;

    /// <summary>A line that ends before this share of the column, though the next word would have fitted, was ended on purpose.</summary>
    private const double BrokenLine = 0.6;

    public static RegionShape Of(List<Row> region)
    {
        var rightToLeft = region.Count(row => row.RightToLeft) > region.Count / 2;
        var gaps = region.Zip(region.Skip(1), (row, next) => row.Baseline - next.Baseline).Where(gap => gap > 0).Order().ToList();
        var size = region[0].Size;
        // The lower quarter: most gaps are within paragraphs. Of a few lines nothing is known.
        var leading = gaps.Count >= 3 ? gaps[gaps.Count / 4] : Math.Min(gaps.Count > 0 ? gaps[0] : double.MaxValue, UsualLeading * size);
        var start = region.GroupBy(row => Math.Round(StartOf(row, rightToLeft))).MaxBy(group => group.Count())!.Key;
        return new RegionShape(leading, start, region.Max(row => EndOf(row, rightToLeft)), rightToLeft);
    }

    /// <summary>Whether a paragraph ends between the two lines.</summary>
    /// <param name="last">The line above.</param>
    /// <param name="next">The line below.</param>
    /// <param name="isItem">Whether the lines above are a list item, whose lines hang below its first words.</param>
    public bool Parts(Row last, Row next, bool isItem)
    {
        if (Math.Abs(last.Size - next.Size) > SameSize * Math.Max(last.Size, next.Size)) return true;
        var gap = last.Baseline - next.Baseline;
        if (gap < 0 || gap > WideGap * Math.Max(Leading, last.Size)) return true;
        if (EndsInLeader(last)) return true;
        var (from, to) = (StartOf(last, RightToLeft) - Start, StartOf(next, RightToLeft) - Start);
        if (isItem && to > from) return false;
        if (to > Indent * next.Size && from < Indent / 2 * next.Size) return SentenceEnd.Closes(last.Text) || from > -Indent * next.Size;
        if (to < -Indent * next.Size && from > to + Indent * next.Size) return true;
        if (char.IsLower(next.Text[0])) return false;
        return IsShort(last) && SentenceEnd.Closes(last.Text) || EndOf(last, RightToLeft) - Start < BrokenLine * (End - Start) && char.IsLetterOrDigit(last.Text[^1]);
    }

    /// <summary>Whether a line ends well before the column does.</summary>
    public bool IsShort(Row row) => EndOf(row, RightToLeft) - Start < ShortLine * (End - Start);

    // "Introduction ........ 3", a line of a table of contents.
    private static bool EndsInLeader(Row row)
    {
        var text = row.Text.AsSpan().TrimEnd("0123456789ivxl ");
        return text.EndsWith("....") || text.EndsWith(". . .");
    }

    private static double StartOf(Row row, bool rightToLeft) => rightToLeft ? -row.Right : row.Left;

    private static double EndOf(Row row, bool rightToLeft) => rightToLeft ? -row.Left : row.Right;
}
