using AngleSharp.Dom;

namespace Bot.Corpus.Formats.Html;

/// <summary>What a page says of itself.</summary>
internal sealed class HtmlMetadata
{
    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private readonly JsonLinkedData _linked = new();
    private string? _canonical;
    private string? _title;
    private string? _time;

    private HtmlMetadata() { }

    /// <summary>The fields, without a text.</summary>
    /// <param name="page">The page.</param>
    /// <param name="heading">The article's first heading; null when it has none.</param>
    public static Extracted Read(IDocument page, string? heading)
    {
        var said = new HtmlMetadata();
        TreeWalk.Visit(page, said.Enter, _ => { }, _ => { });
        return new Extracted("")
        {
            Title = said.Meta("og:title") ?? said._linked.Headline ?? heading ?? said._title,
            Date = said.Date(),
            Publisher = said.Meta("og:site_name") ?? said._linked.Publisher ?? said.Meta("publisher", "dc.publisher", "dcterms.publisher", "citation_publisher"),
            Language = page.DocumentElement?.GetAttribute("lang") ?? page.DocumentElement?.GetAttribute("xml:lang") ?? said._linked.Language,
            Url = WebAddress(said._canonical) ?? WebAddress(said.Meta("og:url")),
        };
    }

    private bool Enter(IElement element)
    {
        var inHead = element.ParentElement?.LocalName == "head";
        switch (element.LocalName)
        {
            // Not in the body, where comments of visitors stand. Scripts and dates stand there on many pages: what cleans comments takes scripts out.
            case "meta" when inHead && (element.GetAttribute("property") ?? element.GetAttribute("name")) is { } name && element.GetAttribute("content") is { Length: > 0 } content:
                _meta.TryAdd(name.Trim(), content);
                break;
            case "link" when inHead && Is(element.GetAttribute("rel"), "canonical"):
                _canonical ??= element.GetAttribute("href");
                break;
            case "title" when inHead:
                _title ??= OwnText(element);
                break;
            case "script" when Is(element.GetAttribute("type"), "application/ld+json"):
                _linked.Add(OwnText(element));
                break;
            case "time" when element.HasAttribute("pubdate"):
                _time ??= element.GetAttribute("datetime");
                break;
        }

        return element.LocalName is not ("noscript" or "template");
    }

    // The first that can be read; where none can, the first that is stated, so that it can be named.
    private string? Date()
    {
        string?[] dates =
        [
            Meta("article:published_time", "og:article:published_time"), _linked.Published, Meta("date"), Meta("dc.date"),
            Meta("dcterms.date", "dc.date.issued", "dcterms.issued", "citation_publication_date", "pubdate"), _time,
        ];
        return Array.Find(dates, date => DocumentMetadata.ReadDate(date) is not null) ?? Array.Find(dates, date => !string.IsNullOrWhiteSpace(date));
    }

    private string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_meta.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value)) return value;
        return null;
    }

    private static bool Is(string? stated, string name) => stated?.Trim().Equals(name, StringComparison.OrdinalIgnoreCase) == true;

    private static string? WebAddress(string? stated) =>
        Uri.TryCreate(stated?.Trim(), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? stated!.Trim() : null;

    // Of script and title, which hold nothing but text.
    private static string OwnText(IElement element) => string.Concat(element.ChildNodes.OfType<IText>().Select(text => text.Data));
}
