using AngleSharp.Dom;
using Bot.Corpus.Formats.Html.Styles;

namespace Bot.Corpus.Formats.Html;

/// <summary>Which elements of a page are no part of what is read.</summary>
internal static class PageParts
{
    private static readonly HashSet<string> NotText = new(StringComparer.Ordinal)
    {
        "head", "script", "style", "template", "noscript", "noframes", "noembed", "iframe", "frame", "frameset", "object", "embed", "applet", "canvas", "svg", "audio", "video", "map",
        "input", "select", "textarea", "button", "datalist", "output", "progress", "meter", "rp", "nav", "aside", "footer", "menu", "search",
    };

    private static readonly HashSet<string> ChromeRoles = new(StringComparer.Ordinal)
    {
        "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alertdialog", "alert", "status", "menu", "menubar", "toolbar", "tablist", "form", "tooltip",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "listing", "xmp", "plaintext",
    };

    /// <summary>Whether a line ends before and behind it.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Whether it is no text, or belongs to the site and not to the article.</summary>
    public static bool IsChrome(IElement element, bool inArticle) =>
        NotText.Contains(element.LocalName)
        || (element.LocalName == "header" && !inArticle)
        || (element.LocalName == "dialog" && !element.HasAttribute("open"))
        || (element.GetAttribute("role") is { } role && ChromeRoles.Contains(role.Trim().ToLowerInvariant()))
        || element.GetAttribute("aria-modal")?.Trim() == "true";

    /// <summary>Whether its attributes or its style hide it with all that is in it.</summary>
    public static bool IsHidden(IElement element, ElementStyle style) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden")?.Trim().Equals("true", StringComparison.OrdinalIgnoreCase) == true
        || (element.LocalName == "font" && element.GetAttribute("size")?.Trim() == "0" && style.Any) || style.Hides();
}
