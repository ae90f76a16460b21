using System.Net.Http.Headers;
using Azure.Core;
using Azure.Identity;

namespace Bot.Models.Rim;

/// <summary>Puts the key, or the token of a managed identity, on each request: in one place for all providers, and nowhere else.</summary>
/// <param name="options">Which model.</param>
/// <param name="identity">Where tokens come from; null where there is a key, or none is needed. Its tokens are kept until they end.</param>
internal sealed class IdentifyingHandler(ModelOptions options, TokenCredential? identity) : DelegatingHandler
{
    private const string AzureKey = "api-key";
    private const string Scope = "https://cognitiveservices.azure.com/.default";

    /// <summary>The managed identity for models that need one; null for others.</summary>
    public static TokenCredential? IdentityFor(ModelOptions options) => options is { Provider: ModelProvider.AzureOpenAI, ApiKey: null }
        ? new ManagedIdentityCredential(options.ClientId is { } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned)
        : null;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // A second attempt comes with what the first was given.
        request.Headers.Authorization = null;
        request.Headers.Remove(AzureKey);
        if (identity is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(identity, cancellationToken));
        else if (options is { ApiKey: { } azure, Provider: ModelProvider.AzureOpenAI }) request.Headers.TryAddWithoutValidation(AzureKey, azure);
        else if (options.ApiKey is { } key) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        return await base.SendAsync(request, cancellationToken);
    }

    private static async Task<string> TokenAsync(TokenCredential identity, CancellationToken cancellationToken)
    {
        try
        {
            return (await identity.GetTokenAsync(new TokenRequestContext([Scope]), cancellationToken)).Token;
        }
        catch (AuthenticationFailedException exception)
        {
            throw new ModelException(ModelFault.NoIdentity, "The managed identity can't be had: run on an Azure host that has one, set Model:ClientId for a user-assigned one, or set Model:ApiKey.", exception);
        }
    }
}
