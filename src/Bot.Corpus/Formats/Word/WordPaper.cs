using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Corpus.Formats.Word;

/// <summary>Whether ink can be seen: its colour, its size, and what lies behind it.</summary>
internal static class WordPaper
{
    private const int NearlyWhite = 0xFA;
    private const double TinyHalfPoints = 2;

    /// <summary>Whether the letters have the colour of paper.</summary>
    public static bool IsWhite(string? color) =>
        color is { Length: 6 } && int.TryParse(color, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb)
        && (rgb >> 16) >= NearlyWhite && (rgb >> 8 & 0xFF) >= NearlyWhite && (rgb & 0xFF) >= NearlyWhite;

    /// <summary>Whether it is one point high or less.</summary>
    public static bool IsTiny(string? halfPoints) =>
        double.TryParse(halfPoints, NumberStyles.Float, CultureInfo.InvariantCulture, out var size) && size <= TinyHalfPoints;

    /// <summary>Whether something darker than paper is painted behind.</summary>
    public static bool IsPainted(Shading? shading) =>
        shading is not null && (IsColored(shading.Fill?.Value) || shading.Val?.InnerText is not (null or "" or "clear" or "nil"));

    /// <summary>Whether any part of it is painted behind: of a table's style nobody says which rows it is.</summary>
    public static bool IsPaintedSomewhere(OpenXmlElement style) => style.Descendants<Shading>().Any(IsPainted);

    /// <summary>Whether it is a colour, and not that of paper.</summary>
    public static bool IsColored(string? color) => color is not (null or "" or "auto") && !IsWhite(color);
}
