using System.Globalization;
using System.Text;
using Bot.Host.Chronologies;
using Bot.Host.Web.Chronologies;
using Bot.Host.Web.Sources;
using Bot.Relations.Text;

namespace Bot.Host.Web.Pages;

/// <summary>What stands around the content of every page.</summary>
internal static class PageFrame
{
    /// <summary>A whole page as the answer to a request.</summary>
    /// <param name="reader">Who reads it.</param>
    /// <param name="title">What the browser's tab says.</param>
    /// <param name="content">What stands in the middle.</param>
    /// <param name="status">The answer's status.</param>
    /// <param name="head">What this page needs in its head beyond the others.</param>
    /// <param name="kind">A class for the page's styles.</param>
    public static IResult Show(
        PageReader reader, string title, Html content, int status = StatusCodes.Status200OK, Html? head = null, string kind = "plain") =>
        Results.Content(Whole(reader, title, content, head ?? Html.Nothing, kind).ToString(), "text/html", Encoding.UTF8, status);

    private static Html Whole(PageReader reader, string title, Html content, Html head, string kind) => $"""
        <!doctype html>
        <html lang="{reader.Words.Language}" dir="{reader.Words.Direction}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="description" content="{reader.Words.Lead}">
        <title>{title}</title>
        <link rel="icon" type="image/svg+xml" href="/assets/icon.svg">
        <link rel="stylesheet" href="/assets/page.css">
        {head}
        </head>
        <body class="{kind}">
        <a class="skip" href="#content">{reader.Words.Skip}</a>
        <header class="top"><a class="name" href="{reader.Home}">{reader.Words.Name}</a></header>
        <main id="content" tabindex="-1">
        {content}
        </main>
        <footer class="foot">
        <p>{reader.Words.Footer} <a href="{reader.Link(SourceAddress.List)}">{SourceWords.For(reader.Words.Language).AllDocuments}</a> · <a href="{reader.Link(ChronologyPage.Path)}">{ChronologyWords.For(reader.Words.Language).Heading}</a></p>
        <nav aria-label="{reader.Words.Languages}">{Html.Join(Language.All.Select(language => OtherLanguage(language, reader)))}</nav>
        </footer>
        </body>
        </html>

        """;

    // Each in its own words, so that who can't read this page finds theirs.
    private static Html OtherLanguage(string language, PageReader reader)
    {
        var name = CultureInfo.GetCultureInfo(language).NativeName;
        return language == reader.Words.Language
            ? Html.Of($"""<span aria-current="true">{name}</span> """)
            : Html.Of($"""<a href="{reader.In(language)}" lang="{language}" hreflang="{language}">{name}</a> """);
    }
}
