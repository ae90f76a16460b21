using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Models.Stub;

/// <summary>A server on a free port of this machine that stands where a language model would: keeps what it is asked, and behaves as it is told.</summary>
internal sealed class StubModel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _over = new();

    private StubModel(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>What it was asked, oldest first.</summary>
    public ConcurrentQueue<StubRequest> Asked { get; } = new();

    /// <summary>What it does with a request; can be changed while it runs.</summary>
    public Func<StubRequest, HttpContext, Task> Behaviour { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Ends with the server: for those that hang.</summary>
    public CancellationToken Over => _over.Token;

    public static async Task<StubModel> StartAsync(Func<StubRequest, HttpContext, Task>? behaviour = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // A byte a second is part of what is tried.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MinResponseDataRate = null);
        builder.Logging.ClearProviders();
        var stub = new StubModel(builder.Build());
        if (behaviour is not null) stub.Behaviour = behaviour;
        stub._app.Run(async context =>
        {
            var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject ?? [];
            var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            var request = new StubRequest(context.Request.Path + context.Request.QueryString, headers, body);
            stub.Asked.Enqueue(request);
            try
            {
                await stub.Behaviour(request, context);
            }
            catch (OperationCanceledException)
            {
                // The client went, or the test is over.
                context.Abort();
            }
        });
        await stub._app.StartAsync();
        return stub;
    }

    /// <summary>Behaves well: sends this text in the form that the path belongs to, whole or in pieces as it was asked.</summary>
    public static Func<StubRequest, HttpContext, Task> Saying(Func<StubRequest, string> text) => (request, context) => WireReply.SendAsync(context, request, text(request));

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _app.DisposeAsync();
        _over.Dispose();
    }
}

/// <summary>One request as it came.</summary>
internal sealed record StubRequest(string Path, IReadOnlyDictionary<string, string> Headers, JsonObject Body)
{
    public bool Streams => (bool?)Body["stream"] ?? false;

    /// <summary>The message of that role.</summary>
    public string Message(string role)
    {
        var content = Body["messages"]!.AsArray().Single(message => (string?)message!["role"] == role)!["content"]!;
        return content is JsonArray parts ? string.Concat(parts.Select(part => (string?)part!["text"])) : (string)content!;
    }
}
