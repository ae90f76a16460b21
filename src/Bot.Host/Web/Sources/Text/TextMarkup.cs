using Bot.Answering;
using Bot.Host.Web.Pages;
using Bot.Host.Web.Sources.Quotes;

namespace Bot.Host.Web.Sources.Text;

/// <summary>Writes a document's text as markup that adds no character to it and leaves none out. Each passage has the id <c>p-START</c>; the cited words are marked,
/// the sentences around them tinted, headings and Markdown's marks styled, and pages of a PDF begin with an empty element that has their number.</summary>
internal sealed class TextMarkup
{
    private readonly Document _document;
    private readonly CitedQuote _quote;
    private readonly (int Start, int End) _before;
    private readonly (int Start, int End) _after;
    private readonly string _page;
    private readonly SortedSet<int> _cuts = [];
    private readonly HashSet<int> _pages;
    private readonly List<TextStyle> _styles;
    private int _style;

    private TextMarkup(Document document, IReadOnlyList<Passage> passages, TextPart part, CitedQuote quote, string page)
    {
        _styles = [.. TextStyles.In(document.Text, part.Start, part.End, OpeningTitle.In(document))];
        (_document, _quote, _page) = (document, quote, page);
        _pages = [.. document.Pages];
        (_before, _after) = Neighbours.Of(passages, quote);
        _cuts.UnionWith([quote.Start, quote.End, _before.Start, _before.End, _after.Start, _after.End, .. document.Pages]);
    }

    /// <summary>Writes the characters of a part.</summary>
    /// <param name="document">The document.</param>
    /// <param name="passages">Its passages, in their order.</param>
    /// <param name="part">What to write of it.</param>
    /// <param name="quote">What to mark.</param>
    /// <param name="page">What a page is called, with its number at <c>{0}</c>.</param>
    public static Html Write(Document document, IReadOnlyList<Passage> passages, TextPart part, CitedQuote quote, string page) =>
        Html.Join(new TextMarkup(document, passages, part, quote, page).Pieces(passages, part));

    private IEnumerable<Html> Pieces(IReadOnlyList<Passage> passages, TextPart part)
    {
        var at = part.Start;
        foreach (var passage in passages)
        {
            if (passage.Start >= part.End) break;
            var (start, end) = (Math.Max(passage.Start, at), Math.Min(passage.End, part.End));
            if (start >= end) continue;
            yield return Run(at, start);
            yield return $"""<span id="p-{passage.Start}">{Run(start, end)}</span>""";
            at = end;
        }

        yield return Run(at, part.End);
    }

    private Html Run(int start, int end) => Html.Join(Cut(start, end));

    private IEnumerable<Html> Cut(int start, int end)
    {
        if (start >= end) yield break;
        var from = start;
        if (_pages.Contains(start)) yield return PageBreak(start);
        foreach (var cut in _cuts.GetViewBetween(start + 1, Math.Max(start + 1, end - 1)).Where(cut => cut < end))
        {
            yield return Piece(from, cut);
            if (_pages.Contains(cut)) yield return PageBreak(cut);
            from = cut;
        }

        yield return Piece(from, end);
    }

    private Html Piece(int start, int end)
    {
        var text = Html.Join(Styled(start, end));
        // The first of several marks is where the address leads; it can be reached by keyboard, and is read from there.
        if (start == _quote.Start && _quote.Any) return $"""<mark id="quote" tabindex="-1">{text}</mark>""";
        if (start > _quote.Start && start < _quote.End) return $"<mark>{text}</mark>";
        return Within(start, _before) || Within(start, _after) ? Html.Of($"""<span class="near">{text}</span>""") : text;
    }

    // Pieces come in the order of the text, and so do the styles; one may go on in the next piece.
    private IEnumerable<Html> Styled(int start, int end)
    {
        while (start < end)
        {
            while (_style < _styles.Count && _styles[_style].End <= start) _style++;
            var style = _style < _styles.Count ? _styles[_style] : new TextStyle(end, end, "");
            var plain = Math.Min(style.Start, end);
            if (plain > start) yield return Verbatim(start, plain);
            start = Math.Max(start, plain);
            var styled = Math.Min(style.End, end);
            if (styled > start) yield return $"""<span class="{style.Class}">{Verbatim(start, styled)}</span>""";
            start = Math.Max(start, styled);
        }
    }

    private Html Verbatim(int start, int end) => Html.Verbatim(_document.Text.AsSpan(start, end - start));

    private Html PageBreak(int offset)
    {
        var number = _document.PageOf(offset)!.Value;
        return $"""<span class="page" id="page-{number}" data-label="{Phrases.With(_page, number)}"></span>""";
    }

    private static bool Within(int offset, (int Start, int End) range) => offset >= range.Start && offset < range.End;
}
