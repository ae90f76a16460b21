using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Corpus.Formats.Word;

/// <summary>The document's styles, each looked up through those it is based on.</summary>
internal sealed class WordStyles
{
    // As deep as Word lets a chain be, nearly; a circle ends here too.
    private const int LongestChain = 12;

    private readonly Dictionary<string, Style> _byId = new(StringComparer.Ordinal);
    private readonly RunPropertiesBaseStyle? _defaults;
    private readonly string? _paragraph;

    public WordStyles(Styles? styles)
    {
        if (styles is null) return;
        foreach (var style in styles.Elements<Style>())
        {
            if (style.StyleId?.Value is not { } id) continue;
            _byId.TryAdd(id, style);
            if (style.Type?.InnerText is "paragraph" && style.Default?.InnerText is "1" or "true" or "on") _paragraph ??= id;
        }

        _defaults = styles.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle;
    }

    /// <summary>The style and those it is based on, nearest first; for a paragraph without a style, the document's.</summary>
    public IEnumerable<Style> Paragraph(string? id) => Chain(id ?? _paragraph);

    /// <summary>The style and those it is based on, nearest first; none without an id.</summary>
    public IEnumerable<Style> Chain(string? id)
    {
        for (var steps = 0; steps < LongestChain && id is not null && _byId.TryGetValue(id, out var style); steps++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    /// <summary>A property of a run: its own, else its style's, else its paragraph's style's, else the document's; null when none of them has it.</summary>
    public T? Of<T>(RunProperties? own, string? paragraphStyle) where T : OpenXmlElement =>
        own?.GetFirstChild<T>() ?? Nearest<T>(Chain(own?.RunStyle?.Val?.Value)) ?? Nearest<T>(Paragraph(paragraphStyle)) ?? _defaults?.GetFirstChild<T>();

    /// <summary>Whether a run is hidden. A style that hides what is hidden already shows it again, as Word has it.</summary>
    public bool Hides(RunProperties? own, string? paragraphStyle)
    {
        if (own?.GetFirstChild<Vanish>() is { } direct) return IsOn(direct);
        if (IsOn(_defaults?.GetFirstChild<Vanish>())) return true;
        return IsOn(Nearest<Vanish>(Chain(own?.RunStyle?.Val?.Value))) ^ IsOn(Nearest<Vanish>(Paragraph(paragraphStyle)));
    }

    private static T? Nearest<T>(IEnumerable<Style> chain) where T : OpenXmlElement =>
        chain.Select(style => style.StyleRunProperties?.GetFirstChild<T>()).FirstOrDefault(property => property is not null);

    // By the letters: a value that the schema does not know would throw.
    private static bool IsOn(OnOffType? property) => property is not null && property.Val?.InnerText is not ("0" or "false" or "off");
}
