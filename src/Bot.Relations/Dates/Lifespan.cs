namespace Bot.Relations.Dates;

/// <summary>"Rachel Ruysch (3 June 1664 – 12 October 1750) was a painter": a long span alone in brackets says how long somebody lived or something existed. It dates
/// nothing else that the sentence tells of.</summary>
public static class Lifespan
{
    // Offices and wars that are given so are shorter, most of them.
    private const int LeastYears = 20;

    /// <summary>Whether a date is such a span.</summary>
    /// <param name="date">The date.</param>
    /// <param name="text">The text in which it stands; the date's offsets count in it.</param>
    public static bool Is(DateMention date, ReadOnlySpan<char> text)
    {
        if (date.To.Year - date.From.Year < LeastYears) return false;
        return text[..date.Start].TrimEnd() is [.., '('] && text[date.End..].TrimStart() is [')', ..];
    }
}
