using AngleSharp.Dom;

namespace Bot.Corpus.Formats.Html;

/// <summary>Finds where on a page the article stands.</summary>
internal static class ArticleFinder
{
    /// <summary>Of a page's running words, at least this share must be in a block that is taken for the article.</summary>
    private const double MostWords = 0.8;

    /// <summary>The element that holds it: the page's <c>main</c> or <c>article</c>, else the densest block; the body where no block stands out.</summary>
    public static INode Find(INode body, PageSurvey seen)
    {
        var main = Longest(seen, seen.Landmarks.Where(element => element.LocalName != "article"));
        var articles = seen.Landmarks.Where(element => element.LocalName == "article" && (main is null || main.Contains(element)));
        var article = Longest(seen, articles);
        // Several articles of about one length are a list: then all of them are what the page shows.
        var around = main ?? body as IElement;
        return article is not null && (around is null || 2 * seen.LengthOf(article) > seen.LengthOf(around)) ? article : main ?? Densest(body, seen);
    }

    private static IElement? Longest(PageSurvey seen, IEnumerable<IElement> elements) => elements.Where(element => seen.LengthOf(element) > 0).MaxBy(seen.LengthOf);

    private static INode Densest(INode body, PageSurvey seen)
    {
        if (body is not IElement top) return body;
        var all = seen.WordsOf(top);
        var best = top;
        while (best.Children.FirstOrDefault(child => seen.IsSeen(child) && IsContainer(child, seen) && seen.WordsOf(child) >= MostWords * all) is { } inner) best = inner;
        return best;
    }

    private static bool IsContainer(IElement element, PageSurvey seen) =>
        element.LocalName is "div" or "section" or "center" or "form" or "td" or "tbody" or "tr" or "article" or "main" || (element.LocalName == "table" && seen.IsLayout(element));
}
