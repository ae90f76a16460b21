using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Corpus.Formats.Html.Styles;

/// <summary>One declaration of a <c>style</c> attribute or of a rule, in lower case.</summary>
/// <param name="Property">What it sets.</param>
/// <param name="Value">To what.</param>
/// <param name="IsImportant">Whether it counts before those that are not.</param>
internal readonly partial record struct Declaration(string Property, string Value, bool IsImportant)
{
    private const string Important = "!important";

    /// <summary>The declarations in their order.</summary>
    public static IEnumerable<Declaration> Read(string declarations)
    {
        foreach (var part in Unescaped(Comment().Replace(declarations, "")).Split(';'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            var value = part[(colon + 1)..].ToLowerInvariant();
            yield return new Declaration(part[..colon].Trim().ToLowerInvariant(), value.Replace(Important, "", StringComparison.Ordinal).Trim(), value.Contains(Important, StringComparison.Ordinal));
        }
    }

    private static string Unescaped(string style) => !style.Contains('\\') ? style : Escape().Replace(style, escape =>
        !escape.Groups["code"].Success ? escape.Groups["one"].Value
        : int.Parse(escape.Groups["code"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and < 0xD800 and var code ? ((char)code).ToString() : "");

    [GeneratedRegex(@"/\*[^*]*\*+([^/*][^*]*\*+)*/", RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\\((?<code>[0-9a-fA-F]{1,6})\s?|(?<one>.))", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
