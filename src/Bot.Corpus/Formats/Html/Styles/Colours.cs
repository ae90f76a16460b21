using System.Drawing;
using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Bot.Corpus.Formats.Html.Styles;

/// <summary>The colours of text and of what is behind it, as red, green and blue.</summary>
/// <param name="Text">Of text.</param>
/// <param name="Background">Behind it.</param>
internal readonly partial record struct Colours(int Text, int Background)
{
    private const int White = 0xFFFFFF;
    private const int Transparent = -1;

    /// <summary>A picture, a gradient, a variable: what it looks like is not found out, and text is seen on it and in it.</summary>
    private const int Unknown = -2;

    /// <summary>Black on white.</summary>
    public static Colours OfPage { get; } = new(0, White);

    /// <summary>Whether the text can't be told from what is behind it.</summary>
    public bool HideText => Text == Transparent || (Text != Unknown && Background != Unknown && Distance(Text, Background) <= 12);

    /// <summary>The colours inside an element that stands where these are.</summary>
    public Colours Inside(IElement element, ElementStyle style)
    {
        // Text that the background is seen through.
        if ((style.Value("background-clip") ?? style.Value("-webkit-background-clip")) == "text") return new Colours(Unknown, Unknown);
        return new Colours(
            Read(style.Value("color") ?? element.GetAttribute("color") ?? element.GetAttribute("text")) ?? Text,
            BackgroundOf(element, style) ?? Background);
    }

    private static int? BackgroundOf(IElement element, ElementStyle style)
    {
        if (Shows(style.Value("background-image")) || Shows(style.Value("background")) || Shows(style.Value("background-color"))) return Unknown;
        var stated = style.Value("background-color") ?? style.Value("background")?.Split(' ').FirstOrDefault(part => Read(part) is not null)
            ?? element.GetAttribute("bgcolor");
        return Read(stated) is { } colour and not Transparent ? colour : null;
    }

    private static bool Shows(string? background) =>
        background is not null && (background.Contains("url(", StringComparison.Ordinal) || background.Contains("gradient(", StringComparison.Ordinal) || background.Contains("var(", StringComparison.Ordinal));

    private static int? Read(string? stated)
    {
        if (stated is null) return null;
        var value = stated.Trim().ToLowerInvariant();
        if (Named(value) is { } named) return named;
        var hex = value.TrimStart('#');
        if (hex.Length is 8 && hex.EndsWith("00", StringComparison.Ordinal)) return Transparent;
        if (hex.Length is 3 or 4) hex = string.Concat(hex[..3].Select(digit => new string(digit, 2)));
        if (hex.Length is 6 or 8 && int.TryParse(hex[..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var colour)) return colour;
        if (value.Contains("var(", StringComparison.Ordinal)) return Unknown;
        var parts = Numbers().Matches(value).Select(match => ElementStyle.Number(match.Value) ?? 0).ToList();
        if (parts.Count < 3) return null;
        if (parts.Count > 3 && parts[3] < 0.05) return Transparent;
        if (value.StartsWith("hsl", StringComparison.Ordinal)) return parts[2] >= 98 ? White : Unknown;
        return !value.StartsWith("rgb", StringComparison.Ordinal) ? null : parts.Take(3).Aggregate(0, (sum, part) => (sum << 8) | (int)Math.Clamp(part, 0, 255));
    }

    // .NET's named colours are those of web pages, and some of the system's own; grey is spelt in one way.
    private static int? Named(string name)
    {
        if (!name.All(char.IsAsciiLetter)) return null;
        var colour = Color.FromName(name.Replace("grey", "gray", StringComparison.Ordinal));
        if (!colour.IsKnownColor || colour.IsSystemColor) return null;
        return colour.A == 0 ? Transparent : colour.ToArgb() & 0xFFFFFF;
    }

    private static int Distance(int one, int other) =>
        Math.Max(Math.Abs((one >> 16) - (other >> 16)), Math.Max(Math.Abs(((one >> 8) & 0xFF) - ((other >> 8) & 0xFF)), Math.Abs((one & 0xFF) - (other & 0xFF))));

    [GeneratedRegex(@"[0-9]*\.?[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();
}
