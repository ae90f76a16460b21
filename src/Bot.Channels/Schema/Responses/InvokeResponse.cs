namespace Bot.Channels.Schema;

/// <summary>The answer to an invoke: it becomes the HTTP answer as it stands.</summary>
public sealed class InvokeResponse
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>The HTTP body: a <see cref="System.Text.Json.Nodes.JsonNode"/> or a <see cref="System.Text.Json.JsonElement"/>; null for none.</summary>
    public object? Body { get; set; }
}
