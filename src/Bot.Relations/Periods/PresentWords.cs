using Bot.Relations.Text;

namespace Bot.Relations.Periods;

/// <summary>The words by which a question asks how things are now, and by which a text tells it: "the current ambassador", "has been since 2021".</summary>
public static class PresentWords
{
    private static readonly PhraseRows Phrases = new("present-words.tsv");

    /// <summary>Whether a question asks how things are on the day of asking.</summary>
    public static bool AreAskedIn(string question, string language) => Phrases.AnyIn(question, language, kind => kind == "asked");

    /// <summary>Whether a text may tell how things are at its own time: what is told in the past alone doesn't. Languages that need no verb for it are taken to.</summary>
    public static bool MayBeToldIn(string text, string language) => language is not ("en" or "fr" or "es") || Phrases.AnyIn(text, language, _ => true);
}
