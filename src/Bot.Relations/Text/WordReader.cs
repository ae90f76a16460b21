namespace Bot.Relations.Text;

/// <summary>One word of a text: the range of its UTF-16 code units.</summary>
/// <param name="Start">Offset of the first unit.</param>
/// <param name="Length">Number of units; at least 1.</param>
public readonly record struct WordSpan(int Start, int Length)
{
    /// <summary>Offset just behind the last unit.</summary>
    public int End => Start + Length;
}

/// <summary>Cuts a text into words: runs of letters, marks and digits. An abbreviation with dots ("U.S.") is one word; an apostrophe
/// or a hyphen parts words ("l'Algérie", "Franco-Moroccan").</summary>
public static class WordReader
{
    /// <summary>Adds the words of <paramref name="text"/> to <paramref name="words"/>, in order.</summary>
    public static void Read(ReadOnlySpan<char> text, List<WordSpan> words)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!Letters.IsWordCharacter(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && Letters.IsWordCharacter(text[i])) i++;
            if (i - start == 1 && char.IsUpper(text[start])) i = EndOfAbbreviation(text, start, i);
            words.Add(new WordSpan(start, i - start));
        }
    }

    /// <summary>The words of <paramref name="text"/>, folded, in order, beside their spans.</summary>
    public static List<string> Folded(ReadOnlySpan<char> text, out List<WordSpan> spans)
    {
        spans = [];
        Read(text, spans);
        var folded = new List<string>(spans.Count);
        foreach (var span in spans) folded.Add(Letters.Fold(text.Slice(span.Start, span.Length)));
        return folded;
    }

    // From "U" to "U.S." or "U.S": single letters, each followed by a dot, with no space between them.
    private static int EndOfAbbreviation(ReadOnlySpan<char> text, int start, int end)
    {
        var letters = 1;
        var i = end;
        while (i + 1 < text.Length && text[i] == '.' && char.IsUpper(text[i + 1])
            && (i + 2 >= text.Length || !Letters.IsWordCharacter(text[i + 2])))
        {
            i += 2;
            letters++;
        }

        if (letters == 1) return start + 1;
        return i < text.Length && text[i] == '.' ? i + 1 : i;
    }
}
