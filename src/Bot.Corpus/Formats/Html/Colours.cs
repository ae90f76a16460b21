using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Bot.Corpus.Formats.Html;

/// <summary>The colours of text and of what is behind it, as red, green and blue.</summary>
/// <param name="Text">Of text.</param>
/// <param name="Background">Behind it.</param>
internal readonly partial record struct Colours(int Text, int Background)
{
    private const int White = 0xFFFFFF;
    private const int Transparent = -1;

    // Names that hide text on a page's usual white or black; a full table would add nothing that hex does not hide as well.
    private static readonly Dictionary<string, int> Names = new(StringComparer.Ordinal)
    {
        ["white"] = White, ["black"] = 0, ["snow"] = 0xFFFAFA, ["ivory"] = 0xFFFFF0, ["whitesmoke"] = 0xF5F5F5, ["ghostwhite"] = 0xF8F8FF, ["floralwhite"] = 0xFFFAF0,
        ["red"] = 0xFF0000, ["green"] = 0x008000, ["lime"] = 0x00FF00, ["blue"] = 0x0000FF, ["yellow"] = 0xFFFF00, ["gray"] = 0x808080, ["grey"] = 0x808080,
        ["silver"] = 0xC0C0C0, ["navy"] = 0x000080, ["transparent"] = Transparent,
    };

    /// <summary>Black on white.</summary>
    public static Colours OfPage { get; } = new(0, White);

    /// <summary>Whether the text can't be told from what is behind it.</summary>
    public bool HideText => Text == Transparent || Distance(Text, Background) <= 12;

    /// <summary>The colours inside an element that stands where these are.</summary>
    public Colours Inside(IElement element, Dictionary<string, string> style) => new(
        Read(style.GetValueOrDefault("color") ?? element.GetAttribute("color") ?? element.GetAttribute("text")) ?? Text,
        BackgroundOf(element, style) ?? Background);

    private static int? BackgroundOf(IElement element, Dictionary<string, string> style)
    {
        var stated = style.GetValueOrDefault("background-color") ?? style.GetValueOrDefault("background")?.Split(' ').FirstOrDefault(part => Read(part) is not null)
            ?? element.GetAttribute("bgcolor");
        return Read(stated) is { } colour and not Transparent ? colour : null;
    }

    private static int? Read(string? stated)
    {
        if (stated is null) return null;
        var value = stated.Trim().ToLowerInvariant();
        if (Names.TryGetValue(value, out var named)) return named;
        var hex = value.TrimStart('#');
        if (hex.Length is 8 && hex.EndsWith("00", StringComparison.Ordinal)) return Transparent;
        if (hex.Length is 3 or 4) hex = string.Concat(hex[..3].Select(digit => new string(digit, 2)));
        if (hex.Length is 6 or 8 && int.TryParse(hex[..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var colour)) return colour;
        var parts = Numbers().Matches(value).Select(match => InlineStyle.Number(match.Value) ?? 0).ToList();
        if (parts.Count < 3) return null;
        if (parts.Count > 3 && parts[3] < 0.05) return Transparent;
        if (value.StartsWith("hsl", StringComparison.Ordinal)) return parts[2] >= 98 ? White : null;
        return !value.StartsWith("rgb", StringComparison.Ordinal) ? null : parts.Take(3).Aggregate(0, (sum, part) => (sum << 8) | (int)Math.Clamp(part, 0, 255));
    }

    private static int Distance(int one, int other) =>
        Math.Max(Math.Abs((one >> 16) - (other >> 16)), Math.Max(Math.Abs(((one >> 8) & 0xFF) - ((other >> 8) & 0xFF)), Math.Abs((one & 0xFF) - (other & 0xFF))));

    [GeneratedRegex(@"[0-9]*\.?[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();
}
