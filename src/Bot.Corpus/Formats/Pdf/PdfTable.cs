using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using PdfWord = UglyToad.PdfPig.Content.Word;

namespace Bot.Corpus.Formats.Pdf;

/// <summary>Tables of a page: lines below each other whose cells stand in the same columns and leave room between them, as columns of prose don't.
/// Cells that run over several lines, and writing from right to left, are not taken for one.</summary>
internal static class PdfTable
{
    private const int FewestRows = 3;
    private const double GapInEms = 1.2;
    private const double ColumnTolerance = 3;
    private const double MostRowHeights = 3;
    private const double FullestColumn = 0.75;

    /// <summary>The tables as blocks of the page, each with its rows written as <c>| cell | cell |</c>.</summary>
    /// <param name="words">The words of the page, in any order.</param>
    /// <param name="rest">Those that stand in no table, in their order.</param>
    public static Dictionary<TextBlock, string> Find(IReadOnlyList<PdfWord> words, out IReadOnlyList<PdfWord> rest)
    {
        var tables = new Dictionary<TextBlock, string>();
        var inTables = new HashSet<PdfWord>();
        var lines = Lines(words);
        for (var i = 0; i < lines.Count;)
        {
            var end = i + 1;
            while (end < lines.Count && IsNextRow(lines[end - 1], lines[end], lines[i])) end++;
            if (end - i >= FewestRows && LeavesRoom(lines[i..end]))
            {
                var rows = lines[i..end];
                tables.Add(new TextBlock([.. rows.Select(row => new TextLine([.. row.SelectMany(cell => cell)]))]), Write(rows));
                inTables.UnionWith(rows.SelectMany(row => row).SelectMany(cell => cell));
            }

            i = end;
        }

        rest = inTables.Count == 0 ? words : [.. words.Where(word => !inTables.Contains(word))];
        return tables;
    }

    // Lines from top to bottom, each as its cells from left to right, each cell as its words.
    private static List<List<List<PdfWord>>> Lines(IReadOnlyList<PdfWord> words)
    {
        var lines = new List<List<PdfWord>>();
        foreach (var word in words.Where(word => word.TextOrientation == TextOrientation.Horizontal && !word.Text.Any(IsRightToLeft)).OrderByDescending(Baseline))
        {
            if (lines.Count > 0 && Baseline(lines[^1][0]) - Baseline(word) < Size(word) / 3) lines[^1].Add(word);
            else lines.Add([word]);
        }

        return lines.ConvertAll(Cells);
    }

    private static List<List<PdfWord>> Cells(List<PdfWord> line)
    {
        var cells = new List<List<PdfWord>>();
        foreach (var word in line.OrderBy(word => word.BoundingBox.Left))
        {
            if (cells.Count > 0 && word.BoundingBox.Left - cells[^1][^1].BoundingBox.Right < GapInEms * Size(word)) cells[^1].Add(word);
            else cells.Add([word]);
        }

        return cells;
    }

    private static bool IsNextRow(List<List<PdfWord>> above, List<List<PdfWord>> row, List<List<PdfWord>> first)
    {
        if (row.Count < 2 || row.Count != first.Count || Baseline(above[0][0]) - Baseline(row[0][0]) > MostRowHeights * Size(row[0][0])) return false;
        for (var i = 0; i < row.Count; i++)
            if (Math.Abs(Left(row[i]) - Left(first[i])) > ColumnTolerance && Math.Abs(Right(row[i]) - Right(first[i])) > ColumnTolerance) return false;
        return true;
    }

    // Lines of prose go on to the end of their column.
    private static bool LeavesRoom(List<List<List<PdfWord>>> rows) =>
        rows.Average(row => Enumerable.Range(0, row.Count - 1).Average(i => (Right(row[i]) - Left(row[i])) / (Left(row[i + 1]) - Left(row[i])))) < FullestColumn;

    private static string Write(List<List<List<PdfWord>>> rows)
    {
        var lines = rows.ConvertAll(row => $"| {string.Join(" | ", row.Select(cell => Relations.Text.Spaces.Collapse(string.Join(' ', cell.Select(word => word.Text.Replace('|', '/'))))))} |");
        // A first row without a number above rows with some says what stands in the columns.
        if (!lines[0].Any(char.IsDigit) && lines.Skip(1).All(line => line.Any(char.IsDigit))) lines.Insert(1, $"|{string.Concat(Enumerable.Repeat(" --- |", rows[0].Count))}");
        return string.Join('\n', lines);
    }

    private static double Left(List<PdfWord> cell) => cell[0].BoundingBox.Left;

    private static double Right(List<PdfWord> cell) => cell[^1].BoundingBox.Right;

    private static double Baseline(PdfWord word) => word.Letters[0].StartBaseLine.Y;

    private static double Size(PdfWord word) => Math.Max(1, word.Letters[0].PointSize);

    private static bool IsRightToLeft(char c) => c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';
}
