using System.Globalization;
using System.Text;

namespace Bot.Relations.Text;

/// <summary>Folds words so that spellings of one word meet: lower case, no accents, one form for each Arabic and Cyrillic letter that
/// writers interchange.</summary>
public static class Letters
{
    /// <summary>The folded word. Its length can differ from the word's.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var ascii = true;
        foreach (var c in word) ascii &= c < 128;
        return ascii ? FoldAscii(word) : FoldAny(word);
    }

    /// <summary>Whether the character belongs to the Arabic script.</summary>
    public static bool IsArabic(char c) => c is >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F';

    /// <summary>Whether the character belongs to the Cyrillic script.</summary>
    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u04FF';

    /// <summary>Whether the character is part of a word: a letter, a mark or a digit.</summary>
    public static bool IsWordCharacter(char c)
    {
        if (c < 128) return char.IsAsciiLetterOrDigit(c);
        if (char.IsLetterOrDigit(c)) return true;
        return char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Surrogate;
    }

    private static string FoldAscii(ReadOnlySpan<char> word)
    {
        Span<char> buffer = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            if (c == '.') continue; // "U.S." is "us"
            buffer[length++] = char.ToLowerInvariant(c);
        }

        return new string(buffer[..length]);
    }

    private static string FoldAny(ReadOnlySpan<char> word)
    {
        var result = new StringBuilder(word.Length);
        foreach (var c in Decompose(word))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '.' or '\u0640') continue;
            result.Append(Fold(char.ToLowerInvariant(c)));
        }

        return result.Replace("ß", "ss").Replace("æ", "ae").Replace("œ", "oe").ToString();
    }

    // Lone surrogates cannot be normalised; such a word is kept as it stands.
    private static string Decompose(ReadOnlySpan<char> word)
    {
        var text = new string(word);
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static char Fold(char c) => c switch
    {
        'ى' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        'ئ' => 'ي',
        'آ' or 'أ' or 'إ' or 'ٱ' => 'ا',
        'ё' => 'е',
        'ø' => 'o',
        'ł' => 'l',
        'đ' => 'd',
        'ı' => 'i',
        >= '٠' and <= '٩' => (char)('0' + (c - '٠')),
        >= '۰' and <= '۹' => (char)('0' + (c - '۰')),
        _ => c,
    };
}
