using System.Text;
using UtfUnknown;

namespace Bot.Corpus.Text;

/// <summary>Text in an encoding of one byte a character. A detector names the encodings it thinks possible; which of them it is, the words decide, because
/// statistics of letters say little about a text of three lines.</summary>
internal static class EightBitText
{
    private const int SampleLength = 64 * 1024;
    private const double LeastLikely = 0.5;

    // Of equals the first is taken: 1256 and ISO-8859-15 hold the letters of French at the places of 1252.
    private static readonly int[] Always = [1252, 1251, 1256, 20866, 28605, 1250];

    private static readonly HashSet<int> Known = [1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 20866, 21866, 866, 10007, .. Enumerable.Range(28592, 14)];

    /// <summary>The text.</summary>
    /// <exception cref="CorpusFormatException">The bytes are not text, or in none of the encodings they make words.</exception>
    public static string Decode(byte[] bytes)
    {
        var controls = 0;
        foreach (var value in bytes)
            if (value < ' ' && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B)) controls++;
        if (controls > bytes.Length / 100) throw new CorpusFormatException("the file is not text: it holds control characters");
        var sample = Sample(bytes);
        var best = Candidates(sample).Select(encoding => (Encoding: encoding, Likelihood: WordLikelihood.Of(encoding.GetString(sample)))).MaxBy(candidate => candidate.Likelihood);
        return best.Likelihood >= LeastLikely
            ? best.Encoding.GetString(bytes)
            : throw new CorpusFormatException("the file is not UTF-8, and what else it is can't be told from its words: save it as UTF-8");
    }

    /// <summary>The encoding of that name; null when it is not known. The old names of Latin-1 mean Windows-1252, as in browsers.</summary>
    public static Encoding? Named(string name)
    {
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            return encoding.CodePage is 28591 or 20127 ? CodePage(1252) : encoding;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static IEnumerable<Encoding> Candidates(byte[] sample)
    {
        var detected = CharsetDetector.DetectFromBytes(sample).Details?.Select(detail => detail.Encoding?.CodePage ?? 0) ?? [];
        return Always.Concat(detected.Where(Known.Contains)).Distinct().Select(CodePage);
    }

    private static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number) ?? Encoding.GetEncoding(number);

    // Only what is not ASCII tells encodings apart; the text may begin with pages of ASCII.
    private static byte[] Sample(byte[] bytes)
    {
        var first = Math.Max(0, bytes.AsSpan().IndexOfAnyInRange((byte)0x80, (byte)0xFF));
        var start = bytes.AsSpan(0, first).LastIndexOfAny((byte)' ', (byte)'\n') + 1;
        return bytes[start..Math.Min(bytes.Length, start + SampleLength)];
    }
}
