using System.Net.Http.Json;
using Bot.Channels.Schema;

namespace Bot.Channels.Http;

/// <summary>Posts replies to a channel: no proxy, no cookies, no redirect followed, ten seconds at most for each.</summary>
public sealed class ReplySender : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
    {
        Timeout = TimeSpan.FromSeconds(10),
    };

    /// <summary>Posts one reply. Throws when the channel cannot be reached in time or answers with anything but success.</summary>
    public async Task SendAsync(Uri address, Activity reply, CancellationToken cancellationToken)
    {
        using var content = JsonContent.Create(reply, ChannelJson.Default.Activity);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}
