using Bot.Relations.Text;

namespace Bot.Relations.Terms.Names;

/// <summary>The first letters of a whole name, by which people call somebody: "FDR" is Franklin D. Roosevelt, "MBS" Mohammed bin Salman.</summary>
public static class Initials
{
    private const int Shortest = 3, Longest = 4;

    /// <summary>Whether a word is written as initials are: in capitals but for a particle's letter in between, or without capitals and vowels, as nobody writes a word.</summary>
    public static bool MayBe(string surface) =>
        surface.Length is >= Shortest and <= Longest && surface.All(char.IsAsciiLetter) && !SentenceReader.IsAbbreviation(surface)
        && (char.IsUpper(surface[0]) ? char.IsUpper(surface[^1]) && surface.Count(char.IsLower) <= 1 : surface.All(c => char.IsLower(c) && !"aeiouy".Contains(c)) && surface.Distinct().Skip(1).Any());

    /// <summary>Whether words that follow each other in the text begin with the initials, one each.</summary>
    public static bool Are(string initials, string text)
    {
        var words = new List<WordSpan>();
        WordReader.Read(text, words);
        for (var i = 0; i + initials.Length <= words.Count; i++)
            if (Begin(words, i, initials, text)) return true;
        return false;
    }

    private static bool Begin(List<WordSpan> words, int at, string initials, string text)
    {
        // A name begins and ends with a capital; "bin" and "van" between need none.
        if (!char.IsUpper(text[words[at].Start]) || !char.IsUpper(text[words[at + initials.Length - 1].Start])) return false;
        for (var i = 0; i < initials.Length; i++)
            if (char.ToUpperInvariant(text[words[at + i].Start]) != char.ToUpperInvariant(initials[i]) || (i > 0 && text[words[at + i - 1].End..words[at + i].Start].AsSpan().ContainsAny("|,;:("))) return false;
        return true;
    }
}
