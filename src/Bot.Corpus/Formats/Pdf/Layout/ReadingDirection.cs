using System.Buffers;
using System.Text;

namespace Bot.Corpus.Formats.Pdf.Layout;

/// <summary>Turns what stands from left to right on a page into the order in which it is read: Arabic and Hebrew from the right, their numbers and Latin words not.</summary>
internal static class ReadingDirection
{
    /// <summary>Words that are less than this share of the size apart have no space between them.</summary>
    private const double Touching = 0.1;

    private const string Brackets = "()[]{}«»";
    private static readonly SearchValues<char> Punctuation = SearchValues.Create(".,;:!?()[]«»");
    private static readonly SearchValues<char> AnyBracket = SearchValues.Create(Brackets);

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
        var rightToLeft = letters.Exists(letter => IsRightToLeft(letter.Text));
        // The place on the page decides, not the order of drawing, which differs from program to program.
        if (rightToLeft || letters[^1].Left < letters[0].Left) letters = [.. letters.OrderBy(letter => letter.Left)];
        if (rightToLeft) Reverse(letters, letter => letter.Text);
        var text = new StringBuilder();
        foreach (var (letter, _) in letters) text.Append(letter);
        return text.ToString();
    }

    /// <summary>The words of a row that are given from left to right.</summary>
    /// <param name="words">The words.</param>
    /// <param name="rightToLeft">Whether the row is read from the right, as its page is, even where it holds a longer name in Latin letters.</param>
    public static string Join(IReadOnlyList<Word> words, bool rightToLeft)
    {
        if (!rightToLeft) return string.Join(' ', words.Select(word => word.Text));
        var read = words.Select(word => IsLeftToRight(word.Text) ? word with { Text = TurnEnds(word.Text) } : word).ToList();
        Reverse(read, word => word.Text);
        var text = new StringBuilder();
        foreach (var (i, word) in read.Index()) text.Append(i == 0 || Touch(read[i - 1], word) ? "" : " ").Append(word.Text);
        return Mirror(text.ToString());
    }

    // Many programs draw a number from the left within a line from the right: the comma behind it, which stands to its left, then comes after a leap.
    private static bool Touch(Word one, Word other) => Math.Max(one.Left, other.Left) - Math.Min(one.Right, other.Right) < Touching * Math.Max(one.Size, other.Size);

    // A full stop behind a number stands to its left.
    private static string TurnEnds(string word)
    {
        var start = word.AsSpan().IndexOfAnyExcept(Punctuation);
        var end = word.AsSpan().LastIndexOfAnyExcept(Punctuation) + 1;
        return start < 0 ? word : $"{Turn(word[end..])}{word[start..end]}{Turn(word[..start])}";
    }

    private static string Turn(string text) => string.Concat(text.Reverse());

    // A bracket that opens looks, from the right, like one that closes; some programs write down what it looks like.
    private static string Mirror(string text)
    {
        var (first, last) = (text.AsSpan().IndexOfAny(AnyBracket), text.AsSpan().LastIndexOfAny(AnyBracket));
        if (first < 0 || first == last || Brackets.IndexOf(text[first], StringComparison.Ordinal) % 2 == 0 || Brackets.IndexOf(text[last], StringComparison.Ordinal) % 2 == 1) return text;
        return string.Concat(text.Select(letter => Brackets.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Brackets[at ^ 1] : letter));
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

    /// <summary>Whether the letter belongs to a script that is written from the right; its digits do not.</summary>
    public static bool IsRightToLeft(char letter) => letter is (>= '\u0590' and <= '\u08FF' and not (>= '\u0660' and <= '\u0669') and not (>= '\u06F0' and <= '\u06F9'))
        or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE');

    // The shapes that a letter takes within a word, and ligatures: a search for the word must find them.
    private static string Plain(string text)
    {
        foreach (var letter in text)
            if (letter is (>= '\uFB00' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC')) return text.Normalize(NormalizationForm.FormKC);
        return text;
    }
}
