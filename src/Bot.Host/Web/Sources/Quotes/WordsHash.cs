using System.Globalization;
using Bot.Retrieval.Catalogues;

namespace Bot.Host.Web.Sources.Quotes;

/// <summary>A hash of cited words by which they can be found again in another text without being carried along: a polynomial over the UTF-16 code
/// units modulo the prime 2^61 − 1, which rolls from one window of the text to the next (Rabin and Karp), and the first digits of <see cref="TextHash"/>, by which a window
/// that was made to look alike is told.</summary>
public static class WordsHash
{
    private const ulong Prime = (1UL << 61) - 1;
    private const ulong Base = 0x0F3A_94C1_57B2_6E8D;

    private const int Digits = 16;

    /// <summary>As many hexadecimal digits for the words as <see cref="TextHash"/> has, half of them for each of the two.</summary>
    public static string Of(ReadOnlySpan<char> words) => Polynomial(words).ToString("x16", CultureInfo.InvariantCulture) + TextHash.Of(words)[..(TextHash.Digits - Digits)];

    /// <summary>Where words of that hash and length stand in the text, nearest to an offset; null when nowhere. In the time of one walk through the text.</summary>
    /// <param name="text">The text to look in.</param>
    /// <param name="hash">What <see cref="Of"/> gave.</param>
    /// <param name="length">The length of the words in UTF-16 code units.</param>
    /// <param name="near">Where they stood before; the earlier of two places that are as near.</param>
    public static int? Find(ReadOnlySpan<char> text, string hash, int length, int near)
    {
        if (length <= 0 || length > text.Length || !TextHash.IsOne(hash) || !ulong.TryParse(hash.AsSpan(0, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var wanted)) return null;
        var first = 1UL; // the weight of a window's first code unit
        for (var i = 1; i < length; i++) first = Times(first, Base);
        var rolling = Polynomial(text[..length]);
        int? best = null;
        for (var start = 0; ; start++)
        {
            if (rolling == wanted && (best is not { } so || Math.Abs((long)start - near) < Math.Abs((long)so - near)) && IsOne(text, start, best, length, hash)) best = start;
            if (start + length >= text.Length) return best;
            rolling = Plus(rolling, Prime - Times(Value(text[start]), first));
            rolling = Plus(Times(rolling, Base), Value(text[start + length]));
        }
    }

    // Once the words are found, others are held against them: hashing each of many would take long.
    private static bool IsOne(ReadOnlySpan<char> text, int start, int? known, int length, string hash) =>
        known is { } same ? text.Slice(start, length).SequenceEqual(text.Slice(same, length)) : Of(text.Slice(start, length)) == hash;

    private static ulong Polynomial(ReadOnlySpan<char> words)
    {
        var sum = 0UL;
        foreach (var c in words) sum = Plus(Times(sum, Base), Value(c));
        return sum;
    }

    // Not 0, or a zero before the words would not count.
    private static ulong Value(char c) => (ulong)c + 1;

    private static ulong Plus(ulong a, ulong b)
    {
        var sum = a + b;
        return sum >= Prime ? sum - Prime : sum;
    }

    private static ulong Times(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return Plus(low & Prime, (low >> 61) | (high << 3));
    }
}
