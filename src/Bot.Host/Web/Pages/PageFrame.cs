using System.Text;

namespace Bot.Host.Web.Pages;

/// <summary>What stands around the content of every page.</summary>
internal static class PageFrame
{
    /// <summary>A whole page as the answer to a request.</summary>
    public static IResult Show(PageText words, string title, Html content, int status = StatusCodes.Status200OK) =>
        Results.Content(Whole(words, title, content).ToString(), "text/html", Encoding.UTF8, status);

    private static Html Whole(PageText words, string title, Html content) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="description" content="{words.Lead}">
        <title>{title}</title>
        <link rel="icon" type="image/svg+xml" href="/assets/icon.svg">
        <link rel="stylesheet" href="/assets/page.css">
        </head>
        <body>
        <a class="skip" href="#content">Skip to content</a>
        <header class="top"><a class="name" href="/">{words.Name}</a></header>
        <main id="content">
        {content}
        </main>
        <footer class="foot"><p>{words.Footer}</p></footer>
        </body>
        </html>

        """;
}
