using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Corpus.Formats.Word;

/// <summary>What the styles of a document say of a paragraph or run that does not say it itself.</summary>
internal sealed class WordStyles(Styles? styles)
{
    private const int LongestChain = 20;
    private const int SmallestHalfPoints = 2;

    private readonly Dictionary<string, Style> _byId = (styles?.Elements<Style>() ?? []).Where(style => style.StyleId?.Value is not null)
        .GroupBy(style => style.StyleId!.Value!).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>1 to 6 for a heading, in whatever language its style is named; else 0.</summary>
    public int HeadingLevel(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value;
        var level = own ?? Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value)
            .Select(style => style.StyleParagraphProperties?.OutlineLevel?.Val?.Value).FirstOrDefault(value => value is not null);
        return level is >= 0 and < 9 ? Math.Min(6, level.Value + 1) : 0;
    }

    /// <summary>Whether a reader does not see the run.</summary>
    public bool Hides(Run run, Paragraph paragraph)
    {
        var sources = new List<OpenXmlElement?> { run.RunProperties };
        sources.AddRange(Chain(run.RunProperties?.RunStyle?.Val?.Value).Select(style => style.StyleRunProperties));
        sources.AddRange(Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value).Select(style => style.StyleRunProperties));
        return IsOn(Nearest<Vanish>(sources)) || IsOn(Nearest<WebHidden>(sources))
            || (string.Equals(Nearest<Color>(sources)?.Val?.Value, "FFFFFF", StringComparison.OrdinalIgnoreCase) && Nearest<Shading>(sources) is null && Nearest<Highlight>(sources) is null)
            || (int.TryParse(Nearest<FontSize>(sources)?.Val?.Value, CultureInfo.InvariantCulture, out var size) && size <= SmallestHalfPoints);
    }

    private static T? Nearest<T>(List<OpenXmlElement?> sources) where T : OpenXmlElement => sources.Select(source => source?.GetFirstChild<T>()).FirstOrDefault(found => found is not null);

    private static bool IsOn(OnOffType? value) => value is not null && (value.Val is null || value.Val.Value);

    // Styles rest on others; a document may make a ring of them.
    private IEnumerable<Style> Chain(string? id)
    {
        for (var steps = 0; steps < LongestChain && id is not null && _byId.TryGetValue(id, out var style); steps++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
