using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.Identity.Client;

namespace Bot.Tests.Channels.Authentication;

/// <summary>Answers the token library in place of Entra and of the machine's managed identity, and keeps what it asked.</summary>
internal sealed class RecordedRequests : HttpMessageHandler, IMsalHttpClientFactory
{
    private readonly HttpClient _client;

    public RecordedRequests() => _client = new HttpClient(this);

    /// <summary>Each request: method, address and body.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public HttpClient GetHttpClient() => _client;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Asked.Enqueue($"{request.Method} {request.RequestUri} {body}");
        var answer = Status == HttpStatusCode.OK
            ? """{"token_type":"Bearer","expires_in":3600,"expires_on":"4000000000","resource":"https://api.botframework.com","access_token":"the bot's token"}"""
            : """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}""";
        return new HttpResponseMessage(Status) { Content = new StringContent(answer, Encoding.UTF8, "application/json"), RequestMessage = request };
    }
}
