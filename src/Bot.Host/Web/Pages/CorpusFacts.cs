using System.Globalization;
using Bot.Host.Indexing;
using Bot.Relations.Countries;

namespace Bot.Host.Web.Pages;

/// <summary>Writes what the bot knows: how many documents, about which countries, from when to when.</summary>
internal static class CorpusFacts
{
    private const int MostNamed = 6;

    /// <summary>A list of facts in the page's language; nothing when there is nothing to tell.</summary>
    public static Html Write(CorpusSummary summary, PageText words)
    {
        if (summary.Documents == 0) return Html.Nothing;
        return $"""
            <dl class="facts">
            {Fact(words.Documents, summary.Documents.ToString(CultureInfo.InvariantCulture))}
            {Fact(words.Period, Period(summary))}
            {Fact(words.Countries, Countries(summary.Countries, MostNamed, words))}
            </dl>
            """;
    }

    private static Html Fact(string name, string value) =>
        value.Length == 0 ? Html.Nothing : Html.Of($"<div><dt>{name}</dt> <dd>{value}</dd></div>");

    // The isolates keep "1786–2022" in that order on a page that runs from right to left.
    private static string Period(CorpusSummary summary) =>
        summary.Years is { } years ? string.Create(CultureInfo.InvariantCulture, $"\u2066{years.First}–{years.Last}\u2069") : "";

    /// <summary>The names of countries in the page's language, and how many more there are; empty when there are none.</summary>
    /// <param name="codes">Their codes, the ones to be named first; those without a name in that language are passed over.</param>
    /// <param name="most">How many are named before the rest is counted: never for one alone.</param>
    /// <param name="words">The words of the page.</param>
    public static string Countries(IReadOnlyList<string> codes, int most, PageText words)
    {
        var names = codes.Select(code => CountryNames.In(words.Language, code)).OfType<string>().ToList();
        if (names.Count <= most + 1) return string.Join(words.Comma, names);
        return $"{string.Join(words.Comma, names.Take(most))} {Phrases.With(words.More, names.Count - most)}";
    }
}
