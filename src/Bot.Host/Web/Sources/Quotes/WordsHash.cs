using System.Globalization;

namespace Bot.Host.Web.Sources.Quotes;

/// <summary>A hash of cited words by which they can be found again in another text without being carried along: a polynomial over the UTF-16 code
/// units modulo the prime 2^61 − 1, which rolls from one window of the text to the next (Rabin and Karp).</summary>
public static class WordsHash
{
    private const ulong Prime = (1UL << 61) - 1;
    private const ulong Base = 0x0F3A_94C1_57B2_6E8D;

    /// <summary>16 hexadecimal digits for the words.</summary>
    public static string Of(ReadOnlySpan<char> words) => Polynomial(words).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Where words of that hash and length stand in the text, nearest to an offset; null when nowhere. In the time of one walk through the text.</summary>
    /// <param name="text">The text to look in.</param>
    /// <param name="hash">What <see cref="Of"/> gave.</param>
    /// <param name="length">The length of the words in UTF-16 code units.</param>
    /// <param name="near">Where they stood before; the earlier of two places that are as near.</param>
    public static int? Find(ReadOnlySpan<char> text, string hash, int length, int near)
    {
        if (length <= 0 || length > text.Length || !ulong.TryParse(hash, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var wanted)) return null;
        var first = 1UL; // the weight of a window's first code unit
        for (var i = 1; i < length; i++) first = Times(first, Base);
        var rolling = Polynomial(text[..length]);
        int? best = null;
        for (var start = 0; ; start++)
        {
            if (rolling == wanted && (best is not { } so || Math.Abs((long)start - near) < Math.Abs((long)so - near))) best = start;
            if (start + length >= text.Length) return best;
            rolling = Plus(rolling, Prime - Times(Value(text[start]), first));
            rolling = Plus(Times(rolling, Base), Value(text[start + length]));
        }
    }

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
