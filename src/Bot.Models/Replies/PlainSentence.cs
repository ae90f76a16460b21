using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Relations.Text;

namespace Bot.Models.Replies;

/// <summary>What of a model's sentence is fit to be shown: words, and nothing that a terminal, a browser or a chat would act on. Pure.</summary>
internal static partial class PlainSentence
{
    private const int Longest = 600;
    private const int MostMarksOnALetter = 3;

    /// <summary>The sentence without marks of Markdown, numbers of citations and characters that nobody sees; null when it is empty, longer than a sentence is, or holds a link, an address, an image, or
    /// the beginning of a tag. An address that the <paramref name="grounds"/> hold is a word of the document.</summary>
    public static string? Of(string text, IEnumerable<string> grounds)
    {
        var seen = Seen(text);
        if (Structure().IsMatch(seen)) return null;
        var plain = Spaces.Collapse(CitationNumber().Replace(Emphasis().Replace(seen, ""), "")).Trim();
        // What is taken out may have stood within a link or a tag.
        if (Structure().IsMatch(plain) || CitationNumber().IsMatch(plain)) return null;
        if (plain.Length is 0 or > Longest || !plain.Any(char.IsLetterOrDigit)) return null;
        var known = grounds.ToList();
        return Address().EnumerateMatches(plain).MoveNext() && Address().Matches(plain).Any(address => !known.Exists(ground => ground.Contains(address.Value, StringComparison.OrdinalIgnoreCase))) ? null : plain;
    }

    /// <summary>The text without what nobody sees: control and format characters (those that turn the direction of writing among them), tag characters, variation selectors, private and unassigned
    /// characters, halves of characters. White space of any kind becomes a blank.</summary>
    public static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                seen.Append(' ');
                continue;
            }

            var category = Rune.GetUnicodeCategory(rune);
            marks = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (category is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate
                || rune.Value is 0xFFFD or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF) || marks > MostMarksOnALetter) continue;
            seen.Append(rune.ToString());
        }

        return seen.ToString();
    }

    // Links and images, reference definitions, tags and comments, schemes, addresses without one.
    [GeneratedRegex("""\]\s*\(|!\[|\]\s*\[|\]\s*:|<\s*[\p{L}/!?]|&(#|\p{L}{2,}\d*;)|:\s*//|^\s*//|\s//|\b(javascript|vbscript|data|mailto|tel|file|blob)\s*:\S""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Structure();

    [GeneratedRegex("""\*\*|__|`+|^\s{0,3}(#{1,6}|>|[-*+])\s+""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Emphasis();

    [GeneratedRegex("""\s?\[\d{1,3}(\s?[,;]\s?\d{1,3})*\]""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex CitationNumber();

    // "example.com", "www.x.org/y", "me@example.com", "192.0.2.1": a letter or digit on both sides of the dot, and at least two letters behind it, or four numbers.
    [GeneratedRegex("""[\p{L}\p{N}._%+-]*@[\p{L}\p{N}-]+|[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*[.。．｡](xn--[\p{L}\p{N}-]+|\p{L}{2,24})\b(/\S*)?|\b\d{1,3}(\.\d{1,3}){3}\b""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
