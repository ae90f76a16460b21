namespace Bot.Corpus.Formats;

/// <summary>Markdown with optional YAML front matter. The document's text is what stands below the front matter, as it stands there.</summary>
internal static class MarkdownFormat
{
    public static Extracted Extract(byte[] content)
    {
        var (fields, text) = FrontMatter.Split(TextDecoder.Decode(content));
        if (string.IsNullOrWhiteSpace(text)) throw new CorpusFormatException("there is no text below the front matter");
        var stated = fields.GetValueOrDefault("title");
        return new Extracted(text)
        {
            Title = string.IsNullOrWhiteSpace(stated) ? FirstHeading(text) : stated,
            Language = fields.GetValueOrDefault("lang"),
            Date = fields.GetValueOrDefault("date"),
            Publisher = fields.GetValueOrDefault("publisher"),
            Url = fields.GetValueOrDefault("url") ?? fields.GetValueOrDefault("source"),
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
