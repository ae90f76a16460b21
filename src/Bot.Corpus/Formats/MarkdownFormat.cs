using Bot.Answering;

namespace Bot.Corpus.Formats;

/// <summary>Markdown with optional YAML front matter. The document's text is what stands below the front matter, as it stands there.</summary>
internal static class MarkdownFormat
{
    public static Document Read(string id, string content)
    {
        var (fields, text) = FrontMatter.Split(content);
        if (string.IsNullOrWhiteSpace(text)) throw new CorpusFormatException("there is no text below the front matter");
        var stated = fields.GetValueOrDefault("title");
        var title = (string.IsNullOrWhiteSpace(stated) ? null : stated) ?? FirstHeading(text) ?? DocumentMetadata.TitleFromName(id);
        return DocumentMetadata.Make(
            id, title, text, fields.GetValueOrDefault("lang"), fields.GetValueOrDefault("date"), fields.GetValueOrDefault("publisher"), fields.GetValueOrDefault("url") ?? fields.GetValueOrDefault("source"));
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
