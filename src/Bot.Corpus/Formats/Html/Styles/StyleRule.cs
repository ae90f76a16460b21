using System.Text.RegularExpressions;
using AngleSharp.Css;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;

namespace Bot.Corpus.Formats.Html.Styles;

/// <summary>One selector of a rule, with what is declared for the elements that it fits.</summary>
/// <param name="Selector">Which elements.</param>
/// <param name="Key">What each of them has: a name, <c>.class</c> or <c>#id</c>; <c>*</c> where that can't be told.</param>
/// <param name="Searches">How often it looks for an element among all that are around another, or before it.</param>
/// <param name="Counts">Whether it may look at all that stand beside an element.</param>
/// <param name="SearchesBeside">Whether it looks for an element among those.</param>
/// <param name="Declarations">Those that have to do with what is seen.</param>
internal sealed partial record StyleRule(ISelector Selector, string Key, int Searches, bool Counts, bool SearchesBeside, IReadOnlyList<Declaration> Declarations)
{
    private const int LongestSelector = 500;

    private static readonly CssSelectorParser Parser = new();

    /// <summary>Which of two rules counts more.</summary>
    public Priority Specificity => Selector.Specificity;

    /// <summary>The rule; null when it says nothing of a page that nobody points at, or its selector can't be read.</summary>
    public static StyleRule? Of(string selector, IReadOnlyList<Declaration> declarations)
    {
        if (selector.Length > LongestSelector || NotAtRest().IsMatch(selector) || Parser.ParseSelector(selector) is not { } parsed) return null;
        var plain = Bracketed().Replace(selector, "");
        var searches = Combinator().Matches(selector).Count(between => !between.ValueSpan.ContainsAny('>', '+'));
        return new StyleRule(parsed, KeyOf(plain), searches, selector.AsSpan().ContainsAny(":~+"), selector.Contains('~'), declarations);
    }

    private static string KeyOf(string plain)
    {
        if (Last().Match(plain) is not { Success: true } last) return "*";
        var classOrId = last.Groups["mark"];
        return classOrId.Success ? classOrId.Value : last.Groups["name"] is { Success: true, Length: > 0 } name ? name.Value : "*";
    }

    // Pseudo-elements, a pointer, a finger, a choice; and what looks into an element, which can cost any time.
    [GeneratedRegex(@"^(?!.*:not\().*:(hover|active|focus|visited|target)|::|:(before|after|first-line|first-letter)\b|:(has|contains|host)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotAtRest();

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\s*[>+~]\s*|\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Combinator();

    [GeneratedRegex(@"(?<=^|[\s>+~])(?<name>[A-Za-z][A-Za-z0-9-]*|\*)?(?<mark>[.#][A-Za-z_-][A-Za-z0-9_-]*)?(?<rest>[.#:][^\s>+~\\]*)?$", RegexOptions.RightToLeft)]
    private static partial Regex Last();
}
