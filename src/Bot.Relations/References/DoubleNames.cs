using Bot.Relations.Text;

namespace Bot.Relations.References;

/// <summary>Names that two countries of today share when they are said in short: Congo, Korea.</summary>
public static class DoubleNames
{
    private static readonly PhraseRows Names = new("double-names.tsv");

    /// <summary>The codes of the countries that the words may mean; empty when they mean one or none.</summary>
    /// <param name="words">The whole name as it was written: "North Korea" means one.</param>
    /// <param name="language">The language it was written in.</param>
    public static IReadOnlyList<string> Meanings(string words, string language)
    {
        var folded = WordReader.Folded(words, out _);
        return folded.Count > 0 && Names.At(folded, 0, language) is { } row && row.Words.Length == folded.Count ? row.Kind.Split(' ') : [];
    }
}
