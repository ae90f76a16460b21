using System.Diagnostics.CodeAnalysis;

namespace Bot.Models;

/// <summary>Whose model is asked, and where. No record: what shows it must not show its key.</summary>
public class ProviderOptions
{
    /// <summary>To be filled.</summary>
    public ProviderOptions()
    {
    }

    /// <summary>The same, for a model of some kind.</summary>
    [SetsRequiredMembers]
    protected ProviderOptions(ProviderOptions other) =>
        (Provider, Endpoint, Name, ApiKey, ClientId, Proxy) = (other.Provider, other.Endpoint, other.Name, other.ApiKey, other.ClientId, other.Proxy);

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

    /// <summary>The proxy that leads to the endpoint; null for none. What the environment names is not used.</summary>
    public Uri? Proxy { get; init; }

    // As the conventions of OpenTelemetry name it.
    internal string MeteredName => Provider switch
    {
        ModelProvider.OpenAI => "openai",
        ModelProvider.AzureOpenAI => "azure.ai.openai",
        ModelProvider.Ollama => "ollama",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
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
