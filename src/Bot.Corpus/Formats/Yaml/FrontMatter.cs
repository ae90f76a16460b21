using System.Buffers;

namespace Bot.Corpus.Formats.Yaml;

/// <summary>The block between <c>---</c> lines at the top of a Markdown file.</summary>
internal static class FrontMatter
{
    private static readonly SearchValues<char> NameLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase) { "title", "date", "publisher", "lang", "language", "url", "source" };

    /// <summary>The fields, and the text below the block. Without a block, no fields and the whole text; and what a person is told where a block begins that never ends.</summary>
    public static (YamlFields Fields, string Text, string? Complaint) Split(string content)
    {
        if (!content.StartsWith("---\n", StringComparison.Ordinal)) return (YamlFields.None, content, null);
        var end = content.IndexOf("\n---", 3, StringComparison.Ordinal);
        while (end >= 0 && end + 4 < content.Length && content[end + 4] is not ('\n' or ' ')) end = content.IndexOf("\n---", end + 4, StringComparison.Ordinal);
        if (end < 0) return (YamlFields.None, content, Complaint(content));
        var bodyAt = content.IndexOf('\n', end + 1);
        var block = content[4..Math.Max(4, end)];
        return (YamlFields.Read(block), bodyAt < 0 ? "" : content[(bodyAt + 1)..], null);
    }

    // Fields in the first lines, and not just a rule with a remark below it.
    private static string? Complaint(string content)
    {
        var names = new List<string>();
        foreach (var line in content.AsSpan(4).EnumerateLines())
        {
            var colon = line.IndexOf(':');
            if (colon <= 0 || line[..colon].ContainsAnyExcept(NameLetters) || (colon + 1 < line.Length && line[colon + 1] != ' ')) break;
            names.Add(line[..colon].ToString());
            if (names.Count > 1) break;
        }

        return names.Count > 1 || names.Exists(name => Known.Contains(name)) ? "its front matter never ends: put a line --- below it; it was read as text" : null;
    }
}
