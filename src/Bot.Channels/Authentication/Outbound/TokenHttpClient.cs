using Microsoft.Identity.Client;

namespace Bot.Channels.Authentication.Outbound;

/// <summary>Makes the token library use the HTTP client that it is given.</summary>
internal sealed class TokenHttpClient(HttpClient client) : IMsalHttpClientFactory
{
    /// <inheritdoc/>
    public HttpClient GetHttpClient() => client;
}
