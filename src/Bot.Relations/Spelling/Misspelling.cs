using Bot.Relations.Terms.Names;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Relations.Spelling;

/// <summary>Whether one word may be another, misspelt.</summary>
public static class Misspelling
{
    /// <summary>The shortest word that can be told for a misspelling; of three letters, too many words are one slip apart.</summary>
    public const int ShortestWord = 4;

    private const int LongWord = 8;

    /// <summary>The distance in half slips (<see cref="EditDistance"/>), at least 1; null when the typed word is no misspelling of the other. One slip is
    /// allowed; two only where the consonants stay the same, in words of eight letters or more, or as letters that may be silent at any length:
    /// "Azarbaijen" is Azerbaijan and "Poutine" Putin, but "deceleration" no declaration. A word of four letters must not have a letter changed for another,
    /// which makes another word too often. The first letter is kept, unless it was swapped with the second.</summary>
    /// <param name="typed">The word as typed, folded.</param>
    /// <param name="word">The word that may be meant, folded.</param>
    public static int? Distance(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        if (typed.Length < ShortestWord || word.Length < ShortestWord || !BeginsAlike(typed, word)) return null;
        var distance = EditDistance.Between(typed, word, 2 * EditDistance.Slip);
        if (distance is 0 or > 2 * EditDistance.Slip) return null;
        if (distance > EditDistance.Slip && !(SoundsAlike(typed, word) && (typed.Length >= LongWord || IsSilent(typed, word)))) return null;
        return typed.Length == ShortestWord && HasOtherLetter(typed, word) ? null : distance;
    }

    /// <summary>Whether two spellings whose consonants are the same may be one name. In one script the vowels must be near too: Mohammed and Muhammad may be
    /// one name, Hassan and Hussein may not.</summary>
    /// <param name="one">A folded name.</param>
    /// <param name="other">Another.</param>
    public static bool MayBeOneName(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        const int Vowels = 2 * EditDistance.Slip + 1;
        const int Long = 10;
        if (Script(one) != Script(other)) return true;
        var allowed = Math.Max(one.Length, other.Length) < Long ? Vowels : Vowels + EditDistance.Slip;
        return EditDistance.Between(one, other, allowed) <= allowed;
    }

    /// <summary>Whether two folded words are forms of one word of the language, neither of them misspelt.</summary>
    public static bool AreForms(string one, string other, string language) => WordStem.Of(one, language) == WordStem.Of(other, language);

    private static int Script(ReadOnlySpan<char> word) => word.Length == 0 ? 0 : Letters.IsArabic(word[0]) ? 1 : Letters.IsCyrillic(word[0]) ? 2 : 3;

    private static bool BeginsAlike(ReadOnlySpan<char> typed, ReadOnlySpan<char> word) =>
        typed[0] == word[0] || (typed[0] == word[1] && typed[1] == word[0]);

    private static bool IsSilent(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        var less = typed.Length < word.Length ? typed : word;
        var more = typed.Length < word.Length ? word : typed;
        var found = 0;
        foreach (var letter in more)
            if (found < less.Length && letter == less[found]) found++;
        return found == less.Length;
    }

    /// <summary>Whether the consonants of two folded words are the same, and tell something.</summary>
    public static bool SoundsAlike(ReadOnlySpan<char> typed, ReadOnlySpan<char> word) =>
        NameSkeleton.Of(typed.ToString()) is { Length: > 2 } skeleton && skeleton == NameSkeleton.Of(word.ToString());

    /// <summary>Whether, of two words of one length, one holds a letter that the other does not; never for words of two lengths.</summary>
    public static bool HasOtherLetter(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length != other.Length) return false;
        Span<char> left = stackalloc char[one.Length], right = stackalloc char[other.Length];
        one.CopyTo(left);
        other.CopyTo(right);
        left.Sort();
        right.Sort();
        return !left.SequenceEqual(right);
    }
}
