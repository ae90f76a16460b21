using System.Globalization;

namespace Bot.Corpus.Formats.Pdf.Layout;

/// <summary>Puts letters together to words, and words to rows.</summary>
internal static class WordsOfPage
{
    /// <summary>A wider gap than this share of the type's size is a space.</summary>
    private const double SpaceWidth = 0.18;

    /// <summary>So much higher or lower, as a share of the size, a letter still belongs to its word: a raised number, say.</summary>
    private const double MostRise = 0.5;

    /// <summary>Words whose baselines differ by less than this share of the size stand in one row.</summary>
    private const double SameRow = 0.35;

    /// <summary>The words, in the order in which the page draws them.</summary>
    public static List<Word> Words(List<Glyph> glyphs)
    {
        var words = new List<Word>();
        var open = new List<Glyph>();
        foreach (var glyph in glyphs)
        {
            var isSpace = string.IsNullOrWhiteSpace(glyph.Text);
            if (open.Count > 0 && (isSpace || !Continues(open, glyph))) Close(open, words);
            if (isSpace) continue;
            // Bold that is made by drawing a letter twice is one letter.
            if (open.Count > 0 && open[^1].Text == glyph.Text && Math.Abs(open[^1].Left - glyph.Left) < 0.1 * glyph.Size && open[^1].Right > glyph.Left + 0.1 * glyph.Size) continue;
            open.Add(glyph);
        }

        Close(open, words);
        return words;
    }

    /// <summary>The rows from top to bottom, those of each turn of the page by themselves.</summary>
    public static List<Row> Rows(List<Word> words)
    {
        var rows = new List<Row>();
        var rightToLeft = ReadingDirection.IsMostlyRightToLeft(string.Concat(words.Select(word => word.Text)));
        foreach (var turned in words.GroupBy(word => word.Turn).OrderBy(group => group.Key))
        {
            var open = new List<Word>();
            foreach (var word in turned.OrderByDescending(word => word.Baseline))
            {
                if (open.Count > 0 && open[0].Baseline - word.Baseline > SameRow * Math.Max(open[0].Size, word.Size)) Close(open, rightToLeft, rows);
                open.Add(word);
            }

            Close(open, rightToLeft, rows);
        }

        return rows;
    }

    private static bool Continues(List<Glyph> open, Glyph next)
    {
        var last = open[^1];
        var size = Math.Max(last.Size, next.Size);
        if (last.Turn != next.Turn || Math.Abs(open[0].Baseline - next.Baseline) > MostRise * size) return false;
        if (IsMark(next)) return next.Left <= last.Right + SpaceWidth * size && next.Right >= last.Left - SpaceWidth * size;
        var rightwards = next.Left - last.Right;
        if (rightwards > -MostRise * size && rightwards <= SpaceWidth * size) return true;
        // Some programs draw a line of Arabic or Hebrew letter by letter from the right, its numbers too.
        var leftwards = last.Left - next.Right;
        return leftwards > (ReadingDirection.IsRightToLeft(next.Text) ? -MostRise : -SpaceWidth) * size && leftwards <= SpaceWidth * size;
    }

    private static bool IsMark(Glyph glyph) => CharUnicodeInfo.GetUnicodeCategory(glyph.Text, 0) == UnicodeCategory.NonSpacingMark;

    private static void Close(List<Glyph> open, List<Word> words)
    {
        if (open.Count == 0) return;
        var body = open[0];
        foreach (var glyph in open)
            if (glyph.Size > body.Size) body = glyph;
        words.Add(new Word(ReadingDirection.Join(open), open.Min(glyph => glyph.Left), open.Max(glyph => glyph.Right), body.Baseline, body.Size, body.Turn));
        open.Clear();
    }

    private static void Close(List<Word> open, bool rightToLeft, List<Row> rows)
    {
        if (open.Count == 0) return;
        var text = string.Concat(open.Select(word => word.Text));
        rows.Add(new Row([.. open.OrderBy(word => word.Left)], rightToLeft ? text.Any(letter => ReadingDirection.IsRightToLeft(letter)) : ReadingDirection.IsMostlyRightToLeft(text)));
        open.Clear();
    }
}
