using System.Diagnostics.CodeAnalysis;
using Bot.Host.Models;

namespace Bot.Host.Embeddings;

/// <summary>Which embedding model is asked.</summary>
/// <param name="provider">Whose it is, and where.</param>
[method: SetsRequiredMembers]
public sealed class EmbeddingSettings(ProviderSettings provider) : ProviderSettings(provider)
{
    /// <summary>How many dimensions are asked for; null for as many as the model has. <c>Embedding:Dimensions</c>, to 16384.</summary>
    public int? Dimensions { get; init; }

    /// <summary>What stands before each passage. <c>Embedding:PassagePrefix</c>.</summary>
    public string PassagePrefix { get; init; } = "";

    /// <summary>What stands before each question. <c>Embedding:QuestionPrefix</c>.</summary>
    public string QuestionPrefix { get; init; } = "";

    /// <summary>The time for a batch of passages. <c>Embedding:BatchSeconds</c>, to 300, by default 30.</summary>
    public TimeSpan BatchLimit { get; init; }

    /// <summary>The time for a question. <c>Embedding:QuestionSeconds</c>, to 10, by default 1.</summary>
    public TimeSpan QuestionLimit { get; init; }
}
