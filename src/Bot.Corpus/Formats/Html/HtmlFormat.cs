using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bot.Corpus.Formats.Html.Writing;

namespace Bot.Corpus.Formats.Html;

/// <summary>A web page: the article a person would read, as Markdown-shaped text. Nothing is run and nothing is loaded.</summary>
internal static class HtmlFormat
{
    /// <summary>Reads a page of unknown encoding.</summary>
    public static Extracted Extract(byte[] content) => Extract(HtmlDecoder.Decode(content));

    /// <summary>Reads a page.</summary>
    /// <exception cref="CorpusFormatException">A person would see no text.</exception>
    public static Extracted Extract(string html)
    {
        // Read as by a browser with scripts, for which noscript is no text; there is nothing here that could run one.
        var nesting = new NestingLimit();
        using var page = new HtmlParser(new HtmlParserOptions { IsScripting = true, OnToken = (token, _) => nesting.See(token) }).ParseDocument(SelfClosing.Expand(html));
        var body = (INode?)page.Body ?? page;
        var seen = PageSurvey.Of(page, body);
        var article = ArticleFinder.Find(body, seen);
        var (text, heading) = ArticleWriter.Write(article, seen);
        if (string.IsNullOrWhiteSpace(text)) throw new CorpusFormatException("a reader would see no text in the page: save it with its text, or as .txt");
        return HtmlMetadata.Read(page, heading) with { Pages = [text] };
    }
}
