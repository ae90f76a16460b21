using Bot.Answering;

namespace Bot.Host.Web.Chat.Replies;

/// <summary>What a source is called.</summary>
internal static class SourceName
{
    /// <summary>The title, with publisher and date behind it where they are known. Plain text, not escaped.</summary>
    public static string Of(Document document)
    {
        var published = string.Join(", ", new[] { document.Publisher, document.Published?.ToString() }.OfType<string>());
        return published.Length == 0 ? document.Title : $"{document.Title} ({published})";
    }
}
