namespace Bot.Host.Embeddings;

/// <summary>Which embedding model is asked. Plain values, so that nothing of a model is loaded where there is none; no record, because what shows it must not show its key.</summary>
public sealed class EmbeddingSettings
{
    /// <summary>The provider: <c>openai</c>, <c>azure-openai</c> or <c>ollama</c>. <c>Embedding:Provider</c>, by default <c>none</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>Where its protocol is served. <c>Embedding:Endpoint</c>.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>The model, or Azure's deployment. <c>Embedding:Name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The key; null for none. <c>Embedding:ApiKey</c>.</summary>
    public string? ApiKey { get; init; }

    /// <summary>A user-assigned managed identity; null for the system-assigned one. <c>Embedding:ClientId</c>.</summary>
    public string? ClientId { get; init; }

    /// <summary>How many dimensions are asked for; null for as many as the model has. <c>Embedding:Dimensions</c>, to 16384.</summary>
    public int? Dimensions { get; init; }

    /// <summary>What stands before each passage. <c>Embedding:PassagePrefix</c>.</summary>
    public string PassagePrefix { get; init; } = "";

    /// <summary>What stands before each question. <c>Embedding:QuestionPrefix</c>.</summary>
    public string QuestionPrefix { get; init; } = "";

    /// <summary>The proxy; null for none. <c>Embedding:Proxy</c>.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>The time for a batch of passages. <c>Embedding:BatchSeconds</c>, to 300, by default 30.</summary>
    public TimeSpan BatchLimit { get; init; }

    /// <summary>The time for a question. <c>Embedding:QuestionSeconds</c>, to 10, by default 1.</summary>
    public TimeSpan QuestionLimit { get; init; }
}
