using AngleSharp.Dom;

namespace Bot.Corpus.Formats.Html;

/// <summary>What a page says of itself.</summary>
internal static class HtmlMetadata
{
    /// <summary>The fields, without a text.</summary>
    /// <param name="page">The page.</param>
    /// <param name="heading">The article's first heading; null when it has none.</param>
    public static Extracted Read(IDocument page, string? heading)
    {
        var meta = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var linked = new JsonLinkedData();
        string? canonical = null, title = null, time = null;
        TreeWalk.Visit(page, element =>
        {
            var inHead = element.ParentElement?.LocalName == "head";
            switch (element.LocalName)
            {
                // Not in the body, where comments of visitors stand. Scripts and dates stand there on many pages: what cleans comments takes scripts out.
                case "meta" when inHead && (element.GetAttribute("property") ?? element.GetAttribute("name")) is { } name && element.GetAttribute("content") is { Length: > 0 } content:
                    meta.TryAdd(name.Trim(), content);
                    break;
                case "link" when inHead && element.GetAttribute("rel")?.Trim().Equals("canonical", StringComparison.OrdinalIgnoreCase) == true:
                    canonical ??= element.GetAttribute("href");
                    break;
                case "title" when inHead:
                    title ??= OwnText(element);
                    break;
                case "script" when element.GetAttribute("type")?.Trim().Equals("application/ld+json", StringComparison.OrdinalIgnoreCase) == true:
                    linked.Add(OwnText(element));
                    break;
                case "time" when element.HasAttribute("pubdate"):
                    time ??= element.GetAttribute("datetime");
                    break;
            }

            return element.LocalName is not ("noscript" or "template");
        }, _ => { }, _ => { });
        string? Meta(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                if (meta.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value)) return value;
            return null;
        }

        string?[] dates = [Meta("article:published_time", "og:article:published_time"), linked.Published, Meta("date"), Meta("dc.date"), Meta("dcterms.date", "dc.date.issued", "dcterms.issued", "citation_publication_date", "pubdate"), time];
        return new Extracted("")
        {
            Title = Meta("og:title") ?? linked.Headline ?? heading ?? title,
            Date = Array.Find(dates, date => DocumentMetadata.ReadDate(date) is not null) ?? Array.Find(dates, date => !string.IsNullOrWhiteSpace(date)),
            Publisher = Meta("og:site_name") ?? linked.Publisher ?? Meta("publisher", "dc.publisher", "dcterms.publisher", "citation_publisher"),
            Language = page.DocumentElement?.GetAttribute("lang") ?? page.DocumentElement?.GetAttribute("xml:lang") ?? linked.Language,
            Url = WebAddress(canonical) ?? WebAddress(Meta("og:url")),
        };
    }

    private static string? WebAddress(string? stated) =>
        Uri.TryCreate(stated?.Trim(), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? stated!.Trim() : null;

    // Of script and title, which hold nothing but text.
    private static string OwnText(IElement element) => string.Concat(element.ChildNodes.OfType<IText>().Select(text => text.Data));
}
