using System.Text;
using Bot.Answering;

namespace Bot.Corpus.Formats;

/// <summary>The formats that are read, by file extension. A format of a later day is one more row of the table.</summary>
internal static class DocumentFormat
{
    private const long MaxBytes = 64L * 1024 * 1024;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Dictionary<string, Func<string, string, Document>> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".md"] = MarkdownFormat.Read,
        [".markdown"] = MarkdownFormat.Read,
        [".txt"] = PlainTextFormat.Read,
    };

    /// <summary>Reads one file.</summary>
    /// <exception cref="CorpusFormatException">The file is of no known format, or not what its name says.</exception>
    public static Document Read(string id, FileInfo file)
    {
        if (!Formats.TryGetValue(file.Extension, out var read))
            throw new CorpusFormatException($"{(file.Extension.Length > 0 ? file.Extension : "a file without extension")} is not a format that is read: use {string.Join(", ", Formats.Keys)}");
        if (file.Length > MaxBytes) throw new CorpusFormatException("the file is larger than 64 MB: cut it into parts");
        var text = Decode(File.ReadAllBytes(file.FullName)).ReplaceLineEndings("\n");
        if (string.IsNullOrWhiteSpace(text)) throw new CorpusFormatException("the file is empty");
        return read(id, text);
    }

    private static string Decode(byte[] bytes)
    {
        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        if (bytes.AsSpan().Contains((byte)0)) throw new CorpusFormatException("the file is not text: it holds zero bytes");
        try
        {
            return StrictUtf8.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException)
        {
            throw new CorpusFormatException("the file is not UTF-8 text: save it as UTF-8");
        }
    }
}
