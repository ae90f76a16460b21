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
    /// <param name="words">The words of the page.</param>
    /// <param name="context">The request.</param>
    public static IResult Show(string? id, string? start, string? end, string? check, SourceDocuments documents, PageText words, HttpContext context)
    {
        if (documents.Find(id ?? "") is not { } document) return Results.NotFound();
        context.Response.Headers.CacheControl = "no-cache";
        return PageFrame.Show(words, $"{document.Title} · {words.Name}", Whole(document, MarkedText.Cut(document.Text, start, end, check)));
    }

    private static Html Whole(Document document, MarkedText text) => $"""
        <article class="document" lang="{document.Language}" dir="{Direction(document)}">
        <h1>{document.Title}</h1>
        <div class="text">{text.Before}{Mark(text.Quote)}{text.After}</div>
        </article>
        """;

    private static Html Mark(string quote) => quote.Length == 0 ? Html.Nothing : Html.Of($"""<mark id="quote">{quote}</mark>""");

    private static string Direction(Document document) => document.Language switch
    {
        "ar" => "rtl",
        Relations.Text.Language.Unknown => "auto",
        _ => "ltr",
    };
}
