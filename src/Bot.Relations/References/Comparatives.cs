using Bot.Relations.Text;

namespace Bot.Relations.References;

/// <summary>Reads "which is older?": a question that sets what was said in earlier turns side by side.</summary>
public static class Comparatives
{
    private static readonly PhraseRows Phrases = new("comparatives.tsv");

    /// <summary>What the text compares by; null when it compares nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language.</param>
    public static Comparative? Read(string text, string language)
    {
        var words = WordReader.Folded(text, out _);
        for (var i = 0; i < words.Count; i++)
        {
            switch (Phrases.At(words, i, language)?.Kind)
            {
                case "earlier": return Comparative.Earlier;
                case "later": return Comparative.Later;
                case "more": return Comparative.More;
                case "less": return Comparative.Less;
                default: break;
            }
        }

        return null;
    }
}

/// <summary>What two things are compared by.</summary>
public enum Comparative
{
    /// <summary>Which has the earlier date.</summary>
    Earlier,

    /// <summary>Which has the later date.</summary>
    Later,

    /// <summary>Which has the greater number.</summary>
    More,

    /// <summary>Which has the smaller number.</summary>
    Less,
}
