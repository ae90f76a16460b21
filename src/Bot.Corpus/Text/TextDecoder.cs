using System.Text;

namespace Bot.Corpus.Text;

/// <summary>Turns the bytes of a text file into text: by its byte order mark, else as UTF-16 or UTF-8 where the bytes can be nothing else, else in
/// the eight-bit encoding that makes words of them.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Longest first: the mark of UTF-32 begins with that of UTF-16.
    private static readonly Encoding[] Marked =
        [new UTF32Encoding(bigEndian: false, byteOrderMark: true), new UTF32Encoding(bigEndian: true, byteOrderMark: true), new UTF8Encoding(true, true), Encoding.Unicode, Encoding.BigEndianUnicode];

    /// <summary>The text, lines ending in <c>\n</c>, without a byte order mark.</summary>
    /// <exception cref="CorpusFormatException">The bytes are not text in an encoding that is known, or there is nothing in them.</exception>
    public static string Decode(byte[] bytes)
    {
        var text = (FromMark(bytes) ?? FromZeros(bytes) ?? FromUtf8(bytes) ?? EightBitText.Decode(bytes)).ReplaceLineEndings("\n");
        return string.IsNullOrWhiteSpace(text) ? throw new CorpusFormatException(CorpusFormatException.Empty) : text;
    }

    /// <summary>The bytes as UTF-8; null when they are not.</summary>
    public static string? FromUtf8(byte[] bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The text by its byte order mark; null when it has none.</summary>
    /// <exception cref="CorpusFormatException">It has the mark of UTF-8 and is not UTF-8.</exception>
    public static string? FromMark(byte[] bytes)
    {
        var encoding = Array.Find(Marked, encoding => bytes.AsSpan().StartsWith(encoding.Preamble));
        if (encoding is null) return null;
        try
        {
            return encoding.GetString(bytes.AsSpan(encoding.Preamble.Length));
        }
        catch (DecoderFallbackException)
        {
            throw new CorpusFormatException("the file begins as UTF-8 and does not go on so: save it as UTF-8");
        }
    }

    // In UTF-16 a space, a line end or a Latin letter has its zero always on the same side.
    private static string? FromZeros(byte[] bytes)
    {
        if (!bytes.AsSpan().Contains((byte)0)) return null;
        var zeros = (Even: 0, Odd: 0);
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] == 0) zeros = (i & 1) == 0 ? (zeros.Even + 1, zeros.Odd) : (zeros.Even, zeros.Odd + 1);
        var (most, least) = (Math.Max(zeros.Even, zeros.Odd), Math.Min(zeros.Even, zeros.Odd));
        if (bytes.Length % 2 == 0 && most >= 20 * least)
        {
            var text = (zeros.Even > zeros.Odd ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes);
            if (!text.AsSpan().ContainsAnyInRange('\0', '\b') && !text.AsSpan().ContainsAnyInRange('\uE000', '\uF8FF') && !text.Contains('\uFFFD', StringComparison.Ordinal)) return text;
        }

        throw new CorpusFormatException("the file is not text: it holds zero bytes");
    }
}
