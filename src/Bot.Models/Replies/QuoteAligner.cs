using System.Globalization;
using System.Text;
using Bot.Answering;

namespace Bot.Models.Replies;

/// <summary>Finds the place of a quote in its passage: exactly, after white space and quotation marks are folded and invisible characters are left out. What is cited are the document's own characters
/// at that place. Pure.</summary>
internal static class QuoteAligner
{
    // Fewer letters stand anywhere.
    private const int FewestLetters = 8;

    /// <summary>The quote at its place; null when it does not stand in the passage, begins or ends within a word, or is too short to rest on.</summary>
    public static DraftQuote? Align(string quote, Passage passage)
    {
        var folded = Fold(passage.Text);
        return Find(Fold(quote), folded, passage) ?? Find(Fold(Trimmed(quote)), folded, passage);
    }

    private static DraftQuote? Find(Folded quote, Folded passage, Passage at)
    {
        var (sought, text) = (quote.Text.Trim(' '), passage.Text);
        if (sought.Count(char.IsLetterOrDigit) < FewestLetters && sought != text.Trim(' ')) return null;
        for (var place = text.IndexOf(sought, StringComparison.Ordinal); place >= 0; place = text.IndexOf(sought, place + 1, StringComparison.Ordinal))
        {
            var end = place + sought.Length;
            if (SplitsAWord(text, place) || SplitsAWord(text, end)) continue;
            var (from, to) = (at.Start + passage.Places[place], at.Start + passage.Places[end - 1] + 1);
            return new DraftQuote(at, from, at.Document.Text[from..to]);
        }

        return null;
    }

    private static bool SplitsAWord(string text, int at) => at > 0 && at < text.Length && IsOfWord(text[at - 1]) && IsOfWord(text[at]);

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Models put quotes in quotation marks, and dots where a sentence goes on.
    private static string Trimmed(string quote) => quote.Trim().Trim('"', '“', '”', '„', '«', '»', '\'', '‘', '’', '…').Trim();

    private static Folded Fold(ReadOnlySpan<char> text)
    {
        var (folded, places) = (new StringBuilder(text.Length), new List<int>(text.Length));
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (folded.Length > 0 && folded[^1] == ' ') continue;
                c = ' ';
            }
            else if (char.GetUnicodeCategory(c) == UnicodeCategory.Format)
            {
                continue;
            }
            else if (c == '\uDB40' && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                // Tag characters and variation selectors: seen by nobody.
                i++;
                continue;
            }

            folded.Append(Mark(c));
            places.Add(i);
        }

        return new Folded(folded.ToString(), places);
    }

    private static char Mark(char c) => c switch
    {
        '“' or '”' or '„' or '‟' or '«' or '»' or '＂' => '"',
        '‘' or '’' or '‚' or '‛' or '‹' or '›' or '`' or '´' or 'ʼ' => '\'',
        _ => c,
    };

    // Each folded character with the place that it has in the text.
    private sealed record Folded(string Text, List<int> Places);
}
