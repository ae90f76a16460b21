using System.Text.Json;

namespace Bot.Corpus.Formats.Html;

/// <summary>What JSON-LD says of an article. Untrusted: what breaks is passed over.</summary>
internal sealed class JsonLinkedData
{
    private const int DeepestNesting = 16;
    private const int MostObjects = 1000;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = DeepestNesting, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The headline of the first object that has one; null when none has.</summary>
    public string? Headline { get; private set; }

    /// <summary>The date of publication, as stated; null when there is none.</summary>
    public string? Published { get; private set; }

    /// <summary>The publisher's name; null when there is none.</summary>
    public string? Publisher { get; private set; }

    /// <summary>The language of the article; null when there is none.</summary>
    public string? Language { get; private set; }

    /// <summary>Reads one block.</summary>
    public void Add(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            var waiting = new Queue<JsonElement>([document.RootElement]);
            for (var count = 0; count < MostObjects && waiting.TryDequeue(out var element); count++)
            {
                if (element.ValueKind == JsonValueKind.Array)
                    foreach (var item in element.EnumerateArray()) waiting.Enqueue(item);
                if (element.ValueKind != JsonValueKind.Object) continue;
                Read(element);
                if (element.TryGetProperty("@graph", out var graph)) waiting.Enqueue(graph);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Broken, too deep, or half a character in a string: the page has other ways to say it.
        }
    }

    private void Read(JsonElement element)
    {
        // Organizations and breadcrumbs have names too; only what was published has a headline or a date of it.
        if (Text(element, "headline") is null && Text(element, "datePublished") is null) return;
        Headline ??= Text(element, "headline");
        Published ??= Text(element, "datePublished");
        Language ??= Text(element, "inLanguage");
        if (element.TryGetProperty("publisher", out var publisher)) Publisher ??= NameOf(publisher);
    }

    private static string? NameOf(JsonElement publisher)
    {
        if (publisher.ValueKind == JsonValueKind.Array && publisher.GetArrayLength() > 0) publisher = publisher[0];
        return publisher.ValueKind switch
        {
            JsonValueKind.String => publisher.GetString(),
            JsonValueKind.Object => Text(publisher, "name"),
            _ => null,
        };
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
