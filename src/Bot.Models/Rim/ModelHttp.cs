using System.Net;
using Azure.Core;
using Bot.Models.Recording;

namespace Bot.Models.Rim;

/// <summary>How the program speaks to a model: one client for its lifetime, no redirect followed, no cookies, no proxy but the one that is set, nothing decompressed.</summary>
internal static class ModelHttp
{
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(2);

    /// <summary>The client, to be disposed of. It throws <see cref="ModelException"/> for whatever is no reply, and has no time limit beside the rules'.</summary>
    /// <param name="options">The bounds.</param>
    /// <param name="time">The clock that limits, waits and breaks go by.</param>
    /// <param name="identity">Where a managed identity's tokens come from; null for where they are had, if the model needs any.</param>
    /// <param name="record">Keeps what goes to and fro; null for nothing.</param>
    /// <param name="wire">What takes the place of the network; null for the network.</param>
    public static HttpClient Client(ModelOptions options, TimeProvider time, TokenCredential? identity = null, ExchangeFile? record = null, HttpMessageHandler? wire = null)
    {
        var identifying = new IdentifyingHandler(options, identity ?? IdentifyingHandler.IdentityFor(options)) { InnerHandler = wire ?? Sockets(options) };
        var guarded = new GuardedHandler(options, time) { InnerHandler = identifying };
        // The key is put on within.
        return new HttpClient(record is null ? guarded : new RecordingHandler(options, time, record) { InnerHandler = guarded }) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private static SocketsHttpHandler Sockets(ModelOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = options.Proxy is not null,
        Proxy = options.Proxy is null ? null : new WebProxy(options.Proxy),
        AutomaticDecompression = DecompressionMethods.None,
        // A name may lead elsewhere by then.
        PooledConnectionLifetime = ConnectionLife,
        ConnectTimeout = options.AttemptLimit,
    };
}
