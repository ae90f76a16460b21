using Bot.Relations.Terms;

namespace Bot.Relations.Roles;

/// <summary>The words that put two parties side by side without saying which of them acts: "visits between Peru and Chile".</summary>
internal static class MutualWords
{
    private static readonly string[] All = ["between ", "entre ", "между ", "بين "];

    /// <summary>Whether one of them stands in the text.</summary>
    public static bool AreIn(string text) => IndexIn(text) >= 0;

    /// <summary>The two countries that one of them leads to; empty where it leads to something else, as in "between 2000 and 2010", or more or fewer countries are named.</summary>
    /// <param name="text">The text that the terms' offsets count in.</param>
    /// <param name="terms">Its terms, in order.</param>
    public static IReadOnlySet<string> PairIn(string text, IReadOnlyList<Term> terms)
    {
        var countries = terms.Where(term => term.Kind == TermKind.Country).Select(term => term.Key).ToHashSet();
        var at = IndexIn(text);
        if (countries.Count != 2 || at < 0) return new HashSet<string>();
        var next = terms.Where(term => term.Start > at).SkipWhile(EventRoles.IsOffice).Select(term => term.Kind).FirstOrDefault();
        return next == TermKind.Country ? countries : new HashSet<string>();
    }

    private static int IndexIn(string text) => All.Select(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
}
