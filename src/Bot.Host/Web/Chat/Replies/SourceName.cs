using Bot.Answering;

namespace Bot.Host.Web.Chat.Replies;

/// <summary>What a source is called.</summary>
internal static class SourceName
{
    /// <summary>The title, with publisher, date and page behind it where they are known. Plain text, not escaped.</summary>
    /// <param name="document">The document.</param>
    /// <param name="start">Offset of what is cited of it.</param>
    /// <param name="phrases">The words for the page.</param>
    public static string Of(Document document, int start, Phrases phrases)
    {
        var published = string.Join(", ", new[] { document.Publisher, document.Published?.ToString(), phrases.PageOf(document, start) }.OfType<string>());
        return published.Length == 0 ? document.Title : $"{document.Title} ({published})";
    }
}
