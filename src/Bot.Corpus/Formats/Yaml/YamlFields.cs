using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bot.Corpus.Formats.Yaml;

/// <summary>The fields that a block of YAML states of a document.</summary>
/// <param name="Values">The top-level fields that hold one value, by name in any case.</param>
/// <param name="Wrong">The first line, from 1, that says nothing that can be read; 0 when there is none.</param>
internal sealed record YamlFields(IReadOnlyDictionary<string, string> Values, int Wrong)
{
    /// <summary>Stream, document and mapping are open where the fields stand.</summary>
    private const int RootDepth = 3;

    private const int DeepestNesting = 100;

    // What YAML would not take as the beginning of plain words.
    private const string NoPlainWord = "[{&*!|>%@`";

    /// <summary>Without any field.</summary>
    public static YamlFields None { get; } = new(new Dictionary<string, string>(), 0);

    /// <summary>Reads a block; never fails.</summary>
    public static YamlFields Read(string block) => ReadYaml(block) is { } fields ? new YamlFields(fields, 0) : ReadLines(block);

    /// <summary>The value of the first of the fields that is there; null when none is.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (Values.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value)) return value;
        return null;
    }

    /// <summary>The <c>source</c> where it is a web address: people also write there what a text was taken from, in words.</summary>
    public string? Source => First("source") is { } source && StatedAddress.IsOfWeb(source) ? source : null;

    /// <summary>What a person is told of the wrong line; null when there is none.</summary>
    /// <param name="where">Ends the words "line 3".</param>
    public string? Complaint(string where) =>
        Wrong == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"line {Wrong}{where} can't be read: write it as name: value; the document was read without it");

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
    private static YamlFields ReadLines(string block)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var wrong = 0;
        var number = 0;
        foreach (var line in block.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] is ' ' or '-' or '#') continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var value = colon < 0 ? "" : line[(colon + 1)..].Trim();
            if (colon <= 0 || line[0] == '\t' || !IsPlain(value))
            {
                if (wrong == 0) wrong = number;
                continue;
            }

            value = value.Trim('"', '\'');
            if (value.Length > 0) fields[line[..colon].Trim()] = value;
        }

        return new YamlFields(fields, wrong);
    }

    // Quotes that are opened must close: what stands behind them belongs to the lines below.
    private static bool IsPlain(string value) => value.Length == 0
        || (!NoPlainWord.Contains(value[0], StringComparison.Ordinal) && (value[0] != '"' || value.IndexOf('"', 1) > 0));
}
