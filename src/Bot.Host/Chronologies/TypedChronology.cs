using System.Globalization;
using Bot.Relations.Chronologies;

namespace Bot.Host.Chronologies;

/// <summary>A chronology as it was typed, at a terminal or into a form.</summary>
internal static class TypedChronology
{
    private const int LongestName = 200;

    /// <summary>The query, or in one or two sentences why there is none.</summary>
    /// <param name="countries">Names or codes; some may be empty, not all.</param>
    /// <param name="from">The first year; null or empty for none.</param>
    /// <param name="to">The last; null or empty for none.</param>
    /// <param name="words">The words of the sentences.</param>
    public static (ChronologyQuery? Query, string? Mistake) Read(IReadOnlyList<string> countries, string? from, string? to, ChronologyWords words)
    {
        var keys = new List<string>();
        foreach (var name in countries.Select(name => name.Length > LongestName ? name[..LongestName] : name).Where(name => !string.IsNullOrWhiteSpace(name)))
        {
            var typed = TypedCountries.Read(name);
            if (typed.Unknown is not null || typed.Keys.Count == 0)
            {
                var unknown = Phrases.With(words.Unknown, typed.Unknown ?? name);
                return (null, typed.Meant is { } meant ? $"{unknown} {Phrases.With(words.Meant, meant)}" : unknown);
            }

            keys.AddRange(typed.Keys);
        }

        if (Year(from, out var first) is { } wrongFirst) return (null, Phrases.With(words.NoYear, wrongFirst));
        if (Year(to, out var last) is { } wrongLast) return (null, Phrases.With(words.NoYear, wrongLast));
        if (first > last)
            return (null, Phrases.With(words.Turned, first.Value).Replace("{1}", last.Value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return (new ChronologyQuery([.. keys.Distinct()], first, last), null);
    }

    // Returns what can't be read.
    private static string? Year(string? text, out int? year)
    {
        year = null;
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (!int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 9999) return text.Length > LongestName ? text[..LongestName] : text;
        year = number;
        return null;
    }
}
