using System.Globalization;
using System.Text;

namespace Bot.Evaluation.Scoring;

/// <summary>Text as the referee compares it, so that spelling and punctuation don't count. Character for character what the referee's script makes of it,
/// and therefore in Python's understanding of case and white space.</summary>
public static class LooseText
{
    /// <summary>Compatibility forms resolved (NFKC), lower case, no possessive 's, no punctuation, no English articles, single spaces.</summary>
    public static string Fold(string text)
    {
        var runes = Lower(text);
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < runes.Count; i++)
        {
            if (IsPossessive(runes, i)) i++;
            else if (IsLetterOrNumber(runes[i]) || IsMark(runes[i])) folded.Append(runes[i].ToString());
            else folded.Append(' ');
        }

        return string.Join(' ', Words(folded.ToString()).Where(word => word is not ("a" or "an" or "the")));
    }

    /// <summary>Whether the folded words of <paramref name="answer"/> stand in <paramref name="folded"/>, whole and in their order.</summary>
    /// <param name="folded">A text that was folded already.</param>
    /// <param name="answer">Any text.</param>
    public static bool Holds(string folded, string answer) => $" {folded} ".Contains($" {Fold(answer)} ", StringComparison.Ordinal);

    /// <summary>The words of a text as they stand, parted at white space.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && !IsSpace(text[i])) i++;
            if (i > start) words.Add(text[start..i]);
            else i++;
        }

        return words;
    }

    /// <summary>The text with each run of white space as one space, none at its ends.</summary>
    public static string Squeeze(string text) => string.Join(' ', Words(text));

    // Python counts the four information separators as white space, .NET does not.
    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F';

    // The pattern 's\b, where a mark ends the word, but a low line does not.
    private static bool IsPossessive(List<Rune> text, int i) =>
        text[i].Value == '\'' && i + 1 < text.Count && text[i + 1].Value == 's'
        && (i + 2 == text.Count || !(IsLetterOrNumber(text[i + 2]) || text[i + 2].Value == '_'));

    private static List<Rune> Lower(string text)
    {
        // Through runes first: half a surrogate pair cannot be normalised.
        var runes = string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKC).EnumerateRunes().ToList();
        var lower = new List<Rune>(runes.Count);
        for (var i = 0; i < runes.Count; i++)
        {
            lower.Add(runes[i].Value switch
            {
                '’' => new Rune('\''),
                'İ' => new Rune('i'),
                'Σ' when EndsWord(runes, i) => new Rune('ς'),
                _ => Rune.ToLowerInvariant(runes[i]),
            });
            if (runes[i].Value == 'İ') lower.Add(new Rune('\u0307'));
        }

        return lower;
    }

    // Unicode's Final_Sigma: a cased letter before it and none behind it, whatever is passed over between.
    private static bool EndsWord(List<Rune> text, int at)
    {
        var before = at - 1;
        while (before >= 0 && IsPassedOver(text[before])) before--;
        if (before < 0 || !IsCased(text[before])) return false;
        var behind = at + 1;
        while (behind < text.Count && IsPassedOver(text[behind])) behind++;
        return behind == text.Count || !IsCased(text[behind]);
    }

    private static bool IsCased(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter;

    private static bool IsPassedOver(Rune rune) =>
        rune.Value is '\'' or '.' or ':' or '·' or '‘' or '’' or '‧' or '\u055F' or '\u05F4'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol;

    private static bool IsLetterOrNumber(Rune rune) => Rune.IsLetter(rune) || Rune.IsNumber(rune);

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
