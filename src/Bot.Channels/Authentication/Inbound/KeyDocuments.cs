using Microsoft.IdentityModel.Protocols;

namespace Bot.Channels.Authentication.Inbound;

/// <summary>Gets the documents of an authority: each once, over https, without going where a redirect points.</summary>
/// <param name="client">Follows no redirect, and bounds time and size.</param>
/// <param name="allowPlainHttp">For an authority on this machine.</param>
internal sealed class KeyDocuments(HttpClient client, bool allowPlainHttp) : IDocumentRetriever
{
    /// <inheritdoc/>
    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        var uri = new Uri(address);
        if (uri.Scheme != Uri.UriSchemeHttps && !(allowPlainHttp && uri.IsLoopback)) throw new InvalidDataException("The keys are not behind https.");
        return await client.GetStringAsync(uri, cancel);
    }
}
