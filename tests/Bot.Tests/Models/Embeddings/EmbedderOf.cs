using Bot.Models;
using Bot.Models.Embeddings;
using Bot.Retrieval.Vectors;
using Bot.Tests.Models.Stub;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Models.Embeddings;

/// <summary>An embedder whose model is a stub.</summary>
internal static class EmbedderOf
{
    public static Uri At(StubModel stub) => WireFormTests.At(stub, ModelProvider.OpenAI);

    public static EmbeddingOptions Options(StubModel stub, ModelProvider provider = ModelProvider.OpenAI, string name = "m", int? dimensions = null, double seconds = 30) =>
        Options(WireFormTests.At(stub, provider), provider, name, dimensions, seconds);

    private static EmbeddingOptions Options(Uri endpoint, ModelProvider provider, string name, int? dimensions, double seconds) => new(new ProviderOptions { Provider = provider, Endpoint = endpoint, Name = name, ApiKey = "sk-secret" })
    {
        Dimensions = dimensions,
        BatchLimit = TimeSpan.FromSeconds(seconds),
        QuestionLimit = TimeSpan.FromSeconds(seconds),
    };

    public static TextEmbedder Of(EmbeddingOptions options, EmbeddingUse use = EmbeddingUse.Passages) => new(options, use, TimeProvider.System, NullLogger.Instance);

    public static PassageEmbedding Passages(StubModel stub, string name = "m", double seconds = 30) => new(Of(Options(stub, name: name, seconds: seconds)), TimeProvider.System) { GoesOn = true };

    public static QuestionEmbedding Questions(StubModel stub, string name = "m") => Questions(At(stub), name);

    public static QuestionEmbedding Questions(Uri endpoint, string name = "m", double seconds = 30) =>
        new(Of(Options(endpoint, ModelProvider.OpenAI, name, null, seconds), EmbeddingUse.Questions), TimeSpan.FromSeconds(1.5 * seconds), TimeProvider.System);
}
