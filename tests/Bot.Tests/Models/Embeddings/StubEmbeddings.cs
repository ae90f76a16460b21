using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Bot.Tests.Models.Stub;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Models.Embeddings;

/// <summary>An embedding model that knows a few synonyms: each word, or what it means, is a dimension, so that texts are near each other when they say the same in other words.</summary>
internal sealed class StubEmbeddings : IAsyncDisposable
{
    public const int Dimensions = 256;

    private static readonly string[][] Synonyms = [["robbed", "burgled", "mugged", "plundered"], ["automobiles", "cars", "vehicles"], ["wed", "married", "spouse"]];
    private static readonly HashSet<string> Empty = ["the", "a", "of", "in", "was", "were", "by", "who", "when", "did", "and", "to", "on", "note"];

    private StubEmbeddings(StubModel stub) => Stub = stub;

    public StubModel Stub { get; }

    /// <summary>The texts that were embedded, in no order.</summary>
    public ConcurrentQueue<string> Texts { get; } = new();

    /// <summary>What is replied for the texts; can be changed while it runs.</summary>
    public Func<IReadOnlyList<string>, IEnumerable<float[]>> Vectors { get; set; } = texts => texts.Select(Of);

    /// <summary>Takes over the whole reply; null for vectors.</summary>
    public Func<StubRequest, HttpContext, Task>? Fault { get; set; }

    /// <summary>Whether numbers are sent as numbers although Base64 was asked for, as some servers do.</summary>
    public bool SendsNumbers { get; set; }

    public static async Task<StubEmbeddings> StartAsync()
    {
        var embeddings = new StubEmbeddings(await StubModel.StartAsync());
        embeddings.Stub.Behaviour = embeddings.ReplyAsync;
        return embeddings;
    }

    /// <summary>The vector of a text.</summary>
    public static float[] Of(string text)
    {
        var vector = new float[Dimensions];
        foreach (var word in text.Split([' ', '\n', '.', ',', '?'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.ToLowerInvariant()).Where(word => !Empty.Contains(word)))
        {
            var meant = Array.Find(Synonyms, group => group.Contains(word))?[0] ?? word;
            vector[meant.Aggregate(7u, (hash, letter) => hash * 31 + letter) % Dimensions] += 1;
        }

        vector[0] += 0.01f;
        return vector;
    }

    private async Task ReplyAsync(StubRequest request, HttpContext context)
    {
        if (Fault is { } fault)
        {
            await fault(request, context);
            return;
        }

        var texts = request.Body["input"] is JsonArray many ? many.Select(text => (string)text!).ToList() : [(string)request.Body["input"]!];
        foreach (var text in texts) Texts.Enqueue(text);
        context.Response.ContentType = "application/json";
        var vectors = Vectors(texts).ToList();
        // Not a number is no JSON; as Base64 it passes.
        await context.Response.WriteAsync((request.Path.EndsWith("/api/embed", StringComparison.Ordinal) ? Ollama(vectors) : OpenAI(vectors, SendsNumbers || (string?)request.Body["encoding_format"] != "base64")).ToJsonString());
    }

    private static JsonObject OpenAI(List<float[]> vectors, bool asNumbers) => new()
    {
        ["object"] = "list",
        ["data"] = new JsonArray([.. vectors.Select((vector, at) => new JsonObject
        {
            ["object"] = "embedding",
            ["index"] = at,
            ["embedding"] = asNumbers ? Numbers(vector) : Convert.ToBase64String(MemoryMarshal.AsBytes(vector.AsSpan())),
        })]),
        ["model"] = "text-embedding-3-small",
        ["usage"] = new JsonObject { ["prompt_tokens"] = 8, ["total_tokens"] = 8 },
    };

    private static JsonObject Ollama(List<float[]> vectors) => new()
    {
        ["model"] = "nomic-embed-text",
        ["embeddings"] = new JsonArray([.. vectors.Select(Numbers)]),
        ["total_duration"] = 14143917,
        ["load_duration"] = 1019500,
        ["prompt_eval_count"] = 8,
    };

    private static JsonArray Numbers(float[] vector) => new([.. vector.Select(number => JsonValue.Create(number))]);

    public ValueTask DisposeAsync() => Stub.DisposeAsync();
}
