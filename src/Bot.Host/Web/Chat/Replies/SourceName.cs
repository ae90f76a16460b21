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
        var published = string.Join(", ", new[] { document.Publisher, document.Published?.ToString(), PageOf(document, start, phrases) }.OfType<string>());
        return published.Length == 0 ? document.Title : $"{document.Title} ({published})";
    }

    /// <summary>The page on which the character stands; null for what has no pages.</summary>
    public static string? PageOf(Document document, int start, Phrases phrases) =>
        document.PageOf(start) is { } page ? Phrases.With(phrases.Page, page) : null;
}
