using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Tests.Channels.Authentication;

/// <summary>An authority on a free port of this machine: OpenID document, key set with endorsements, counters, and a canary that nobody may ask.</summary>
internal sealed class StubAuthority : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _keyFetches;
    private int _canaryHits;

    private StubAuthority(WebApplication app) => _app = app;

    public Uri Metadata => new(_app.Urls.Single() + "/.well-known/openidconfiguration");

    public string Canary => _app.Urls.Single() + "/canary";

    public int KeyFetches => _keyFetches;

    public int CanaryHits => _canaryHits;

    /// <summary>Whether every answer is 503.</summary>
    public bool IsDown { get; set; }

    /// <summary>The keys, published under the test's own ids: <c>good</c>, endorsed for msteams and webchat, and whatever a test puts in.</summary>
    public Dictionary<string, (RSA Key, string[]? Endorsements)> Keys { get; } = new() { ["good"] = (Rsa.Good, ["msteams", "webchat"]) };

    public static async Task<StubAuthority> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var authority = new StubAuthority(builder.Build());
        authority._app.Run(authority.AnswerAsync);
        await authority._app.StartAsync(TestContext.Current.CancellationToken);
        return authority;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/canary", StringComparison.Ordinal)) Interlocked.Increment(ref _canaryHits);
        if (context.Request.Path == "/keys") Interlocked.Increment(ref _keyFetches);
        if (IsDown)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }

        var body = context.Request.Path == "/keys"
            ? new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => Published(key.Key, key.Value.Key, key.Value.Endorsements))]) }
            : new JsonObject { ["issuer"] = "https://api.botframework.com", ["jwks_uri"] = _app.Urls.Single() + "/keys" };
        return context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }

    private static JsonObject Published(string id, RSA key, string[]? endorsements)
    {
        var numbers = key.ExportParameters(includePrivateParameters: false);
        var json = new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = id, ["n"] = Base64UrlEncoder.Encode(numbers.Modulus), ["e"] = Base64UrlEncoder.Encode(numbers.Exponent) };
        if (endorsements is not null) json["endorsements"] = new JsonArray([.. endorsements.Select(channel => JsonValue.Create(channel))]);
        return json;
    }

    /// <summary>Keys are slow to make: each is made once.</summary>
    internal static class Rsa
    {
        public static RSA Good { get; } = RSA.Create(2048);

        public static RSA Other { get; } = RSA.Create(2048);
    }
}
