using Bot.Relations.Text;

namespace Bot.Relations.References;

/// <summary>The words that lead to a reason or an occasion: because, due to, in protest, after.</summary>
public static class Reasons
{
    private static readonly PhraseRows Phrases = new("reasons.tsv");

    /// <summary>Whether a text gives any reason or occasion. For a text that is in none of the five languages it is taken to.</summary>
    public static bool AnyIn(string text, string language) => language == Language.Unknown || Phrases.AnyIn(text, language, _ => true);

    /// <summary>Whether a text says of something that it is the reason; an occasion, "after the war", is not enough. Never of a text in another language.</summary>
    public static bool AreGivenIn(string text, string language) => language != Language.Unknown && Phrases.AnyIn(text, language, kind => kind == "reason");
}
