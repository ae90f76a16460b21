namespace Bot.Answering.Conversations.Slots;

/// <summary>The words that say on which side of an event a party stands: "by Morocco", "to Russia".</summary>
internal static class SideWords
{
    private static readonly HashSet<string> Host = new(StringComparer.OrdinalIgnoreCase) { "to", "in", "at", "à", "au", "aux", "en", "a", "al", "в", "во", "إلى", "في" };
    private static readonly HashSet<string> Visitor = new(StringComparer.OrdinalIgnoreCase) { "by", "from", "of", "par", "de", "du", "des", "por", "del", "из", "со", "من" };

    /// <summary>The side that the word before an offset names; null when it names none.</summary>
    public static Side? Before(string text, int offset, string language)
    {
        var before = text.AsSpan(0, offset).TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..].ToString();
        if (language == "en" && word is "the") return Before(text, before.Length - word.Length, language);
        if (Host.Contains(word)) return Side.Host;
        return Visitor.Contains(word) ? Side.Visitor : null;
    }

    /// <summary>Says the two sides of an event behind a question: " by Morocco to Russia".</summary>
    /// <param name="language">The question's language.</param>
    /// <param name="visitor">Who acts; empty when nobody is named.</param>
    /// <param name="host">To whom; empty when nobody is named.</param>
    public static string Write(string language, string visitor, string host)
    {
        var (by, to) = language switch
        {
            "fr" => ("par", "à"),
            "es" => ("por", "a"),
            "ru" => ("из", "в"),
            "ar" => ("من", "إلى"),
            _ => ("by", "to"),
        };
        return (visitor.Length > 0 ? $" {by} {visitor}" : "") + (host.Length > 0 ? $" {to} {host}" : "");
    }
}

/// <summary>A side of an event.</summary>
internal enum Side
{
    /// <summary>Who visits or recognizes.</summary>
    Visitor,

    /// <summary>Who is visited or recognized.</summary>
    Host,
}
