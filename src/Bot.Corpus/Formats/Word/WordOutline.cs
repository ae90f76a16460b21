using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Corpus.Formats.Word;

/// <summary>What part a paragraph plays: heading, item of a list, line of a table of contents, or none of these.</summary>
/// <param name="Heading">1 to 6; 0 when it is none.</param>
/// <param name="Item">Depth in its list, from 0; -1 when it is in none.</param>
/// <param name="IsContents">Whether it only points to a heading.</param>
internal readonly record struct WordOutline(int Heading, int Item, bool IsContents)
{
    private const int Deepest = 6;
    private const int DeepestItem = 8;

    public static WordOutline Of(Paragraph paragraph, WordStyles styles)
    {
        var own = paragraph.ParagraphProperties;
        var id = own?.ParagraphStyleId?.Val?.Value;
        var chain = styles.Paragraph(id).ToList();
        var names = chain.Select(style => style.StyleName?.Val?.Value ?? "").Append(chain.Count == 0 ? id ?? "" : "").Select(name => name.Replace(" ", "").ToLowerInvariant()).ToList();
        var numbering = own?.NumberingProperties ?? chain.Select(style => style.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(each => each is not null);
        var outline = own?.OutlineLevel ?? chain.Select(style => style.StyleParagraphProperties?.OutlineLevel).FirstOrDefault(each => each is not null);
        var heading = Number(outline?.Val?.InnerText) is { } level and >= 0 ? (level < Deepest ? level + 1 : 0) : names.Select(Named).FirstOrDefault(each => each > 0);
        var isItem = Number(numbering?.NumberingId?.Val?.InnerText) is > 0;
        return new WordOutline(heading, isItem ? Math.Clamp(Number(numbering?.NumberingLevelReference?.Val?.InnerText) ?? 0, 0, DeepestItem) : -1,
            names is [var first, ..] && first.StartsWith("toc", StringComparison.Ordinal) && Number(first[3..]) is > 0);
    }

    private static int Named(string name) => name switch
    {
        "title" => 1,
        _ when name.StartsWith("heading", StringComparison.Ordinal) && Number(name["heading".Length..]) is { } level and >= 1 => Math.Min(level, Deepest),
        _ => 0,
    };

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
