namespace Bot.Relations.Text;

/// <summary>Cuts running text into sentences. A blank line ends one too, unless a small letter goes on with it.</summary>
public static class SentenceReader
{
    // Abbreviations that a capital letter follows without a new sentence.
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "gen", "col", "capt", "lt", "sgt", "maj", "adm", "sen", "rep", "gov", "amb", "hon", "rev",
        "st", "ste", "mt", "no", "nos", "vs", "vol", "fig", "pp", "art", "cf", "etc", "inc", "ltd", "co", "jan", "feb", "mar", "apr",
        "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mme", "mlle", "sr", "sra", "г", "гг", "им", "см", "т",
    };

    // Words that begin a sentence far more often than they follow an abbreviation such as "U.S.".
    private static readonly HashSet<string> Starters = new(StringComparer.Ordinal)
    {
        "The", "A", "An", "In", "On", "At", "He", "She", "It", "They", "This", "That", "These", "Those", "After", "Before", "Since", "However",
        "But", "Both", "When", "While", "As", "For", "From", "By", "During", "With", "His", "Her", "Its", "Their", "There", "Although", "Under",
        "Met", "Signed", "Attended", "Visited", "Afterwards", "Also", "Departed",
    };

    /// <summary>Whether a word, in any case, is an abbreviation that a sentence goes on behind.</summary>
    public static bool IsAbbreviation(string word) => Abbreviations.Contains(word);

    /// <summary>Adds the sentences of the range to <paramref name="sentences"/>: in order, together covering all but white space, each without
    /// white space at its ends. Nothing is added for a blank range.</summary>
    /// <param name="text">The whole text; offsets count in it.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="end">Where to end.</param>
    /// <param name="sentences">Receives start and end offsets.</param>
    public static void Read(ReadOnlySpan<char> text, int start, int end, List<(int Start, int End)> sentences)
    {
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (char.IsWhiteSpace(text[i]) && i > from && !char.IsWhiteSpace(text[i - 1]) && EndsParagraph(text, i, end))
            {
                Add(text, from, i, sentences);
                from = i;
            }

            if (text[i] is not ('.' or '!' or '?' or '؟' or '۔' or '。' or '…')) continue;
            var stop = i + 1;
            while (stop < end && text[stop] is '.' or '!' or '?' or '؟' or '"' or '”' or '’' or '»' or ')' or ']') stop++;
            if (stop < end && !char.IsWhiteSpace(text[stop])) continue;
            if (stop < end && !Ends(text, from, i, stop, end)) continue;
            Add(text, from, stop, sentences);
            from = stop;
            i = stop - 1;
        }

        Add(text, from, end, sentences);
    }

    private static void Add(ReadOnlySpan<char> text, int start, int end, List<(int, int)> sentences)
    {
        var trimmed = Spaces.Trim(text, start, end);
        if (trimmed.Start < trimmed.End) sentences.Add(trimmed);
    }

    // A greeting or a heading has no full stop. A small letter goes on with the sentence, as where a page or a list broke it.
    private static bool EndsParagraph(ReadOnlySpan<char> text, int space, int end)
    {
        var lines = 0;
        var next = space;
        for (; next < end && char.IsWhiteSpace(text[next]); next++) lines += text[next] == '\n' ? 1 : 0;
        return lines > 1 && next < end && !char.IsLower(text[next]);
    }

    private static bool Ends(ReadOnlySpan<char> text, int from, int mark, int stop, int end)
    {
        var next = stop;
        while (next < end && char.IsWhiteSpace(text[next])) next++;
        if (next >= end) return true;
        if (char.IsLower(text[next])) return false;
        if (text[mark] != '.') return true;
        var wordStart = mark;
        while (wordStart > from && (Letters.IsWordCharacter(text[wordStart - 1]) || text[wordStart - 1] == '.')) wordStart--;
        var word = text[wordStart..mark];
        if (word.IsEmpty) return true;
        var initials = word.Length == 1 && char.IsUpper(word[0]) || word.Contains('.');
        if (initials) return Starters.GetAlternateLookup<ReadOnlySpan<char>>().Contains(WordAt(text, next, end));
        return !Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int start, int end)
    {
        var i = start;
        while (i < end && Letters.IsWordCharacter(text[i])) i++;
        return text[start..i];
    }
}
