using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Corpus.Formats;

/// <summary>The block between <c>---</c> lines at the top of a Markdown file.</summary>
internal static class FrontMatter
{
    /// <summary>The top-level fields that hold one value, by lower-case name, and the text below the block. Without a block, no fields and the whole text.</summary>
    public static (Dictionary<string, string> Fields, string Text) Split(string content)
    {
        var none = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!content.StartsWith("---\n", StringComparison.Ordinal)) return (none, content);
        var end = content.IndexOf("\n---", 3, StringComparison.Ordinal);
        while (end >= 0 && end + 4 < content.Length && content[end + 4] is not ('\n' or ' ')) end = content.IndexOf("\n---", end + 4, StringComparison.Ordinal);
        if (end < 0) return (none, content);
        var bodyAt = content.IndexOf('\n', end + 1);
        var block = content[4..Math.Max(4, end)];
        return (ReadYaml(block) ?? ReadLines(block), bodyAt < 0 ? "" : content[(bodyAt + 1)..]);
    }

    private static Dictionary<string, string>? ReadYaml(string block)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(block));
            var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            if (yaml.Documents is not [{ RootNode: YamlMappingNode root }, ..]) return fields;
            foreach (var (key, value) in root.Children)
                if (key is YamlScalarNode { Value: { } name } && value is YamlScalarNode { Value: { Length: > 0 } text }) fields[name] = text;
            return fields;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    // Titles such as "Travels Abroad: Morocco" without quotes are not YAML, but everybody writes them and the meaning is plain.
    private static Dictionary<string, string> ReadLines(string block)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in block.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || char.IsWhiteSpace(line[0]) || line[0] is '-' or '#') continue;
            var value = line[(colon + 1)..].Trim().Trim('"', '\'');
            if (value.Length > 0) fields[line[..colon].Trim()] = value;
        }

        return fields;
    }
}
