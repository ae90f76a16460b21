using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Tests.Models.Stub;

/// <summary>What a well-behaved model reads in a prompt, and how it replies.</summary>
internal static partial class Prompted
{
    /// <summary>The passages of a request by their numbers, without their first lines.</summary>
    public static IReadOnlyDictionary<int, string> Passages(StubRequest request) => Passage().Matches(request.Message("user"))
        .ToDictionary(match => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), match => match.Groups["text"].Value);

    /// <summary>The question of a request.</summary>
    public static string Question(StubRequest request) => Asked().Match(request.Message("user")).Groups["question"].Value.Trim();

    /// <summary>The number of the passage that holds the words, white space aside; 0 when none does.</summary>
    public static int PassageWith(StubRequest request, string words) => Passages(request).FirstOrDefault(passage => Bare(passage.Value).Contains(Bare(words), StringComparison.Ordinal)).Key;

    /// <summary>A reply of these sentences, each with its quote.</summary>
    public static string Reply(string? bare, params IEnumerable<(string Text, int Passage, string Quote)> sentences) => new JsonObject
    {
        ["notInSources"] = false,
        ["sentences"] = new JsonArray([.. sentences.Select(sentence => new JsonObject
        {
            ["text"] = sentence.Text,
            ["citations"] = new JsonArray(new JsonObject { ["passage"] = sentence.Passage, ["quote"] = sentence.Quote }),
        })]),
        ["short"] = bare,
    }.ToJsonString();

    /// <summary>The reply of a model that finds nothing.</summary>
    public const string Silence = """{"notInSources": true, "sentences": [], "short": null}""";

    [GeneratedRegex("""The question, in [^:]*: (?<question>.*)\z""", RegexOptions.Singleline)]
    private static partial Regex Asked();

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("""\[(?<mark>[0-9a-f]{16}) passage (?<number>\d+)\]\n[^\n]*\n(?<text>.*?)\n\[\k<mark> end of passage \k<number>\]""", RegexOptions.Singleline)]
    private static partial Regex Passage();
}
