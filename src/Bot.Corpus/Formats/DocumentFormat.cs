using Bot.Corpus.Formats.Html;
using Bot.Corpus.Formats.Mail;
using Bot.Corpus.Formats.Markdown;
using Bot.Corpus.Formats.Pdf;
using Bot.Corpus.Formats.Word;

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
        [".txt"] = new("text/plain", PlainTextFormat.Extract),
        [".html"] = new("text/html", HtmlFormat.Extract) { NeedsIsolation = true },
        [".htm"] = new("text/html", HtmlFormat.Extract) { NeedsIsolation = true },
        [".xhtml"] = new("application/xhtml+xml", HtmlFormat.Extract) { NeedsIsolation = true },
        [".pdf"] = new("application/pdf", PdfFormat.Extract) { NeedsIsolation = true },
        [".docx"] = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", WordFormat.Extract) { NeedsIsolation = true },
        [".eml"] = new("message/rfc822", MailFormat.Extract) { NeedsIsolation = true },
    };

    /// <summary>Whether a crafted file could hang or end the process that parses it: such a format is read by a process of its own.</summary>
    public bool NeedsIsolation { get; init; }

    /// <summary>The format of that ending, dot included.</summary>
    /// <exception cref="CorpusFormatException">There is none.</exception>
    public static DocumentFormat Of(string extension) => ByExtension.GetValueOrDefault(extension) ?? throw new CorpusFormatException(
        $"{(extension.Length > 0 ? extension : "a file without extension")} is not a format that is read: use {string.Join(", ", ByExtension.Keys)}, .jsonl, .jsonl.gz");
}
