namespace Bot.Corpus.Formats.Yaml;

/// <summary>The block between <c>---</c> lines at the top of a Markdown file.</summary>
internal static class FrontMatter
{
    /// <summary>The fields, and the text below the block. Without a block, no fields and the whole text.</summary>
    public static (YamlFields Fields, string Text) Split(string content)
    {
        if (!content.StartsWith("---\n", StringComparison.Ordinal)) return (YamlFields.None, content);
        var end = content.IndexOf("\n---", 3, StringComparison.Ordinal);
        while (end >= 0 && end + 4 < content.Length && content[end + 4] is not ('\n' or ' ')) end = content.IndexOf("\n---", end + 4, StringComparison.Ordinal);
        if (end < 0) return (YamlFields.None, content);
        var bodyAt = content.IndexOf('\n', end + 1);
        var block = content[4..Math.Max(4, end)];
        return (YamlFields.Read(block), bodyAt < 0 ? "" : content[(bodyAt + 1)..]);
    }
}
