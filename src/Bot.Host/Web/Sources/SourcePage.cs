using Bot.Answering;
using Bot.Host.Web.Pages;

namespace Bot.Host.Web.Sources;

/// <summary>The page at <c>/sources/{id}</c>: a document, as it was indexed, with the cited characters marked.</summary>
internal static class SourcePage
{
    /// <summary>Shows the document of that id; 404 when no such document is indexed.</summary>
    /// <param name="id">The id as the address has it.</param>
    /// <param name="start">Offset of the first character to mark.</param>
    /// <param name="end">Offset behind the last.</param>
    /// <param name="check">Tells whether those are still the characters that were cited.</param>
    /// <param name="documents">What can be shown.</param>
    /// <param name="context">The request.</param>
    public static IResult Show(string? id, string? start, string? end, string? check, SourceDocuments documents, HttpContext context)
    {
        if (documents.Find(id ?? "") is not { } document) return Results.NotFound();
        context.Response.Headers.CacheControl = "no-cache";
        var reader = PageReader.Of(context);
        var content = Whole(document, MarkedText.Cut(document.Text, start, end, check), reader.Words);
        return PageFrame.Show(reader, $"{document.Title} · {reader.Words.Name}", content);
    }

    private static Html Whole(Document document, MarkedText text, PageText words) => $"""
        <article class="document">
        <header>
        <h1 lang="{document.Language}" dir="auto">{document.Title}</h1>
        <p class="about-document">{SourceList.Published(document)}{SourceList.Link(document.Url)}</p>
        {Note(text, words)}
        </header>
        <div class="text" lang="{document.Language}" dir="{Direction(document)}">{text.Before}{Mark(text.Quote)}{text.After}</div>
        </article>
        """;

    private static Html Note(MarkedText text, PageText words)
    {
        if (text.Changed) return $"""<p class="note">{words.Changed}</p>""";
        return text.Quote.Length == 0 ? Html.Nothing : Html.Of($"""<p><a href="#quote">{words.ToQuote}</a></p>""");
    }

    // A mark that the link above leads to can be reached by keyboard, and is read from there.
    private static Html Mark(string quote) => quote.Length == 0 ? Html.Nothing : Html.Of($"""<mark id="quote" tabindex="-1">{quote}</mark>""");

    private static string Direction(Document document) => document.Language switch
    {
        "ar" => "rtl",
        Relations.Text.Language.Unknown => "auto",
        _ => "ltr",
    };
}
