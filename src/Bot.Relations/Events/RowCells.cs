using Bot.Relations.Dates;
using Bot.Relations.Terms;

namespace Bot.Relations.Events;

/// <summary>The cells of a row: the runs between its bars.</summary>
public static class RowCells
{
    private const int LongestPlace = 60;

    /// <summary>The cell that names who the row is about: the first that is not a date or a number. The whole text when there are no bars.</summary>
    public static (int Start, int End) Naming(string text, IReadOnlyList<Term> terms, IReadOnlyList<DateMention> dates)
    {
        if (!text.Contains('|')) return (0, text.Length);
        foreach (var (start, end) in All(text))
            if (HasWords(terms, dates, start, end)) return (start, end);
        return (0, text.Length);
    }

    /// <summary>The short cell behind the naming one that holds a name and no date; empty when there is none.</summary>
    public static (int Start, int End) Place(string text, IReadOnlyList<Term> terms, IReadOnlyList<DateMention> dates, (int Start, int End) naming)
    {
        foreach (var (start, end) in All(text))
        {
            if (start <= naming.Start || end - start > LongestPlace || dates.Any(date => date.Start < end && date.End > start)) continue;
            var trimmed = text.AsSpan(start, end - start).Trim();
            if (trimmed.IsEmpty || trimmed.EndsWith(".")) continue; // a remark
            if (terms.Any(term => term.Start >= start && term.End <= end && term.Kind is TermKind.Name or TermKind.Country)) return (start, end);
        }

        return (0, 0);
    }

    /// <summary>The dates that fill a cell by themselves; when there are none, all dates of the row.</summary>
    public static IEnumerable<DateMention> Dates(string text, IReadOnlyList<DateMention> dates)
    {
        foreach (var (start, end) in All(text))
        {
            var cell = dates.Where(date => date.Start >= start && date.End <= end).ToList();
            if (cell is [var only] && text.AsSpan(start, only.Start - start).Trim().IsEmpty && text.AsSpan(only.End, end - only.End).Trim().IsEmpty) return cell;
        }

        return dates;
    }

    private static IEnumerable<(int Start, int End)> All(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('|', start);
            if (end < 0) end = text.Length;
            yield return (start, end);
            start = end + 1;
        }
    }

    // A cell that is more than a date.
    private static bool HasWords(IReadOnlyList<Term> terms, IReadOnlyList<DateMention> dates, int start, int end) =>
        terms.Any(term => term.Kind != TermKind.Number && term.Start >= start && term.End <= end && !dates.Any(date => date.Covers(term.Start, term.End)));
}
