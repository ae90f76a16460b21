using Bot.Models.Prompting;

namespace Bot.Models;

/// <summary>Which language model is asked, and within which bounds. No record: what shows it must not show its key.</summary>
public sealed class ModelOptions
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

    /// <summary>How freely words are chosen, 0 to 2; null for not saying, as reasoning models want it. The default is 0: the likeliest.</summary>
    public double? Temperature { get; init; } = 0;

    /// <summary>The prompt.</summary>
    public required PromptFile Prompt { get; init; }

    /// <summary>Whether replies are asked for piece by piece. A reply that the time ends is then used as far as its sentences are whole.</summary>
    public bool Streams { get; init; }

    /// <summary>Whether the form of the reply is asked for as a JSON schema. The default is true; without it the prompt alone says the form.</summary>
    public bool HasSchema { get; init; } = true;

    /// <summary>Most passages that the model is given. The default is 20.</summary>
    public int MostPassages { get; init; } = 20;

    /// <summary>The proxy that leads to the endpoint; null for none. What the environment names is not used.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>The folder that each request and reply is recorded to; null for nowhere.</summary>
    public string? RecordTo { get; init; }

    /// <summary>The time for one attempt, its body included. The default is 4 s.</summary>
    public TimeSpan AttemptLimit { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>The time for all attempts of a call, with the wait between them. The default is 6 s: a turn, which asks a model once, then ends within 8.</summary>
    public TimeSpan CallLimit { get; init; } = TimeSpan.FromSeconds(6);
}

/// <summary>The protocols that are spoken.</summary>
public enum ModelProvider
{
    /// <summary>OpenAI's chat completions, which many other servers speak too.</summary>
    OpenAI,

    /// <summary>Azure OpenAI, at its <c>/openai/v1</c>.</summary>
    AzureOpenAI,

    /// <summary>Ollama's own <c>/api/chat</c>.</summary>
    Ollama,
}
