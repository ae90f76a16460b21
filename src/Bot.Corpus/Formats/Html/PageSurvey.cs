using AngleSharp.Dom;
using Bot.Corpus.Formats.Html.Styles;

namespace Bot.Corpus.Formats.Html;

/// <summary>What of a page is seen, and how much text stands where.</summary>
internal sealed class PageSurvey
{
    /// <summary>Most characters of visible text in a form that belongs to the site, white space not counted.</summary>
    private const int LongestForm = 300;

    private readonly HashSet<IElement> _unseen = [];
    private readonly HashSet<IElement> _transparent = [];
    private readonly HashSet<IElement> _layout = [];
    private readonly Dictionary<IElement, int> _lengths = [];
    private readonly Dictionary<IElement, int> _words = [];
    private readonly PageStyles _styles;
    private readonly TextLook _plain;
    private readonly Stack<(TextLook Look, bool InArticle, int From, int WordsFrom)> _open = new();
    private readonly Stack<IElement> _tables = new();
    private int _length;
    private int _wordsLength;
    private int _links;

    private PageSurvey(IDocument page)
    {
        _styles = PageStyles.Of(page);
        _plain = page.DocumentElement is { } html ? TextLook.Plain.Inside(html, _styles.Of(html)) : TextLook.Plain;
    }

    /// <summary>The <c>main</c> and <c>article</c> elements that are seen, in their order.</summary>
    public List<IElement> Landmarks { get; } = [];

    /// <summary>Surveys what is below a node of the page.</summary>
    public static PageSurvey Of(IDocument page, INode root)
    {
        var survey = new PageSurvey(page);
        TreeWalk.Visit(root, survey.Enter, survey.Leave, survey.Text);
        return survey;
    }

    /// <summary>Whether a reader sees the element, or something in it, as part of the article.</summary>
    public bool IsSeen(IElement element) => !_unseen.Contains(element);

    /// <summary>Whether its own text can't be seen although it takes its place: what is in it may have another colour.</summary>
    public bool HidesOwnText(IElement element) => _transparent.Contains(element);

    /// <summary>Whether a table only arranges the page.</summary>
    public bool IsLayout(IElement table) => _layout.Contains(table);

    /// <summary>Characters of visible text in it, white space not counted.</summary>
    public int LengthOf(IElement element) => _lengths.GetValueOrDefault(element);

    /// <summary>The same without the texts of links.</summary>
    public int WordsOf(IElement element) => _words.GetValueOrDefault(element);

    private bool Enter(IElement element)
    {
        var (look, inArticle, _, _) = _open.Count > 0 ? _open.Peek() : (_plain, false, 0, 0);
        var style = _styles.Of(element);
        if (PageParts.IsChrome(element, inArticle) || PageParts.IsHidden(element, style) || IsForm(element))
        {
            _unseen.Add(element);
            return false;
        }

        var isMain = element.LocalName == "main" || element.GetAttribute("role")?.Trim() == "main";
        var isArticle = element.LocalName == "article" || element.GetAttribute("role")?.Trim() == "article";
        if (isMain || isArticle) Landmarks.Add(element);
        SurveyTable(element);
        if (element.LocalName == "a") _links++;
        var inside = look.Inside(element, style);
        if (inside.HidesText) _transparent.Add(element);
        _open.Push((inside, inArticle || isMain || isArticle, _length, _wordsLength));
        return true;
    }

    private void Leave(IElement element)
    {
        var (_, _, from, wordsFrom) = _open.Pop();
        if (element.LocalName == "a") _links--;
        if (element.LocalName == "table") _tables.Pop();
        _lengths[element] = _length - from;
        _words[element] = _wordsLength - wordsFrom;
    }

    private void Text(string text)
    {
        if (_open.Count > 0 && _open.Peek().Look.HidesText) return;
        var count = Count(text);
        _length += count;
        if (_links == 0) _wordsLength += count;
    }

    // What holds tables or headings arranges a page; so does what says it does.
    private void SurveyTable(IElement element)
    {
        var name = element.LocalName;
        if (_tables.Count > 0 && name is ("table" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "article" or "main" or "pre")) _layout.Add(_tables.Peek());
        if (name != "table") return;
        _tables.Push(element);
        if (element.GetAttribute("role")?.Trim() is "presentation" or "none") _layout.Add(element);
    }

    // Some sites put their whole page into one form. What is asked in one is short; labels, links and what is filled in do not count.
    private bool IsForm(IElement element)
    {
        if (element.LocalName != "form") return false;
        var holdsText = false;
        var length = 0;
        TreeWalk.Visit(element, Enter, _ => { }, text => length += Count(text));
        return !holdsText && length <= LongestForm;

        bool Enter(IElement inside)
        {
            if (holdsText || length > LongestForm) return false;
            holdsText = inside.LocalName is "p" or "h1" or "h2" or "h3" or "article" or "main";
            return inside == element || inside.LocalName is not ("label" or "legend" or "a") && !PageParts.IsChrome(inside, inArticle: false)
                && !PageParts.IsHidden(inside, _styles.Of(inside));
        }
    }

    private static int Count(string text)
    {
        var count = 0;
        foreach (var c in text)
            if (!char.IsWhiteSpace(c)) count++;
        return count;
    }
}
