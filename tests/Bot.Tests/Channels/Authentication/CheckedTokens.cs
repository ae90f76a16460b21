using Bot.Channels.Authentication;
using Bot.Channels.Authentication.Inbound;
using Bot.Channels.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels.Authentication;

/// <summary>The check of tokens, in process, in front of an authority of this machine, with time that stands still.</summary>
internal sealed class CheckedTokens : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly TokenCheck _check;

    public CheckedTokens(StubAuthority authority, Func<AppRegistration, AppRegistration>? change = null, DateTimeOffset? now = null)
    {
        Time = new FakeTimeProvider(now ?? Token.Noon);
        _check = new TokenCheck((change ?? (app => app))(Token.App(authority)), address => new SigningKeys(address, _client, Time, NullLogger.Instance), Time);
    }

    public FakeTimeProvider Time { get; }

    public Task<TokenVerdict> CheckAsync(string? header, string? channel = "msteams", string? serviceUrl = Token.ServiceUrl) =>
        _check.CheckAsync(header, new Activity { Type = "message", ChannelId = channel, ServiceUrl = serviceUrl }, TestContext.Current.CancellationToken);

    public async Task<bool> AcceptsAsync(Token token) => await CheckAsync($"Bearer {token}") is TokenVerdict.Accepted;

    public void Dispose() => _client.Dispose();
}
