using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Relations.Questions;

/// <summary>Question words that stand before a noun and ask which one.</summary>
internal static class Determiners
{
    private static readonly HashSet<string> Sure = new(StringComparer.Ordinal)
    {
        "which", "quel", "quelle", "quels", "quelles", "какой", "какая", "какое", "какие", "какого", "каком", "каким", "какую", "каких", "какими", "اي", "ايه",
    };

    /// <summary>Whether the term right behind the question word is the noun that it asks for. The Spanish "qué" stands before verbs as well: there a plural tells, or a preposition
    /// before it; so does the article behind the Arabic "ما".</summary>
    /// <param name="words">The question's words, folded.</param>
    /// <param name="behind">The index of the word behind the question word; 1 or more.</param>
    /// <param name="term">The noun, if it is one.</param>
    /// <param name="spans">Where the words stand.</param>
    /// <param name="language">The question's language.</param>
    public static bool IsOfSort(List<string> words, int behind, Term term, List<WordSpan> spans, string language)
    {
        if (behind < 1 || behind >= spans.Count || term.Start != spans[behind].Start) return false;
        var word = words[behind - 1];
        if (Sure.Contains(word)) return true;
        if (language == "es" && word == "que") return behind > 1 || term.Folded[^1] == 's';
        return language == "ar" && word == "ما" && term.Surface.StartsWith("ال", StringComparison.Ordinal);
    }
}
