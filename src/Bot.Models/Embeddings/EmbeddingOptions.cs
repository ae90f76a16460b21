using Bot.Models.Prompting;

namespace Bot.Models.Embeddings;

/// <summary>Which embedding model is asked, and within which bounds. No record: what shows it must not show its key.</summary>
public sealed class EmbeddingOptions
{
    /// <summary>Whose protocol is spoken.</summary>
    public required ModelProvider Provider { get; init; }

    /// <summary>The address below which the provider's protocol is served, with its version where it has one (<c>…/v1</c>).</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>The model, as the provider calls it; with Azure the deployment.</summary>
    public required string Name { get; init; }

    /// <summary>The key; null where none is needed, and with Azure for a managed identity.</summary>
    public string? ApiKey { get; init; }

    /// <summary>The client id of a user-assigned managed identity; null for the system-assigned one.</summary>
    public string? ClientId { get; init; }

    /// <summary>How many dimensions are asked for; null for as many as the model has.</summary>
    public int? Dimensions { get; init; }

    /// <summary>What stands before each passage, as some models want it; empty for nothing.</summary>
    public string PassagePrefix { get; init; } = "";

    /// <summary>What stands before each question.</summary>
    public string QuestionPrefix { get; init; } = "";

    /// <summary>The proxy that leads to the endpoint; null for none.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>The time for a batch of passages. The default is 30 s.</summary>
    public TimeSpan BatchLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The time for a question; a turn's questions together have a quarter more. The default is 1 s.</summary>
    public TimeSpan QuestionLimit { get; init; } = TimeSpan.FromSeconds(1);

    // What the guarded client is set by. A question is not asked twice: words find passages too.
    internal ModelOptions Rim(EmbeddingUse use) => new()
    {
        Provider = Provider,
        Endpoint = Endpoint,
        Name = Name,
        ApiKey = ApiKey,
        ClientId = ClientId,
        Proxy = Proxy,
        Prompt = new PromptFile(""),
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
