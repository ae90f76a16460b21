using System.Diagnostics.CodeAnalysis;

namespace Bot.Models.Embeddings;

/// <summary>Which embedding model is asked, and within which bounds.</summary>
/// <param name="provider">Whose it is, and where.</param>
[method: SetsRequiredMembers]
public sealed class EmbeddingOptions(ProviderOptions provider) : ProviderOptions(provider)
{
    /// <summary>How many dimensions are asked for; null for as many as the model has.</summary>
    public int? Dimensions { get; init; }

    /// <summary>What stands before each passage, as some models want it; empty for nothing.</summary>
    public string PassagePrefix { get; init; } = "";

    /// <summary>What stands before each question.</summary>
    public string QuestionPrefix { get; init; } = "";

    /// <summary>The time for a batch of passages. The default is 30 s.</summary>
    public TimeSpan BatchLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The time for a question; a turn's questions together have a quarter more. The default is 1 s.</summary>
    public TimeSpan QuestionLimit { get; init; } = TimeSpan.FromSeconds(1);

    // What the guarded client is set by. A question is not asked twice: words find passages too.
    internal ModelOptions Rim(EmbeddingUse use) => new(this)
    {
        AttemptLimit = use == EmbeddingUse.Questions ? QuestionLimit : BatchLimit,
        CallLimit = use == EmbeddingUse.Questions ? QuestionLimit : 2 * BatchLimit,
    };
}

/// <summary>What is embedded: the two have their own limits, their own breaker, and their own prefix.</summary>
public enum EmbeddingUse
{
    /// <summary>Passages, in batches, while an index is built.</summary>
    Passages,

    /// <summary>One question, while somebody waits.</summary>
    Questions,
}
