using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Channels.Authentication.Inbound;

/// <summary>The keys that an authority signs with, fetched when a token asks for one and kept. A token can name any key, so what it can cause is bounded:
/// keys that are half a minute old are not fetched again, and they are fetched twice in an hour at most. An authority that can't be reached is asked again
/// after a minute, or after ten seconds while no keys are known at all; the keys known before stay good.</summary>
internal sealed class SigningKeys
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private static readonly TimeSpan Stale = TimeSpan.FromHours(24);
    private static readonly TimeSpan WaitAfterFailure = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan WaitWithoutKeys = TimeSpan.FromSeconds(10);

    private readonly Uri _metadata;
    private readonly KeyDocuments _documents;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Lock _gate = new();
    private volatile Dictionary<string, JsonWebKey> _keys = [];
    private Task _fetch = Task.CompletedTask;
    private DateTimeOffset _tried = DateTimeOffset.MinValue;
    private DateTimeOffset _fetched = DateTimeOffset.MinValue;
    private DateTimeOffset _fetchedBefore = DateTimeOffset.MinValue;

    /// <summary>The keys to which an OpenID document leads.</summary>
    public SigningKeys(Uri metadata, HttpClient client, TimeProvider time, ILogger logger)
    {
        _metadata = metadata;
        _documents = new KeyDocuments(client, allowPlainHttp: metadata.IsLoopback);
        (_time, _logger) = (time, logger);
    }

    /// <summary>The key of an id, exactly as written; null when the authority has none, or none that is known and it can't be reached.</summary>
    public async Task<JsonWebKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (_keys.TryGetValue(keyId, out var known))
        {
            // Nobody waits for keys to be looked after.
            _ = Fetch(onlyStale: true);
            return known;
        }

        await Fetch(onlyStale: false).WaitAsync(cancellationToken);
        return _keys.GetValueOrDefault(keyId);
    }

    private Task Fetch(bool onlyStale)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            if (_fetch.IsCompleted && MayFetch(now) && (!onlyStale || now - _fetched >= Stale))
            {
                _tried = now;
                _fetch = Task.Run(FetchAsync);
            }

            return _fetch;
        }
    }

    private bool MayFetch(DateTimeOffset now)
    {
        if (_keys.Count == 0) return now - _tried >= WaitWithoutKeys;
        if (_tried > _fetched) return now - _tried >= WaitAfterFailure;
        return now - _fetched >= Fresh && now - _fetchedBefore >= Window;
    }

    private async Task FetchAsync()
    {
        try
        {
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(_metadata.AbsoluteUri, _documents, CancellationToken.None);
            var keys = new Dictionary<string, JsonWebKey>(StringComparer.Ordinal);
            foreach (var key in configuration.JsonWebKeySet?.Keys ?? [])
                if (key.Kty == JsonWebAlgorithmsKeyTypes.RSA && !string.IsNullOrEmpty(key.Kid)) keys.TryAdd(key.Kid, key);
            if (keys.Count == 0) throw new InvalidDataException("There is no RSA key in it.");
            lock (_gate)
            {
                (_fetchedBefore, _fetched) = (_fetched, _tried);
                _keys = keys;
            }
        }
        catch (Exception exception)
        {
            // Whatever an authority answers must neither end a request with an error of ours nor cost the keys that are known.
            _logger.LogWarning("The signing keys could not be read from {Address}: {Problem}", _metadata.GetLeftPart(UriPartial.Path), exception.Message);
        }
    }
}
