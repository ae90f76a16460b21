using System.Globalization;
using Bot.Host.Web.Pages;
using Bot.Retrieval.Catalogues;

namespace Bot.Host.Web.Sources.List;

/// <summary>The page at <c>/sources</c>: every document, to be searched and opened.</summary>
internal static class SourceListPage
{
    private const int OnOnePage = 50;
    private const int LongestQuery = 200;

    /// <summary>Shows a page of the documents that are asked for.</summary>
    /// <param name="q">Words to look for.</param>
    /// <param name="language">Only documents of this language.</param>
    /// <param name="sort"><c>title</c>, or by date.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="documents">What can be shown.</param>
    /// <param name="context">The request.</param>
    public static IResult Show(string? q, string? language, string? sort, string? page, SourceDocuments documents, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        var reader = PageReader.Of(context);
        var words = SourceWords.For(reader.Words.Language);
        var query = (q ?? "").Trim();
        if (query.Length > LongestQuery) query = query[..LongestQuery];
        var (only, byTitle) = (Relations.Text.Language.All.Contains(language) ? language! : "", sort == "title");
        var found = documents.Search.Find(query, only, byTitle);
        var pages = Math.Max(1, (found.Count + OnOnePage - 1) / OnOnePage);
        _ = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        number = Math.Clamp(number, 1, pages);
        string Address(int to) =>
            reader.Link($"{SourceAddress.List}?q={Uri.EscapeDataString(query)}&language={only}&sort={(byTitle ? "title" : "date")}&page={to.ToString(CultureInfo.InvariantCulture)}");
        Html content = $"""
            <div class="list">
            <h1>{words.Heading}</h1>
            {Form(query, only, byTitle, documents.List, reader, words)}
            <p class="note" role="status">{Phrases.With(words.Found, SourceFacts.Number(found.Count))}</p>
            {Entries(found.Skip((number - 1) * OnOnePage).Take(OnOnePage).ToList(), reader, words)}
            {(pages > 1 ? PageLinks.Write(number, pages, words, Address) : Html.Nothing)}
            </div>
            """;
        return PageFrame.Show(reader, $"{words.Heading} · {reader.Words.Name}", content);
    }

    private static Html Form(string query, string only, bool byTitle, IReadOnlyList<DocumentEntry> all, PageReader reader, SourceWords words)
    {
        var languages = Relations.Text.Language.All.Where(language => all.Any(entry => entry.Language == language));
        return $"""
            <form class="ask" action="{SourceAddress.List}" method="get" role="search">
            {reader.Field}<label for="q">{words.Label}</label>
            <div class="line">
            <input id="q" name="q" type="search" value="{query}" dir="auto" maxlength="{LongestQuery}" autocomplete="off" enterkeyhint="search">
            <button type="submit">{words.Search}</button>
            </div>
            <div class="choices">
            <label>{reader.Words.Languages} <select name="language">{Option("", words.AnyLanguage, only)}{Html.Join(languages.Select(language => Option(language, SourceFacts.LanguageName(language, reader.Words), only)))}</select></label>
            <label>{words.Order} <select name="sort">{Option("date", words.ByDate, byTitle ? "title" : "date")}{Option("title", words.ByTitle, byTitle ? "title" : "date")}</select></label>
            </div>
            </form>
            """;
    }

    private static Html Option(string value, string label, string chosen)
    {
        var selected = value == chosen ? Html.Of($" selected") : Html.Nothing;
        return $"""<option value="{value}"{selected}>{label}</option>""";
    }

    private static Html Entries(IReadOnlyList<DocumentEntry> entries, PageReader reader, SourceWords words)
    {
        if (entries is []) return $"""<p class="lead">{words.NothingFound} <a href="{reader.Link(SourceAddress.List)}">{words.AllDocuments}</a></p>""";
        return $"""
            <ul class="documents">{Html.Join(entries.Select(entry => Entry(entry, reader)))}</ul>
            """;
    }

    private static Html Entry(DocumentEntry entry, PageReader reader) => $"""
        <li>
        <a class="title" href="{reader.Link(SourceAddress.Path(entry.Id))}"><cite dir="auto" lang="{entry.Language}">{entry.Title}</cite></a>
        <p class="about-document run-on">{SourceList.Published(entry.Publisher, entry.Published)}{SourceFacts.Write(entry, reader.Words)}</p>
        </li>

        """;
}
