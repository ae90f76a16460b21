namespace Bot.Corpus.Formats.Pdf.Layout;

/// <summary>Rows whose words stand in cells, one below the other.</summary>
internal static class TableRows
{
    /// <summary>A gap between words of this share of the size parts cells.</summary>
    private const double CellGap = 1.5;

    /// <summary>Two rows of three cells, or three rows of two, are a table.</summary>
    private const int FewestCells = 6;

    /// <summary>The index behind the last row of the table that begins there; the same index when none does.</summary>
    public static int End(List<Row> rows, int start)
    {
        var gaps = Gaps(rows[start]);
        var cells = gaps.Count + 1;
        var end = start + 1;
        while (gaps.Count > 0 && end < rows.Count)
        {
            var others = Gaps(rows[end]);
            gaps = [.. from gap in gaps from other in others let both = (From: Math.Max(gap.From, other.From), To: Math.Min(gap.To, other.To)) where both.To - both.From >= rows[end].Size select both];
            if (gaps.Count == 0) break;
            cells += others.Count + 1;
            end++;
        }

        return cells >= FewestCells && end - start > 1 ? end : start;
    }

    /// <summary>The row as Markdown has it.</summary>
    public static string Write(Row row)
    {
        var cells = new List<List<Word>> { new() };
        var gaps = Gaps(row);
        foreach (var word in row.Words)
        {
            if (gaps.Exists(gap => gap.To == word.Left) && cells[^1].Count > 0) cells.Add([]);
            cells[^1].Add(word);
        }

        var texts = cells.ConvertAll(cell => ReadingDirection.Join(cell, row.RightToLeft));
        if (row.RightToLeft) texts.Reverse();
        return MarkdownRow.Of(texts);
    }

    private static List<(double From, double To)> Gaps(Row row)
    {
        var gaps = new List<(double, double)>();
        var edge = row.Left;
        foreach (var word in row.Words)
        {
            if (word.Left - edge >= CellGap * row.Size) gaps.Add((edge, word.Left));
            edge = Math.Max(edge, word.Right);
        }

        return gaps;
    }
}
