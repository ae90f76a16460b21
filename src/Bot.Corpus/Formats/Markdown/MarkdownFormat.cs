using Bot.Corpus.Formats.Yaml;
using Bot.Corpus.Text;

namespace Bot.Corpus.Formats.Markdown;

/// <summary>Markdown with optional YAML front matter. The document's text is what stands below the front matter, as it stands there,
/// without what a reader of the page would not see.</summary>
internal static class MarkdownFormat
{
    public static Extracted Extract(byte[] content)
    {
        var (fields, below, open) = FrontMatter.Split(TextDecoder.Decode(content));
        if (string.IsNullOrWhiteSpace(below)) throw new CorpusFormatException("there is no text below the front matter: write some, or delete the file");
        var text = SeenText.Of(below);
        if (string.IsNullOrWhiteSpace(text)) throw new CorpusFormatException("there is no text in it that a reader would see: write some, or delete the file");
        var language = fields.First("lang", "language");
        return new Extracted(text)
        {
            Title = fields.First("title") ?? FirstHeading(text),
            Language = language,
            Date = fields.First("date"),
            Publisher = fields.First("publisher"),
            Url = fields.First("url") ?? fields.Source,
            Notes = [.. ((string?[])[fields.Complaint(" of its front matter"), open, StatedLanguage.Complaint(language)]).OfType<string>()],
        };
    }

    private static string? FirstHeading(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace()) continue;
            var title = line.Trim().TrimStart('#').Trim();
            return line.TrimStart().StartsWith('#') && !title.IsEmpty ? title.ToString() : null;
        }

        return null;
    }
}
