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

    public static RegionShape Of(List<Row> region)
    {
        var rightToLeft = ReadingDirection.IsMostlyRightToLeft(string.Concat(region.Take(50).Select(row => row.Text)));
        var gaps = region.Zip(region.Skip(1), (row, next) => row.Baseline - next.Baseline).Where(gap => gap > 0).Order().ToList();
        var size = region[0].Size;
        // The lower quarter: most gaps are within paragraphs. Of a few lines nothing is known.
        var leading = gaps.Count >= 3 ? gaps[gaps.Count / 4] : Math.Min(gaps.Count > 0 ? gaps[0] : double.MaxValue, UsualLeading * size);
        var start = region.GroupBy(row => Math.Round(StartOf(row, rightToLeft))).MaxBy(group => group.Count())!.Key;
        return new RegionShape(leading, start, region.Max(row => EndOf(row, rightToLeft)), rightToLeft);
    }

    /// <summary>Whether a paragraph ends between the two lines.</summary>
    public bool Parts(Row last, Row next)
    {
        if (Math.Abs(last.Size - next.Size) > SameSize * Math.Max(last.Size, next.Size)) return true;
        var gap = last.Baseline - next.Baseline;
        if (gap < 0 || gap > WideGap * Math.Max(Leading, last.Size)) return true;
        var (from, to) = (StartOf(last, RightToLeft) - Start, StartOf(next, RightToLeft) - Start);
        if (to > Indent * next.Size && from < Indent / 2 * next.Size) return SentenceEnd.Closes(last.Text) || from > -Indent * next.Size;
        if (to < -Indent * next.Size && from > to + Indent * next.Size) return true;
        return IsShort(last) && SentenceEnd.Closes(last.Text) && !char.IsLower(next.Text[0]);
    }

    /// <summary>Whether a line ends well before the column does.</summary>
    public bool IsShort(Row row) => EndOf(row, RightToLeft) - Start < ShortLine * (End - Start);

    private static double StartOf(Row row, bool rightToLeft) => rightToLeft ? -row.Right : row.Left;

    private static double EndOf(Row row, bool rightToLeft) => rightToLeft ? -row.Left : row.Right;
}
