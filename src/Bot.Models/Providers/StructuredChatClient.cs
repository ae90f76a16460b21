using System.Runtime.CompilerServices;
using Bot.Models.Replies;
using Microsoft.Extensions.AI;

namespace Bot.Models.Providers;

/// <summary>Settles what every request has in common, whoever sends it: the form of the reply, the temperature, a limit of words, and no tools.</summary>
/// <param name="inner">The provider's client.</param>
/// <param name="options">Which model.</param>
internal sealed class StructuredChatClient(IChatClient inner, ModelOptions options) : DelegatingChatClient(inner)
{
    private const int MostTokens = 1500;

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? asked = null, CancellationToken cancellationToken = default)
    {
        if (!options.Streams) return await base.GetResponseAsync(messages, Options(asked), cancellationToken);
        var pieces = new List<ChatResponseUpdate>();
        try
        {
            await foreach (var piece in base.GetStreamingResponseAsync(messages, Options(asked), cancellationToken)) pieces.Add(piece);
        }
        catch (Exception exception) when (pieces is not [] && exception is System.Text.Json.JsonException or FormatException or InvalidOperationException)
        {
            // A stream that ends within a piece: what came before it is still worth reading.
        }

        return pieces.ToChatResponse();
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? asked = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var piece in base.GetStreamingResponseAsync(messages, Options(asked), cancellationToken)) yield return piece;
    }

    // Of what is asked for only the form counts; without one it is that of an answer.
    private ChatOptions Options(ChatOptions? asked) => new()
    {
        ModelId = options.Name,
        Temperature = (float?)options.Temperature,
        MaxOutputTokens = MostTokens,
        ResponseFormat = options.HasSchema ? asked?.ResponseFormat ?? ReplySchema.Format : null,
        Tools = null,
        ToolMode = null,
        AdditionalProperties = options.Provider == ModelProvider.Ollama || !options.HasSchema ? null : new() { ["strict"] = true },
    };
}
