using System.Text;

namespace Bot.Corpus.Formats.Pdf.Layout;

/// <summary>Turns what stands from left to right on a page into the order in which it is read: Arabic and Hebrew from the right, their numbers and Latin words not.</summary>
internal static class ReadingDirection
{
    /// <summary>Whether the first letter belongs to a script that is written from the right.</summary>
    public static bool IsRightToLeft(string text) => text.Length > 0 && IsRightToLeft(text[0]);

    /// <summary>Whether more letters are of scripts written from the right than of others.</summary>
    public static bool IsMostlyRightToLeft(string text)
    {
        var balance = 0;
        foreach (var letter in text)
            if (char.IsLetter(letter)) balance += IsRightToLeft(letter) ? 1 : -1;
        return balance > 0;
    }

    /// <summary>The letters of a word.</summary>
    public static string Join(List<Glyph> glyphs)
    {
        var letters = glyphs.ConvertAll(glyph => (Text: Plain(glyph.Text), glyph.Left));
        if (letters.Exists(letter => IsRightToLeft(letter.Text)))
        {
            // The place on the page decides, not the order of drawing, which differs from program to program. A mark follows the letter it stands on.
            letters = [.. letters.OrderBy(letter => letter.Left)];
            Reverse(letters, letter => letter.Text);
        }

        var text = new StringBuilder();
        foreach (var (letter, _) in letters) text.Append(letter);
        return text.ToString();
    }

    /// <summary>The words of a row.</summary>
    public static string Join(IReadOnlyList<Word> words)
    {
        var texts = words.Select(word => word.Text).ToList();
        if (IsMostlyRightToLeft(string.Concat(texts))) Reverse(texts, text => text);
        return string.Join(' ', texts);
    }

    // Everything from the right, then each run that is written from the left turned back, with what stands within it: the point of a decimal number.
    private static void Reverse<T>(List<T> items, Func<T, string> text)
    {
        items.Reverse();
        for (var start = 0; start < items.Count; start++)
        {
            if (!IsLeftToRight(text(items[start]))) continue;
            var end = start + 1;
            while (end < items.Count && (IsLeftToRight(text(items[end])) || (IsNeutral(text(items[end])) && end + 1 < items.Count && IsLeftToRight(text(items[end + 1]))))) end++;
            items.Reverse(start, end - start);
            start = end;
        }
    }

    private static bool IsLeftToRight(string text) => !text.Any(IsRightToLeft) && text.Any(char.IsLetterOrDigit);

    private static bool IsNeutral(string text) => !text.Any(char.IsLetterOrDigit);

    private static bool IsRightToLeft(char letter) => letter is (>= '\u0590' and <= '\u08FF' and not (>= '\u0660' and <= '\u0669') and not (>= '\u06F0' and <= '\u06F9'))
        or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE');

    // The shapes that a letter takes within a word, and ligatures: a search for the word must find them.
    private static string Plain(string text)
    {
        foreach (var letter in text)
            if (letter is (>= '\uFB00' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC')) return text.Normalize(NormalizationForm.FormKC);
        return text;
    }
}
