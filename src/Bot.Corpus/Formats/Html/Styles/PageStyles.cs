using AngleSharp.Dom;

namespace Bot.Corpus.Formats.Html.Styles;

/// <summary>What the page's own <c>style</c> elements and attributes declare, as far as it hides text. Not followed: style sheets outside of the page, scripts,
/// media queries with conditions, layers, rules within rules, what an animation ends with; then text is read that may be hidden. Where sheets outside could set
/// others, no colour of a rule counts, and no rule hides the whole page: a script will show it.</summary>
internal sealed class PageStyles
{
    private const int MostRules = 5_000;

    /// <summary>Steps of comparing selectors with elements; a page that needs more is read without its rules from there on.</summary>
    private const long MostWork = 50_000_000;

    private static readonly string[] OfThePage = ["color", "background", "background-color", "background-image", "font", "font-size"];
    private static readonly string[] Animated = ["opacity", "visibility", "transform"];

    private readonly Dictionary<string, List<(StyleRule Rule, int Order)>> _rules = new(StringComparer.OrdinalIgnoreCase);
    private long _work;
    private int _longest;
    private int _count;

    private PageStyles() { }

    /// <summary>Reads the page's rules.</summary>
    public static PageStyles Of(IDocument page)
    {
        var styles = new PageStyles();
        var sheets = new List<string>();
        var othersFollow = false;
        TreeWalk.Visit(page, element =>
        {
            styles._longest = Math.Max(styles._longest, element.ChildNodes.Length);
            othersFollow |= element.LocalName == "link" && element.GetAttribute("rel")?.Contains("stylesheet", StringComparison.OrdinalIgnoreCase) == true;
            if (element.LocalName == "style" && StyleSheet.IsForScreens(element.GetAttribute("media") ?? "")) sheets.Add(element.TextContent);
            return true;
        }, _ => { }, _ => { });
        var rules = new List<(IReadOnlyList<string> Selectors, string Declarations)>();
        foreach (var sheet in sheets.Select(text => new StyleSheet(text)))
        {
            rules.AddRange(sheet.Rules().Take(MostRules - rules.Count));
            othersFollow |= sheet.Imports;
        }

        foreach (var (selectors, declarations) in rules) styles.Add(selectors, declarations, withColours: !othersFollow);
        return styles;
    }

    /// <summary>What is declared for an element.</summary>
    public ElementStyle Of(IElement element)
    {
        var stated = element.GetAttribute("style") is { Length: > 0 } attribute ? [.. Declaration.Read(attribute)] : (List<Declaration>)[];
        var ruled = Ruled(element);
        if (stated.Count == 0 && ruled.Count == 0) return ElementStyle.None;
        var style = new ElementStyle();
        foreach (var declaration in ruled.Where(one => !one.IsImportant).Concat(stated.Where(one => !one.IsImportant)).Concat(ruled.Where(one => one.IsImportant)).Concat(stated.Where(one => one.IsImportant)))
            style.Add(declaration);
        return style;
    }

    private void Add(IReadOnlyList<string> selectors, string text, bool withColours)
    {
        var declarations = Declaration.Read(text).ToList();
        var isAnimated = declarations.Exists(one => one.Property.StartsWith("animation", StringComparison.Ordinal));
        declarations.RemoveAll(one => !ElementStyle.Knows(one.Property) || (!withColours && IsColour(one.Property)) || (isAnimated && Animated.Contains(one.Property)));
        if (declarations.Count == 0) return;
        foreach (var rule in selectors.Take(MostRules - _count).Select(selector => StyleRule.Of(selector, declarations)).OfType<StyleRule>())
        {
            if (!_rules.TryGetValue(rule.Key, out var rules)) _rules[rule.Key] = rules = [];
            rules.Add((rule, _count++));
        }
    }

    private static bool IsColour(string property) => property == "color" || property.StartsWith("background", StringComparison.Ordinal);

    // The declarations of the rules that fit, those that count more behind the others.
    private List<Declaration> Ruled(IElement element)
    {
        if (_rules.Count == 0) return [];
        var fitting = new List<(StyleRule Rule, int Order)>();
        foreach (var key in KeysOf(element))
            if (_rules.TryGetValue(key, out var rules))
                fitting.AddRange(rules.Where(rule => Fits(rule.Rule, element)));
        var ordered = fitting.OrderBy(rule => rule.Rule.Specificity).ThenBy(rule => rule.Order).SelectMany(rule => rule.Rule.Declarations);
        return element.LocalName is "html" or "body" ? [.. ordered.Where(one => OfThePage.Contains(one.Property))] : [.. ordered];
    }

    private static IEnumerable<string> KeysOf(IElement element)
    {
        yield return "*";
        yield return element.LocalName;
        if (element.Id is { Length: > 0 } id) yield return "#" + id;
        if (element.GetAttribute("class") is not { } names) yield break;
        foreach (var name in names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)) yield return "." + name;
    }

    // The parser makes no tree deeper than 512, but a selector of four parts has 512³ ways to look for them in it.
    private bool Fits(StyleRule rule, IElement element)
    {
        if (_work > MostWork) return false;
        var around = 0;
        if (rule.Searches > 0)
            for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement) around++;
        var ways = Math.Pow(rule.SearchesBeside ? around + _longest : around, rule.Searches);
        _work += 1 + (long)Math.Min(MostWork, rule.Counts ? ways * _longest : ways);
        return _work <= MostWork && rule.Selector.Match(element, null);
    }
}
