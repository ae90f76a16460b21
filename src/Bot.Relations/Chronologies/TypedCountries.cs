using Bot.Relations.Countries;
using Bot.Relations.Spelling;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Relations.Chronologies;

/// <summary>Countries as somebody typed them: names in any of the five languages, or codes.</summary>
/// <param name="Keys">Their keys, each once, in the order of the text; empty when none is named.</param>
/// <param name="Unknown">The first word that names no country; null when all do.</param>
/// <param name="Meant">The country's name that the unknown word comes near; null when there is none.</param>
public sealed record TypedCountries(IReadOnlyList<string> Keys, string? Unknown, string? Meant)
{
    private const string Mark = "=";

    /// <summary>Reads a text of nothing but countries and words of grammar, in the language that understands most of it.</summary>
    public static TypedCountries Read(string text)
    {
        if (Code(text.Trim()) is { } code) return new TypedCountries([code], null, null);
        TypedCountries? best = null;
        foreach (var language in Language.All)
        {
            var terms = TermReader.Of(language).Read(text, anyCase: true);
            var keys = terms.Where(term => term.Kind == TermKind.Country).Select(term => term.Key).Distinct().ToList();
            var other = terms.FindIndex(term => term.Kind != TermKind.Country);
            if (other < 0 && keys.Count > 0) return new TypedCountries(keys, null, null);
            if (other < 0) continue;
            var unknown = text[terms[other].Start..terms[other].End];
            if (best is null || keys.Count > best.Keys.Count) best = new TypedCountries(keys, unknown, Near(unknown, language));
            else if (best.Meant is null && keys.Count == best.Keys.Count && Near(unknown, language) is { } meant) best = new TypedCountries(keys, unknown, meant);
        }

        return best ?? new TypedCountries([], null, null);
    }

    private static string? Code(string text) =>
        text.Length == 2 && CountryNames.In("en", text.ToUpperInvariant()) is not null ? Mark + text.ToUpperInvariant() : null;

    private static string? Near(string word, string language)
    {
        var near = TableWords.Of(language).Near(Letters.Fold(word)).Where(one => one.Sort == WordSort.CountryName).ToList();
        return near.Count == 0 ? null : near.MinBy(one => one.Distance).Word;
    }
}
