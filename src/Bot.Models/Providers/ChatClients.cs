using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;

namespace Bot.Models.Providers;

/// <summary>A client for each provider's protocol, all over the same <see cref="HttpClient"/>. None of them tries again, waits, follows or identifies itself: the client's handlers settle that.</summary>
internal static class ChatClients
{
    private const string AzurePath = "/openai/v1";

    // The handler puts the real one in its place.
    private const string NoKey = "none";

    /// <summary>The client of the provider; disposing of it leaves <paramref name="http"/> alone.</summary>
    /// <param name="options">Which model.</param>
    /// <param name="http">What the requests go through.</param>
    public static IChatClient Create(ModelOptions options, HttpClient http)
    {
        if (options.Provider == ModelProvider.Ollama) return Ollama(options, http);
        return OpenAI(options, http).GetChatClient(options.Name).AsIChatClient();
    }

    /// <summary>A generator of embeddings for the provider's protocol.</summary>
    /// <param name="options">Which model.</param>
    /// <param name="http">What the requests go through.</param>
    public static IEmbeddingGenerator<string, Embedding<float>> CreateEmbeddings(ModelOptions options, HttpClient http)
    {
        if (options.Provider == ModelProvider.Ollama) return Ollama(options, http);
        return OpenAI(options, http).GetEmbeddingClient(options.Name).AsIEmbeddingGenerator();
    }

    private static OpenAIClient OpenAI(ModelOptions options, HttpClient http) => new(new ApiKeyCredential(NoKey), new OpenAIClientOptions
    {
        Endpoint = options.Provider == ModelProvider.AzureOpenAI ? AzureEndpoint(options.Endpoint) : options.Endpoint,
        Transport = new HttpClientPipelineTransport(http),
        RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        NetworkTimeout = Timeout.InfiniteTimeSpan,
        // It would log headers and bodies.
        ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
    });

    private static OllamaApiClient Ollama(ModelOptions options, HttpClient http)
    {
        http.BaseAddress = new Uri(options.Endpoint.AbsoluteUri.TrimEnd('/') + "/");
        return new OllamaApiClient(http, options.Name);
    }

    // Azure's pages show the resource's address without the path.
    private static Uri AzureEndpoint(Uri endpoint)
    {
        var address = endpoint.AbsoluteUri.TrimEnd('/');
        return new Uri(address.EndsWith(AzurePath, StringComparison.OrdinalIgnoreCase) ? address : address + AzurePath);
    }
}
