using Bot.Relations.Text;

namespace Bot.Relations.Grammar;

/// <summary>Tells the class of an English word by a table of closed classes and common verbs, else by its ending.</summary>
public static class WordClasses
{
    private const int LongEnough = 4;
    private static readonly Lazy<Dictionary<string, WordClass>> Known = new(Load);
    private static readonly string[] Adjectives = ["al", "ic", "ous", "ive", "ful", "able", "ible", "ary", "less", "ish", "ern", "est"];

    /// <summary>The class of a word.</summary>
    /// <param name="folded">The word, folded.</param>
    /// <param name="isName">Whether it has a capital that grammar doesn't ask for.</param>
    public static WordClass Of(string folded, bool isName)
    {
        if (Known.Value.TryGetValue(folded, out var known) && !(isName && known >= WordClass.Verb)) return known;
        if (folded.Length > 0 && char.IsAsciiDigit(folded[0])) return WordClass.Number;
        if (isName) return WordClass.Name;
        if (folded.Length <= LongEnough) return folded.Length == LongEnough && folded[^1] == 's' && folded[^2] is not ('s' or 'u' or 'i') ? WordClass.Plural : WordClass.Noun;
        if (folded.EndsWith("ing", StringComparison.Ordinal)) return WordClass.Gerund;
        if (folded.EndsWith("ed", StringComparison.Ordinal) && !folded.EndsWith("eed", StringComparison.Ordinal)) return WordClass.Verb;
        if (folded.EndsWith("ly", StringComparison.Ordinal)) return WordClass.Adverb;
        foreach (var ending in Adjectives)
            if (folded.EndsWith(ending, StringComparison.Ordinal)) return WordClass.Adjective;
        return folded[^1] == 's' && folded[^2] is not ('s' or 'u' or 'i') ? WordClass.Plural : WordClass.Noun;
    }

    private static Dictionary<string, WordClass> Load()
    {
        var classes = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        foreach (var row in TableResource.Rows("word-classes.tsv"))
            foreach (var word in row[1].Split(' ')) classes.TryAdd(word, Enum.Parse<WordClass>(row[0]));
        return classes;
    }
}
