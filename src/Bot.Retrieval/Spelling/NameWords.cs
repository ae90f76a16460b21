using Bot.Relations.Spelling;
using Bot.Relations.Terms;

namespace Bot.Retrieval.Spelling;

/// <summary>The words of a document that may be names, as they are written: the folded word to compare by, then the word to show.</summary>
internal static class NameWords
{
    /// <summary>Stands between the folded word and the word as written. Folded words hold no control characters.</summary>
    public const char Mark = '\u001f';

    /// <summary>No name is longer; a file may hold a word of any length.</summary>
    private const int LongestName = 40;

    /// <summary>Adds the names among the terms to <paramref name="names"/>. Where a script has no capitals any word may be one.</summary>
    public static void Add(List<Term> terms, HashSet<string> names)
    {
        foreach (var term in terms)
            if (term.MayBeName && IsWord(term.Folded) && !IsShouted(term.Surface)) names.Add(term.Folded + Mark + term.Surface);
    }

    private static bool IsWord(string folded) => folded.Length is >= Misspelling.ShortestWord and <= LongestName && folded.All(char.IsLetter);

    // Headings in capitals hold no names that don't stand elsewhere too, but many other words.
    private static bool IsShouted(string surface) => char.IsUpper(surface[1]);
}
