using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Corpus.Formats.Html;

/// <summary>The declarations of a <c>style</c> attribute, as far as they hide text.</summary>
internal static partial class InlineStyle
{
    private const double OffScreen = 900;

    private static readonly string[] Sides = ["left", "top", "right", "bottom", "margin-left", "margin-top"];

    /// <summary>The declarations by property, both in lower case; the last one counts.</summary>
    public static Dictionary<string, string> Read(string style)
    {
        var declarations = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in Unescaped(Comment().Replace(style, "")).Split(';'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            var value = part[(colon + 1)..].ToLowerInvariant().Replace("!important", "", StringComparison.Ordinal).Trim();
            declarations[part[..colon].Trim().ToLowerInvariant()] = value;
        }

        return declarations;
    }

    /// <summary>Whether they hide what they apply to, colours aside.</summary>
    public static bool Hides(Dictionary<string, string> style)
    {
        string Value(string property) => style.GetValueOrDefault(property, "");
        bool IsTiny(string property) => Number(Value(property)) is { } size && Math.Abs(size) <= 1;
        if (Value("display") == "none" || Value("visibility") is "hidden" or "collapse" || Value("content-visibility") == "hidden") return true;
        if (Number(Value("opacity")) is < 0.05 || Number(Value("font-size")) is { } size && (size <= 0 || (size <= 1 && Value("font-size").EndsWith("px", StringComparison.Ordinal)))) return true;
        if (NoSize().IsMatch(Value("font"))) return true;
        if (Number(Value("text-indent")) is <= -OffScreen) return true;
        if (Value("overflow") is "hidden" or "clip" && (IsTiny("height") || IsTiny("width") || IsTiny("max-height") || IsTiny("max-width"))) return true;
        if (NoClip().IsMatch(Value("clip")) || NoClip().IsMatch(Value("clip-path")) || Value("transform").Contains("scale(0)", StringComparison.Ordinal)) return true;
        if (Far().Matches(Value("transform")).Any(move => Number(move.Groups["x"].Value) is <= -OffScreen)) return true;
        if (Value("position") is not ("absolute" or "fixed")) return false;
        return Sides.Any(side => Number(Value(side)) is <= -OffScreen)
            || Sides.Take(2).Any(side => Number(Value(side)) is >= 10 * OffScreen);
    }

    /// <summary>The number that a value begins with, whatever its unit; null when it begins with none.</summary>
    public static double? Number(string value)
    {
        var length = 0;
        while (length < value.Length && (char.IsAsciiDigit(value[length]) || value[length] is '.' || (length == 0 && value[0] is '-' or '+'))) length++;
        return double.TryParse(value.AsSpan(0, length), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string Unescaped(string style) => !style.Contains('\\') ? style : Escape().Replace(style, escape =>
        !escape.Groups["code"].Success ? escape.Groups["one"].Value
        : int.Parse(escape.Groups["code"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and < 0xD800 and var code ? ((char)code).ToString() : "");

    [GeneratedRegex(@"/\*[^*]*\*+([^/*][^*]*\*+)*/", RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\\((?<code>[0-9a-fA-F]{1,6})\s?|(?<one>.))", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();

    [GeneratedRegex(@"rect\(\s*([01](px)?[\s,]*){4}\)|inset\(\s*(50|100)%|circle\(\s*0|polygon\(\s*0(px)?\s+0(px)?\s*\)", RegexOptions.NonBacktracking)]
    private static partial Regex NoClip();

    [GeneratedRegex(@"(^|\s)0(px|pt|em|rem|%)?(/|\s)", RegexOptions.NonBacktracking)]
    private static partial Regex NoSize();

    [GeneratedRegex(@"translate(x|y|3d)?\(\s*(?<x>-?[0-9.]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Far();
}
