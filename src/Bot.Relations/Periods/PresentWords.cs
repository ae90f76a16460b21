using Bot.Relations.Text;

namespace Bot.Relations.Periods;

/// <summary>The words by which a question asks how things are now, and by which a text tells it: "the current ambassador", "has been since 2021".</summary>
public static class PresentWords
{
    private const string Asked = "asked";

    private static readonly PhraseRows Phrases = new("present-words.tsv");

    /// <summary>Whether a question asks how things are on the day of asking.</summary>
    public static bool AreAskedIn(string question, string language) => Any(question, language, kind => kind == Asked);

    /// <summary>Whether a text may tell how things are at its own time: what is told in the past alone doesn't. Languages that need no verb for it are taken to.</summary>
    public static bool MayBeToldIn(string text, string language) => language is not ("en" or "fr" or "es") || Any(text, language, _ => true);

    private static bool Any(string text, string language, Func<string, bool> isOf)
    {
        var words = WordReader.Folded(text, out _);
        for (var i = 0; i < words.Count; i++)
            if (Phrases.At(words, i, language) is { } phrase && isOf(phrase.Kind)) return true;
        return false;
    }
}
