using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Channels.Schema;
using Bot.Host.Feedback;
using Bot.Relations.Text;

namespace Bot.Host.Web.Chat.Replies;

/// <summary>The one Message entity of a reply (schema.org): it says what the marks in the text stand for. Teams reads the citations; Web Chat
/// reads them and shows the buttons to like and dislike.</summary>
internal static class CitationEntity
{
    /// <summary>Most citations of a message.</summary>
    public const int MostCitations = 10;

    // Teams refuses a message whose entity goes beyond these.
    private const int LongestName = 80;
    private const int LongestAbstract = 160;
    private const int LongestKeyword = 28;
    private const string MessageType = "https://schema.org/Message";

    /// <summary>The entity of an answer; without citations for one that the sources don't give.</summary>
    public static Entity Write(Answer answer, Phrases phrases, ReplyStyle style, SourceLinks links, string name)
    {
        var message = new JsonObject
        {
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = "",
        };
        if (answer is Answer.Cited cited)
            message["citation"] = new JsonArray([.. new NumberedSources(ReplyText.Shown(cited, style)).Citations.Select((citation, i) => Claim(citation, i + 1, phrases, style, links))]);
        if (style == ReplyStyle.WebChat) message["potentialAction"] = VoteActions.For(name);
        return ToEntity(MessageType, message);
    }

    /// <summary>An entity of a type and other fields.</summary>
    public static Entity ToEntity(string type, JsonObject fields) => new()
    {
        Type = type,
        Properties = fields.ToDictionary(field => field.Key, field => JsonSerializer.SerializeToElement(field.Value)),
    };

    private static JsonObject Claim(Citation citation, int number, Phrases phrases, ReplyStyle style, SourceLinks links)
    {
        var document = citation.Document;
        var appearance = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = Cut(document.Title, LongestName),
            ["abstract"] = Cut(citation.Quote, LongestAbstract),
        };
        if (links.Of(document, citation.Start, citation.End) is { } address) appearance["url"] = address;
        // Web Chat opens the text of a citation that has no address; Teams takes a card under that name.
        else if (style == ReplyStyle.WebChat) appearance["text"] = string.Join('\n', Markdown.Quote(citation.Quote));
        string[] keywords = [.. new[] { document.Publisher, document.Published?.ToString(), phrases.PageOf(document, citation.Start) }.OfType<string>().Select(word => Cut(word, LongestKeyword))];
        if (keywords is not []) appearance["keywords"] = new JsonArray([.. keywords.Select(word => JsonValue.Create(word))]);
        return new JsonObject
        {
            ["@type"] = "Claim",
            ["@id"] = number.ToString(CultureInfo.InvariantCulture),
            ["position"] = number,
            ["appearance"] = appearance,
        };
    }

    private static string Cut(string text, int longest) => Excerpt.Of(Spaces.Collapse(text), longest);
}
