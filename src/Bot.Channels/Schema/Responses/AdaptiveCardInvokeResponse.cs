namespace Bot.Channels.Schema;

/// <summary>The answer to an <c>adaptiveCard/action</c> or <c>application/search</c> invoke: a new card, a message, results or an error.</summary>
public class AdaptiveCardInvokeResponse
{
    /// <summary>The outcome, as an HTTP status.</summary>
    public int StatusCode { get; set; }

    /// <summary>What <see cref="Value"/> is, as a media type.</summary>
    public string? Type { get; set; }

    /// <summary>The content: a <see cref="System.Text.Json.Nodes.JsonNode"/> or a <see cref="System.Text.Json.JsonElement"/>.</summary>
    public object? Value { get; set; }
}
