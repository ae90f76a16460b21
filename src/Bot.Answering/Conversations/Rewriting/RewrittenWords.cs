using Bot.Relations.Periods;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Answering.Conversations.Rewriting;

/// <summary>Compares the names, dates and numbers of a rewritten question with those of its conversation, whatever form a language gives them. Pure.</summary>
internal static class RewrittenWords
{
    /// <summary>Whether the text names a country, a name, a date or a number that none of the grounds name.</summary>
    public static bool AddAny(string text, IReadOnlyList<string> grounds, string language)
    {
        if (!Countries(text, language).All(country => grounds.Any(ground => Countries(ground, language).Contains(country)))) return true;
        var stems = grounds.SelectMany(ground => Words(ground)).Select(word => WordStem.Of(word.Folded, language)).ToHashSet();
        var others = Words(WithoutCountries(text, language)).ToList();
        if (others.Exists(word => SmallNumbers.Of(word.Folded, language) > 0 && !stems.Contains(WordStem.Of(word.Folded, language)))) return true;
        // "Путина" is named where "Путин" is; what has digits must stand as it is.
        var inflected = others.Where(word => !word.Surface.Any(char.IsDigit) && stems.Contains(WordStem.Of(word.Folded, language))).Select(word => word.Surface);
        return !StatedFacts.AllIn(WithoutCountries(text, language), [.. grounds, string.Join(" ; ", inflected)]);
    }

    /// <summary>Whether the text leaves out a country, a name or a number of what was asked.</summary>
    public static bool LeaveOutAny(string text, string asked, string language)
    {
        if (!Countries(text, language).IsSupersetOf(Countries(asked, language))) return true;
        var stems = Words(text).Select(word => WordStem.Of(word.Folded, language)).ToHashSet();
        return Words(WithoutCountries(asked, language)).Skip(1).Any(word => (char.IsDigit(word.Surface[0]) || char.IsUpper(word.Surface[0])) && !stems.Contains(WordStem.Of(word.Folded, language)));
    }

    private static HashSet<string> Countries(string text, string language) => [.. CountryTerms(text, language).Select(term => term.Key)];

    // An answer may quote a text of another language.
    private static IEnumerable<Term> CountryTerms(string text, string language) =>
        new[] { language, Language.Guess(text) }.Distinct().SelectMany(read => TermReader.Of(read).Read(text)).Where(term => term.Kind == TermKind.Country);

    private static string WithoutCountries(string text, string language)
    {
        var letters = text.ToCharArray();
        foreach (var term in CountryTerms(text, language)) letters.AsSpan(term.Start, term.End - term.Start).Fill(' ');
        return new string(letters);
    }

    private static IEnumerable<(string Surface, string Folded)> Words(string text)
    {
        var spans = new List<WordSpan>();
        WordReader.Read(text, spans);
        return spans.Select(span => (text.Substring(span.Start, span.Length), Letters.Fold(text.AsSpan(span.Start, span.Length))));
    }
}
