using System.Text.RegularExpressions;

namespace Bot.Corpus.Formats.Html;

/// <summary>Writes <c>&lt;script/&gt;</c> of XHTML out as HTML has it, which takes it for a beginning and all that follows for script.</summary>
internal static partial class SelfClosing
{
    public static string Expand(string page) =>
        page.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal) ? Empty().Replace(page, "<${name}${attributes}></${name}>") : page;

    [GeneratedRegex("<(?<name>script|style|title|textarea|iframe|noscript|template|div|span|a|p|td|th|li|i|b|em|strong|article|section|aside|nav)(?<attributes>[^<>]*)/>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Empty();
}
