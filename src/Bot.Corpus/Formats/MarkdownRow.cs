namespace Bot.Corpus.Formats;

/// <summary>Rows of tables as Markdown has them.</summary>
internal static class MarkdownRow
{
    /// <summary>A row. Rows are parted at their bars, so a bar of a cell's own becomes one that is broken.</summary>
    public static string Of(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace('|', '¦')))} |";

    /// <summary>What stands below the row that names the columns.</summary>
    public static string Rule(int columns) => "|" + string.Concat(Enumerable.Repeat(" --- |", columns));
}
