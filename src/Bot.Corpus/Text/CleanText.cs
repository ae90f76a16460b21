using System.Buffers;
using System.Globalization;
using System.Text;

namespace Bot.Corpus.Text;

/// <summary>Text as it is served, and as offsets count in it: what a person sees, in NFC, lines ending in <c>\n</c>.</summary>
/// <remarks>What goes is what Unicode calls default-ignorable, because it shows as nothing: zero-width and tag characters, bidirectional controls, variation
/// selectors, and the soft hyphen, which only marks where a word may be broken and would keep it from being found. Controls but tab and line end go too.</remarks>
internal static class CleanText
{
    /// <summary>As in Unicode's stream-safe format: no language puts more marks on a letter, and ordering a long run of them takes quadratic time.</summary>
    private const int MostMarks = 30;

    private const char Replacement = '\uFFFD';
    private const char FirstMark = '\u0300';

    private static readonly SearchValues<char> Plain = SearchValues.Create("\n\t" + string.Concat(Enumerable.Range(' ', '\x7F' - ' ').Select(code => (char)code)));

    /// <summary>The clean text; the same object where nothing is to clean. Half a surrogate pair becomes U+FFFD. Cleaning twice changes nothing more.</summary>
    public static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept(Plain);
        if (first < 0) return text;
        var seen = Seen(text, first);
        // All below U+0300 is NFC as it stands.
        if (!seen.AsSpan(Math.Min(first, seen.Length)).ContainsAnyInRange(FirstMark, char.MaxValue) || seen.IsNormalized()) return seen;
        // Composing can take letters apart too, which lengthens runs of marks.
        return Seen(seen.Normalize(), 0);
    }

    private static string Seen(string text, int from)
    {
        StringBuilder? result = null;
        var marks = 0;
        var kept = 0;
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\x7F' or '\n' or '\t' or >= '\u00A0' and not '\u00AD' and < FirstMark)
            {
                marks = 0;
                continue;
            }

            var length = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            var stands = InsteadOf(text, i, length, ref marks);
            if (stands is not null)
            {
                result ??= new StringBuilder(text.Length);
                result.Append(text, kept, i - kept).Append(stands);
                kept = i + length;
            }

            i += length - 1;
        }

        return result is null ? text : result.Append(text, kept, text.Length - kept).ToString();
    }

    // What the character is replaced by; null when it stays.
    private static string? InsteadOf(string text, int i, int length, ref int marks)
    {
        var code = length == 2 ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
        if (code is '\r' or '\f' or '\v' or 0x85 or 0x2028 or 0x2029)
        {
            marks = 0;
            return code == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n";
        }

        if (code < ' ' || code is >= 0x7F and < 0xA0 || IsIgnorable(code)) return "";
        if (code is >= 0xD800 and <= 0xDFFF || (code & 0xFFFE) == 0xFFFE)
        {
            marks = 0;
            return Replacement.ToString();
        }

        marks = CharUnicodeInfo.GetUnicodeCategory(code) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
        return marks > MostMarks ? "" : null;
    }

    // Default_Ignorable_Code_Point of Unicode, and the marks of interlinear annotation.
    private static bool IsIgnorable(int code) => code switch
    {
        0xAD or 0x34F or 0x61C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFEFF or 0xFFA0 => true,
        >= 0x180B and <= 0x180F or >= 0x200B and <= 0x200F or >= 0x202A and <= 0x202E or >= 0x2060 and <= 0x206F => true,
        >= 0xFE00 and <= 0xFE0F or >= 0xFFF0 and <= 0xFFFB or >= 0x1BCA0 and <= 0x1BCA3 or >= 0x1D173 and <= 0x1D17A or >= 0xE0000 and <= 0xE0FFF => true,
        _ => false,
    };
}
