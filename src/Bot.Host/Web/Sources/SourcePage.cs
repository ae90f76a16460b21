using System.Globalization;
using Bot.Answering;
using Bot.Host.Web.Pages;
using Bot.Host.Web.Sources.List;
using Bot.Host.Web.Sources.Quotes;
using Bot.Host.Web.Sources.Text;
using Bot.Retrieval.Catalogues;

namespace Bot.Host.Web.Sources;

/// <summary>The page at <c>/sources/{key}</c>: a document, as it was indexed, with the cited characters marked.</summary>
internal static class SourcePage
{
    private const string Fragment = "#quote";

    private static readonly Html Unseen = Html.Of($" class=\"unseen\"");

    /// <summary>Shows the document of that key; leads to the document of the same text where it was renamed since it was quoted; 404 when no such document is indexed.</summary>
    /// <param name="key">The key as the address has it.</param>
    /// <param name="quote">Where the cited characters stood.</param>
    /// <param name="v">The hash of the text in which they stood there.</param>
    /// <param name="w">The hash of the characters.</param>
    /// <param name="part">Which part of a long document to show; the one with the quote when there is one.</param>
    /// <param name="documents">What can be shown.</param>
    /// <param name="context">The request.</param>
    public static IResult Show(string key, string? quote, string? v, string? w, string? part, SourceDocuments documents, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        var reader = PageReader.Of(context);
        if (documents.Find(key) is not { } found)
        {
            // A renamed document is another to the index, with the same text.
            return v is not null && documents.OfText(v) is { } renamed ? Results.Redirect($"{SourceAddress.Path(renamed.Id)}{context.Request.QueryString.ToUriComponent()}") : NotThere(reader);
        }

        var text = found.Document.Text;
        var passages = CutTexts.PassagesOf(found.Document);
        var cited = CitedQuote.Find(text, quote, v, w);
        _ = int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var shown = TextPart.Of(text, TextPart.Starts(text, passages), cited.Any && part is null ? cited.Start : null, number);
        var words = SourceWords.For(reader.Words.Language);
        var phrases = Phrases.For(reader.Words.Language);
        var head = Head(found.Document, found.Entry, cited, shown, reader, words, phrases, OriginalFile.IsOf(found.Document, documents));
        var parts = Parts(found.Document, shown, reader, words);
        Html content = $"""
            <article class="document">
            {head}
            {parts}
            {Note(cited, words)}
            <div class="text" lang="{found.Document.Language}" dir="{Direction(found.Document)}">{TextMarkup.Write(found.Document, passages, shown, cited, phrases.Page)}</div>
            {parts}
            </article>
            """;
        return PageFrame.Show(reader, $"{found.Document.Title} · {reader.Words.Name}", content);
    }

    private static IResult NotThere(PageReader reader)
    {
        var words = SourceWords.For(reader.Words.Language);
        Html content = $"""
            <div class="intro">
            <h1>{reader.Words.Missing.Heading}</h1>
            <p class="lead">{words.NotThere}</p>
            <p><a href="{reader.Link(SourceAddress.List)}">{words.AllDocuments}</a></p>
            </div>
            """;
        return PageFrame.Show(reader, $"{reader.Words.Missing.Heading} · {reader.Words.Name}", content, StatusCodes.Status404NotFound);
    }

    private static Html Head(Document document, DocumentEntry entry, CitedQuote quote, TextPart part, PageReader reader, SourceWords words, Phrases phrases, bool original)
    {
        var path = SourceAddress.Path(document.Id);
        var file = original ? Html.Of($""" <a href="{reader.Link($"{path}/original")}" download>{words.Original}</a>""") : Html.Nothing;
        var page = quote.Any && phrases.PageOf(document, quote.Start) is { } said ? Html.Of($""" <span class="page-of-quote">{said}</span>""") : Html.Nothing;
        return $"""
            <header>
            <p class="back"><a href="{reader.Link(SourceAddress.List)}">{words.AllDocuments}</a></p>
            <h1{(IsInText(document, part) ? Unseen : Html.Nothing)} lang="{document.Language}" dir="auto">{document.Title}</h1>
            <p class="about-document run-on">{SourceList.Published(document)}{SourceFacts.Write(entry, reader.Words)}{page}</p>
            <p class="about-document"><a href="{path}/text">{words.ExactText}</a>{file}{SourceList.Link(document.Url)}</p>
            {(quote.Any ? Html.Of($"""<p><a href="{ToQuote(document, quote, part, reader)}">{reader.Words.ToQuote}</a></p>""") : Html.Nothing)}
            </header>
            """;
    }

    // The text shows its heading itself; what goes by headings still finds one.
    private static bool IsInText(Document document, TextPart part) => OpeningTitle.In(document) is var (start, end) && start < end && end <= part.End && part.Start == 0;

    // Beside the text, where it stays in view: an address leads straight to the marked words.
    private static Html Note(CitedQuote quote, SourceWords words)
    {
        var said = quote.State switch
        {
            QuoteState.Found => words.ChangedAndFound,
            QuoteState.Gone => words.ChangedAndGone,
            QuoteState.Unknown => words.ChangedAndUnknown,
            QuoteState.Wrong => words.WrongAddress,
            _ => null,
        };
        return said is null ? Html.Nothing : Html.Of($"""<p class="note changed" role="status">{said}</p>""");
    }

    // In another part there are no marked words to go to.
    private static string ToQuote(Document document, CitedQuote quote, TextPart part, PageReader reader) =>
        !quote.Any || quote.Start >= part.Start && quote.Start < part.End ? Fragment : reader.Link(SourceAddress.Path(document, quote.Start, quote.End)[..^Fragment.Length]) + Fragment;

    private static Html Parts(Document document, TextPart part, PageReader reader, SourceWords words)
    {
        if (part.Count == 1) return Html.Nothing;
        return PageLinks.Write(part.Number, part.Count, words, number => reader.Link($"{SourceAddress.Path(document.Id)}?part={number.ToString(CultureInfo.InvariantCulture)}"));
    }

    private static string Direction(Document document) => document.Language switch
    {
        "ar" => "rtl",
        Relations.Text.Language.Unknown => "auto",
        _ => "ltr",
    };
}
