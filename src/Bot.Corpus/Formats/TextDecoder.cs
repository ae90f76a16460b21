using System.Text;

namespace Bot.Corpus.Formats;

/// <summary>Turns the bytes of a text file into text.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, lines ending in <c>\n</c>, without a byte order mark.</summary>
    /// <exception cref="CorpusFormatException">The bytes are not text in an encoding that is known, or there is nothing in them.</exception>
    public static string Decode(byte[] bytes)
    {
        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        if (bytes.AsSpan().Contains((byte)0)) throw new CorpusFormatException("the file is not text: it holds zero bytes");
        try
        {
            var text = StrictUtf8.GetString(bytes, start, bytes.Length - start).ReplaceLineEndings("\n");
            return string.IsNullOrWhiteSpace(text) ? throw new CorpusFormatException("the file is empty") : text;
        }
        catch (DecoderFallbackException)
        {
            throw new CorpusFormatException("the file is not UTF-8 text: save it as UTF-8");
        }
    }
}
