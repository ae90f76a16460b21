using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Support;

/// <summary>A channel on a free port of this machine: keeps what is posted to it.</summary>
internal sealed class ChannelListener : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ChannelListener(WebApplication app) => _app = app;

    public string ServiceUrl => _app.Urls.Single();

    /// <summary>What was posted: the path as it stood in the request line, and the activity.</summary>
    public ConcurrentQueue<(string Path, JsonObject Activity)> Posted { get; } = new();

    /// <summary>Answers every post with the status and, if given, the address to go to instead.</summary>
    public static Task<ChannelListener> StartAsync(int status = StatusCodes.Status201Created, string? location = null) => StartAsync(_ => status, location);

    /// <summary>Answers each post with the status that its activity is given, and with ids in order: a1, a2…</summary>
    public static async Task<ChannelListener> StartAsync(Func<JsonObject, int> statusOf, string? location = null, string? retryAfter = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var listener = new ChannelListener(builder.Build());
        listener._app.Run(async context =>
        {
            var path = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
            var activity = context.Request.HasJsonContentType() ? (await context.Request.ReadFromJsonAsync<JsonObject>(context.RequestAborted))! : [];
            context.Response.StatusCode = statusOf(activity);
            if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
            if (location is not null) context.Response.Headers.Location = location;
            listener.Posted.Enqueue((path, activity));
            await context.Response.WriteAsJsonAsync(new JsonObject { ["id"] = $"a{listener.Posted.Count}" }, context.RequestAborted);
        });
        await listener._app.StartAsync(TestContext.Current.CancellationToken);
        return listener;
    }

    /// <summary>What was posted, once it is as much as that; throws when it does not become so in a minute.</summary>
    public async Task<IReadOnlyList<(string Path, JsonObject Activity)>> PostedAsync(int count)
    {
        for (var tries = 0; Posted.Count < count; tries++)
        {
            if (tries == 3000) throw new TimeoutException($"{Posted.Count} of {count} activities were posted.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return [.. Posted];
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
