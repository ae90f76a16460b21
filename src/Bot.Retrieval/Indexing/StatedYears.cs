using Bot.Relations.Dates;

namespace Bot.Retrieval.Indexing;

/// <summary>The years of the dates that texts state to the month or the day. Bare years don't count: not every number of four digits is one.</summary>
internal static class StatedYears
{
    // Enough for any date around its year.
    private const int Around = 40;

    /// <summary>The first and the last year; null when there is none. Only where a number of four digits lies outside the years so far are the words around
    /// it read: reading all dates of all texts would take a tenth of the time of indexing.</summary>
    public static (int First, int Last)? Of(string text)
    {
        (int First, int Last)? known = null;
        var digits = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                digits++;
                continue;
            }

            if (digits == 4 && int.Parse(text.AsSpan(i - 4, 4), System.Globalization.CultureInfo.InvariantCulture) is var year && !(known?.First <= year && year <= known?.Last))
                known = Widen(known, text.AsSpan(Math.Max(0, i - Around)..Math.Min(text.Length, i + Around)), year);
            digits = 0;
        }

        return known;
    }

    private static (int First, int Last)? Widen((int First, int Last)? known, ReadOnlySpan<char> around, int year)
    {
        foreach (var date in DateReader.Read(around))
            if (date.From.Month > 0 && (date.From.Year == year || date.To.Year == year))
                return (Math.Min(known?.First ?? year, year), Math.Max(known?.Last ?? year, year));
        return known;
    }
}
