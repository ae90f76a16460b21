using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Corpus.Formats.Html.Styles;

/// <summary>What is declared for one element, by property, as far as it hides text.</summary>
internal sealed partial class ElementStyle
{
    private const double OffScreen = 900;

    private static readonly string[] Sides = ["left", "top", "right", "bottom", "margin-left", "margin-top"];

    private static readonly HashSet<string> Known = new(Sides, StringComparer.Ordinal)
    {
        "display", "visibility", "content-visibility", "opacity", "font", "font-size", "text-indent", "overflow", "height", "width", "max-height", "max-width", "clip", "clip-path",
        "transform", "position", "color", "background", "background-color", "background-image", "background-clip", "-webkit-background-clip",
    };

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Nothing is declared.</summary>
    public static ElementStyle None { get; } = new();

    /// <summary>Whether anything is declared.</summary>
    public bool Any => _values.Count > 0;

    /// <summary>Whether a property has to do with what is seen.</summary>
    public static bool Knows(string property) => Known.Contains(property);

    /// <summary>What is declared of a property; null when nothing is.</summary>
    public string? Value(string property) => _values.GetValueOrDefault(property);

    /// <summary>Adds a declaration, which counts more than those before it.</summary>
    public void Add(Declaration declaration)
    {
        _values[declaration.Property] = declaration.Value;
        // What is short for several sets each of them.
        if (declaration.Property == "font") _values.Remove("font-size");
        if (declaration.Property != "background") return;
        _values.Remove("background-color");
        _values.Remove("background-image");
    }

    /// <summary>Whether they hide what they apply to and all that is in it.</summary>
    public bool Hides()
    {
        string Value(string property) => _values.GetValueOrDefault(property, "");
        bool IsTiny(string property) => Number(Value(property)) is { } size && (size == 0 || Math.Abs(size) <= 1 && Pixels().IsMatch(Value(property)));
        if (_values.Count == 0) return false;
        if (Value("display") == "none" || Value("content-visibility") == "hidden" || Number(Value("opacity")) is < 0.05 || Number(Value("text-indent")) is <= -OffScreen) return true;
        if (Value("overflow") is "hidden" or "clip" && (IsTiny("height") || IsTiny("width") || IsTiny("max-height") || IsTiny("max-width"))) return true;
        if (NoClip().IsMatch(Value("clip")) || NoClip().IsMatch(Value("clip-path")) || Value("transform").Contains("scale(0)", StringComparison.Ordinal)) return true;
        if (Far().Matches(Value("transform")).Any(move => Number(move.Groups["x"].Value) is <= -OffScreen)) return true;
        if (Value("position") is not ("absolute" or "fixed")) return false;
        return Sides.Any(side => Number(Value(side)) is <= -OffScreen)
            || Sides.Take(2).Any(side => Number(Value(side)) is >= 10 * OffScreen);
    }

    /// <summary>Whether text has no size to be read at; null when that is as around it.</summary>
    public bool? HasNoSize()
    {
        var size = Value("font-size");
        if (size is null) return Value("font") is { } font ? NoSize().IsMatch(font) : null;
        if (Number(size) is not { } number) return size is "inherit" or "unset" or "smaller" or "larger" ? null : false;
        if (number <= 0 || (number <= 1 && size.EndsWith("px", StringComparison.Ordinal))) return true;
        return (size.EndsWith("em", StringComparison.Ordinal) && !size.EndsWith("rem", StringComparison.Ordinal)) || size.EndsWith('%') ? null : false;
    }

    /// <summary>The number that a value begins with, whatever its unit; null when it begins with none.</summary>
    public static double? Number(string value)
    {
        var length = 0;
        while (length < value.Length && (char.IsAsciiDigit(value[length]) || value[length] is '.' || (length == 0 && value[0] is '-' or '+'))) length++;
        return double.TryParse(value.AsSpan(0, length), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    [GeneratedRegex(@"[0-9.](px|pt)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Pixels();

    [GeneratedRegex(@"rect\(\s*([01](px)?[\s,]*){4}\)|inset\(\s*(50|100)%|circle\(\s*0|polygon\(\s*0(px)?\s+0(px)?\s*\)", RegexOptions.NonBacktracking)]
    private static partial Regex NoClip();

    [GeneratedRegex(@"(^|\s)0(px|pt|em|rem|%)?(/|\s)", RegexOptions.NonBacktracking)]
    private static partial Regex NoSize();

    [GeneratedRegex(@"translate(x|y|3d)?\(\s*(?<x>-?[0-9.]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Far();
}
