using Bot.Relations.Terms;

namespace Bot.Composition.Candidates;

/// <summary>The cells of a row: the runs between its bars.</summary>
internal static class RowCells
{
    /// <summary>The cell that names who the row is about: the first that is not a date or a number. The whole text when there are no bars.</summary>
    public static (int Start, int End) Naming(Candidate row)
    {
        var text = row.Text;
        if (!text.Contains('|')) return (0, text.Length);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('|', start);
            if (end < 0) end = text.Length;
            if (HasWords(row, start, end)) return (start, end);
            start = end + 1;
        }

        return (0, text.Length);
    }

    // A cell that is more than a date.
    private static bool HasWords(Candidate row, int start, int end) =>
        row.Terms.Exists(term => term.Kind != TermKind.Number && term.Start >= start && term.End <= end && !row.Dates.Exists(date => term.Start >= date.Start && term.End <= date.End));
}
