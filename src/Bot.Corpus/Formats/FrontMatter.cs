using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bot.Corpus.Formats;

/// <summary>The block between <c>---</c> lines at the top of a Markdown file.</summary>
internal static class FrontMatter
{
    /// <summary>Stream, document and mapping are open where the fields stand.</summary>
    private const int RootDepth = 3;

    private const int DeepestNesting = 100;

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

    // Read as a flow of events: a graph of nodes would be built by recursion, and a block of 100,000 brackets would end the process.
    private static Dictionary<string, string>? ReadYaml(string block)
    {
        try
        {
            var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            var parser = new Parser(new StringReader(block));
            var depth = 0;
            var isKey = true;
            string? key = null;
            while (parser.MoveNext())
            {
                depth += parser.Current!.NestingIncrease;
                if (depth > DeepestNesting) return null;
                if (parser.Current is SequenceStart && depth == RootDepth) return fields;
                var (ended, value) = parser.Current switch
                {
                    Scalar scalar => (depth == RootDepth, scalar.Value),
                    AnchorAlias => (depth == RootDepth, ""),
                    MappingEnd or SequenceEnd => (depth == RootDepth, ""),
                    _ => (false, ""),
                };
                if (!ended) continue;
                if (isKey) key = value;
                else if (key is { Length: > 0 } && value is not ("" or "~" or "null")) fields[key] = value;
                isKey = !isKey;
            }

            return fields;
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException or FormatException)
        {
            // The parser breaks on some blocks without calling them bad YAML: "title: [unclosed" ends in an InvalidOperationException.
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
