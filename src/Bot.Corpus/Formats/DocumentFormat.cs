using Bot.Corpus.Formats.Pdf;

namespace Bot.Corpus.Formats;

/// <summary>A format that is read.</summary>
/// <param name="MediaType">As the original is served.</param>
/// <param name="Extract">Reads a file's bytes; pure. Throws <see cref="CorpusFormatException"/> for what is not of this format.</param>
internal sealed record DocumentFormat(string MediaType, Func<byte[], Extracted> Extract)
{
    private static readonly Dictionary<string, DocumentFormat> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".md"] = new("text/markdown", MarkdownFormat.Extract),
        [".markdown"] = new("text/markdown", MarkdownFormat.Extract),
        [".pdf"] = new("application/pdf", PdfFormat.Extract) { NeedsIsolation = true },
        [".txt"] = new("text/plain", PlainTextFormat.Extract),
    };

    /// <summary>The endings of the files that are read, each with its dot.</summary>
    public static IEnumerable<string> Extensions => ByExtension.Keys;

    /// <summary>Whether a crafted file could hang or end the process that parses it: such a format is read by a process of its own.</summary>
    public bool NeedsIsolation { get; init; }

    /// <summary>The format of that ending, dot included.</summary>
    /// <exception cref="CorpusFormatException">There is none.</exception>
    public static DocumentFormat Of(string extension) => ByExtension.GetValueOrDefault(extension) ?? throw new CorpusFormatException(
        $"{(extension.Length > 0 ? extension : "a file without extension")} is not a format that is read: use {string.Join(", ", Extensions)}");
}
