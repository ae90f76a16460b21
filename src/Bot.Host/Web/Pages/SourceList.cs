using Bot.Answering;
using Bot.Host.Web.Sources;
using Bot.Relations.Dates;

namespace Bot.Host.Web.Pages;

/// <summary>Writes quotes with what is known about where they stand.</summary>
internal static class SourceList
{
    // More than a screenful of open quotes would hide the list.
    private const int OpenAtFirst = 4;

    /// <summary>The numbered citations. A mark's link leads into the entry, so that a browser opens it when it is closed.</summary>
    public static Html Write(NumberedSources sources, Phrases phrases)
    {
        var open = sources.Citations.Count <= OpenAtFirst ? Html.Of($" open") : Html.Nothing;
        return $"""
            <ol>{Html.Join(sources.Citations.Select((citation, i) => Numbered(citation, i + 1, open, phrases)))}</ol>
            """;
    }

    /// <summary>Passages, without numbers, in their order.</summary>
    public static Html Write(IReadOnlyList<Passage> passages, Phrases phrases) => $"""
        <ul>{Html.Join(passages.Select(passage => Unnumbered(passage, phrases)))}</ul>
        """;

    private static Html Numbered(Citation citation, int number, Html open, Phrases phrases) => $"""
        <li>
        <details{open}>
        <summary><span class="number">{number}</span> {Title(citation.Document)}</summary>
        <div class="source" id="source-{number}">
        {Quote(citation.Document, citation.Start, citation.End, phrases)}
        </div>
        </details>
        </li>
        """;

    private static Html Unnumbered(Passage passage, Phrases phrases) => $"""
        <li>
        <p class="title">{Title(passage.Document)}</p>
        <div class="source">
        {Quote(passage.Document, passage.Start, passage.End, phrases)}
        </div>
        </li>
        """;

    private static Html Title(Document document) => $"""
        <span class="about"><cite dir="auto" lang="{document.Language}">{document.Title}</cite>{Published(document)}</span>
        """;

    /// <summary>Publisher and date of a document, what of it is known.</summary>
    public static Html Published(Document document) => Published(document.Publisher, document.Published);

    /// <summary>The same for what a list knows of it.</summary>
    public static Html Published(string? publisher, PartialDate? published)
    {
        var date = published is { } day ? Html.Of($"""<time datetime="{day.ToString()}">{day.ToString()}</time>""") : Html.Nothing;
        return (publisher, published) switch
        {
            (null, null) => Html.Nothing,
            (null, _) => Html.Of($""" <span class="published">{date}</span>"""),
            (_, null) => Html.Of($""" <span class="published"><bdi>{publisher}</bdi></span>"""),
            _ => Html.Of($""" <span class="published"><bdi>{publisher}</bdi> · {date}</span>"""),
        };
    }

    private static Html Quote(Document document, int start, int end, Phrases phrases) => $"""
        <blockquote dir="auto" lang="{document.Language}">{document.Text[start..end]}</blockquote>
        <p class="where"><a href="{SourceAddress.Path(document, start, end)}"><bdi><code>{document.Id} {start}–{end}</code></bdi></a>{Page(document, start, phrases)}{Link(document.Url)}</p>
        """;

    private static Html Page(Document document, int start, Phrases phrases) =>
        phrases.PageOf(document, start) is { } page ? Html.Of($" <span>{page}</span>") : Html.Nothing;

    /// <summary>A link to where a document was published. Its address is untrusted: "javascript:" must not become a link.</summary>
    public static Html Link(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) return Html.Nothing;
        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps) return Html.Nothing;
        return $""" <a href="{address.AbsoluteUri}" rel="noopener noreferrer nofollow" dir="ltr">{url}</a>""";
    }
}
