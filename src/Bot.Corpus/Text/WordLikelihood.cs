using System.Globalization;
using Bot.Relations.Text;

namespace Bot.Corpus.Text;

/// <summary>How likely a decoded text is what was written: read in a wrong encoding, words mix scripts, begin in the middle with capitals, or are all accents.</summary>
internal static class WordLikelihood
{
    private const string Punctuation = "«»“”„‘’‚–—…•·°№§€£©®™¿¡،؛؟ºª²³½¼¾×\u00A0\u00AD\u200C\u200D\u200E\u200F";

    // Words of one letter that the languages of Western Europe have.
    private const string LoneLatin = "àÀóÓéÉèÈôÔòÒùÙ";

    /// <summary>From 0 to 1: the share of the characters beyond ASCII that stand where they make sense; 1 when there are none.</summary>
    public static double Of(string text)
    {
        double right = 0;
        var all = 0;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && (char.IsLetter(text[i]) || IsMark(text[i]))) i++;
            if (i > start)
            {
                var word = text.AsSpan(start, i - start);
                var beyond = Beyond(word);
                all += beyond;
                if (beyond > 0) right += beyond * OfWord(word);
                continue;
            }

            if (text[i] >= 0x80)
            {
                all++;
                if (Punctuation.Contains(text[i], StringComparison.Ordinal) && !StandsForALetter(text, i)) right++;
            }

            i++;
        }

        return all == 0 ? 1 : right / all;
    }

    private static double OfWord(ReadOnlySpan<char> word)
    {
        int arabic = 0, cyrillic = 0, latin = 0;
        foreach (var c in word)
        {
            if (Letters.IsArabic(c)) arabic++;
            else if (Letters.IsCyrillic(c)) cyrillic++;
            else if (c < 0x250) latin++;
        }

        if (arabic == word.Length) return OfArabic(word);
        if (TurnsToCapitals(word)) return 0;
        if (cyrillic == word.Length) return OfCyrillic(word);
        return latin == word.Length ? OfLatin(word) : 0.2;
    }

    // A mark never begins a word.
    private static double OfArabic(ReadOnlySpan<char> word)
    {
        if (IsMark(word[0])) return 0;
        var common = 0;
        foreach (var c in word)
            if (c is >= '\u0621' and <= '\u0652') common++;
        // The article is the commonest beginning by far: what tells ISO-8859-6 from Windows-1256, which place its second letter differently.
        var article = word.Length > 3 && (word.StartsWith("ال") || word.StartsWith("وال") || word.StartsWith("بال") || word.StartsWith("لل")) ? 1.0 : 0.9;
        return article * common / word.Length;
    }

    private static double OfCyrillic(ReadOnlySpan<char> word)
    {
        var russian = 0;
        foreach (var c in word)
            if (c is >= 'А' and <= 'я' or 'ё' or 'Ё') russian++;
        return (double)russian / word.Length * (word[0] is 'ь' or 'ъ' or 'ы' or 'Ь' or 'Ъ' or 'Ы' ? 0.3 : 1);
    }

    private static double OfLatin(ReadOnlySpan<char> word)
    {
        if (word.Length == 1) return LoneLatin.Contains(word[0], StringComparison.Ordinal) ? 1 : 0.2;
        var beyond = Beyond(word);
        return beyond < word.Length && beyond * 3 <= word.Length * 2 && (beyond < 4 || beyond * 2 <= word.Length) ? 1 : 0;
    }

    // "c½ur" is "cœur" in another encoding.
    private static bool StandsForALetter(string text, int i) =>
        "²³½¼¾×©®€".Contains(text[i], StringComparison.Ordinal) && i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]);

    private static bool TurnsToCapitals(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]) && (word[i] >= 0x80 || word[i - 1] >= 0x80)) return true;
        return false;
    }

    private static int Beyond(ReadOnlySpan<char> word)
    {
        var count = 0;
        foreach (var c in word)
            if (c >= 0x80) count++;
        return count;
    }

    private static bool IsMark(char c) => c >= 0x300 && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
