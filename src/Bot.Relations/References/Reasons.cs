using Bot.Relations.Text;

namespace Bot.Relations.References;

/// <summary>The words that lead to a reason or an occasion: because, due to, in protest, after.</summary>
public static class Reasons
{
    private static readonly PhraseRows Phrases = new("reasons.tsv");

    /// <summary>Whether a text gives any reason. For a text that is in none of the five languages it is taken to.</summary>
    public static bool AnyIn(string text, string language)
    {
        if (language == Language.Unknown) return true;
        var words = WordReader.Folded(text, out _);
        for (var i = 0; i < words.Count; i++)
            if (Phrases.At(words, i, language) is not null) return true;
        return false;
    }
}
