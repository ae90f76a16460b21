using System.Diagnostics.CodeAnalysis;

namespace Bot.Host.Models;

/// <summary>Whose model is asked, and where, as <c>Model:…</c> and <c>Embedding:…</c> both have it. Plain values, so that nothing of a model is loaded where there is none; no record, because what shows it
/// must not show its key.</summary>
public class ProviderSettings
{
    /// <summary>To be filled.</summary>
    public ProviderSettings()
    {
    }

    /// <summary>The same, for a model of some kind.</summary>
    [SetsRequiredMembers]
    protected ProviderSettings(ProviderSettings other) =>
        (Provider, Endpoint, Name, ApiKey, ClientId, Proxy) = (other.Provider, other.Endpoint, other.Name, other.ApiKey, other.ClientId, other.Proxy);

    /// <summary>The provider: <c>openai</c>, <c>azure-openai</c> or <c>ollama</c>. <c>…:Provider</c>, by default <c>none</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>Where its protocol is served. <c>…:Endpoint</c>.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>The model, or Azure's deployment. <c>…:Name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The key; null for none. <c>…:ApiKey</c>.</summary>
    public string? ApiKey { get; init; }

    /// <summary>A user-assigned managed identity; null for the system-assigned one. <c>…:ClientId</c>.</summary>
    public string? ClientId { get; init; }

    /// <summary>The proxy; null for none. <c>…:Proxy</c>.</summary>
    public Uri? Proxy { get; init; }
}
