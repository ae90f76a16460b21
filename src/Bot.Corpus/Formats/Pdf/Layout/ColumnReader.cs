namespace Bot.Corpus.Formats.Pdf.Layout;

/// <summary>Finds columns: runs of rows that share a white strip with running text on both sides. Tables, whose cells are short or ragged, stay rows.</summary>
internal static class ColumnReader
{
    /// <summary>A page of more rows than this is not made for people: no columns are looked for.</summary>
    private const int MostRows = 2_000;

    private const int MostStrips = 32;
    private const int FewestRows = 3;
    private const int FewestCharacters = 15;

    /// <summary>The lines of running text reach so far across their column, most of them.</summary>
    private const double FullLine = 0.75;
    private const double MostLines = 0.6;

    /// <summary>A gap of more than this share of the size parts what is below columns from them.</summary>
    private const double PartingGap = 1.8;

    /// <summary>The rows in reading order, in regions that each are one column wide.</summary>
    public static List<List<Row>> Read(List<Row> rows)
    {
        var regions = new List<List<Row>>();
        foreach (var turned in rows.GroupBy(row => row.Words[0].Turn)) Read([.. turned], regions);
        return regions;
    }

    private static void Read(List<Row> rows, List<List<Row>> regions)
    {
        var plain = new List<Row>();
        for (var i = 0; i < rows.Count;)
        {
            if (rows.Count > MostRows || FindColumns(rows, i) is not { } found)
            {
                plain.Add(rows[i++]);
                continue;
            }

            if (plain.Count > 0) regions.Add(plain);
            plain = [];
            var (first, second) = (found.Left, found.Right);
            if (first.Concat(second).Count(row => row.RightToLeft) > (first.Count + second.Count) / 2) (first, second) = (second, first);
            Read(first, regions);
            Read(second, regions);
            i = found.End;
        }

        if (plain.Count > 0) regions.Add(plain);
    }

    private static (int End, List<Row> Left, List<Row> Right)? FindColumns(List<Row> rows, int start)
    {
        var strips = Strips(rows[start]);
        var (end, middle) = (start, 0.0);
        for (var i = start; i < rows.Count && strips.Count > 0; i++)
        {
            strips = i == start ? strips : Narrow(strips, Strips(rows[i]), rows[i].Size);
            strips = strips.ConvertAll(strip => strip.Count(rows[i]));
            if (strips.Find(strip => strip.LeftRows >= FewestRows && strip.RightRows >= FewestRows) is { LeftRows: > 0 } strip) (end, middle) = (i + 1, strip.Middle);
        }

        while (end - start > FewestRows && rows[end - 1].Right < middle && rows[end - 2].Baseline - rows[end - 1].Baseline > PartingGap * rows[end - 1].Size) end--;
        if (end == start) return null;
        var (left, right) = (Side(rows, start, end, word => word.Left < middle), Side(rows, start, end, word => word.Left >= middle));
        return IsRunningText(left) && IsRunningText(right) ? (end, left, right) : null;
    }

    private static List<Row> Side(List<Row> rows, int start, int end, Func<Word, bool> belongs) =>
        [.. from row in rows.Skip(start).Take(end - start) let words = row.Words.Where(belongs).ToList() where words.Count > 0 select new Row(words, row.RightToLeft)];

    private static bool IsRunningText(List<Row> rows)
    {
        if (rows.Count < FewestRows || rows.Average(row => row.Text.Length) < FewestCharacters) return false;
        var width = rows.Max(row => row.Right - row.Left);
        return rows.Count(row => row.Right - row.Left >= FullLine * width) >= MostLines * rows.Count;
    }

    private static List<Strip> Strips(Row row)
    {
        var strips = new List<Strip>();
        var edge = double.NegativeInfinity;
        foreach (var word in row.Words)
        {
            if (word.Left - edge >= row.Size && strips.Count < MostStrips) strips.Add(new Strip(edge, word.Left));
            edge = Math.Max(edge, word.Right);
        }

        strips.Add(new Strip(edge, double.PositiveInfinity));
        return strips;
    }

    private static List<Strip> Narrow(List<Strip> strips, List<Strip> others, double width)
    {
        var shared = new List<Strip>();
        foreach (var strip in strips)
            foreach (var other in others)
            {
                var both = strip with { From = Math.Max(strip.From, other.From), To = Math.Min(strip.To, other.To) };
                if (both.To - both.From >= width && shared.Count < MostStrips) shared.Add(both);
            }

        return shared;
    }

    private readonly record struct Strip(double From, double To)
    {
        public int LeftRows { get; init; }

        public int RightRows { get; init; }

        public double Middle => (From + To) / 2;

        public Strip Count(Row row) => this with
        {
            LeftRows = LeftRows + (row.Left < From || row.Left == From ? 1 : 0),
            RightRows = RightRows + (row.Right > To || row.Right == To ? 1 : 0),
        };
    }
}
