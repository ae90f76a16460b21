using Bot.Relations.Countries;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Retrieval.Searching;

/// <summary>The words to look for in texts of another language: keys say which passages speak of the same things, words also how much they do.</summary>
internal static class TranslatedWords
{
    /// <summary>The words that the term has in the language; empty where none are known. A name is itself wherever its script is used.</summary>
    /// <param name="term">A term of the question.</param>
    /// <param name="from">The question's language.</param>
    /// <param name="language">The language of the texts.</param>
    public static IEnumerable<string> Of(Term term, string from, string language) => term.Kind switch
    {
        TermKind.Country => CountryNames.In(language, term.Key[1..]) is { } name ? [name] : [],
        TermKind.Concept => ConceptWords.In(language, term.Key),
        TermKind.Number => [term.Folded],
        _ when FieldWords.WordsIn(language, term.Key, from) is { Count: > 0 } words => words,
        TermKind.Name when Script(language) == Script(term.Surface) => [term.Surface],
        _ => [],
    };

    private static char Script(string word) => word switch
    {
        "ru" => 'c',
        "ar" => 'a',
        _ when Letters.IsCyrillic(word[0]) => 'c',
        _ when Letters.IsArabic(word[0]) => 'a',
        _ => 'l',
    };
}
