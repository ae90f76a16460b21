using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Models;
using Bot.Tests.Models.Stub;

namespace Bot.Tests.Models.Recorded;

/// <summary>Stands in the place of the network: each request is given the next recorded reply of its path, as it came.</summary>
internal sealed class Replay(params IEnumerable<Exchange> exchanges) : HttpMessageHandler
{
    private readonly ConcurrentQueue<Exchange> _left = new(exchanges);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!_left.TryDequeue(out var next)) throw new HttpRequestException("Nothing more was recorded.");
        if (request.RequestUri!.AbsolutePath != next.Path) throw new HttpRequestException($"{request.RequestUri.AbsolutePath} was asked, and the reply was recorded from {next.Path}.");
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(next.Reply));
        if (next.Type is not null) content.Headers.TryAddWithoutValidation("Content-Type", next.Type);
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
    }
}

/// <summary>One line of what <c>Model:RecordTo</c> keeps.</summary>
internal sealed record Exchange(string Provider, string Model, string Path, JsonObject Request, string? Type, string Reply, string Outcome)
{
    /// <summary>The exchanges of a file, in its order.</summary>
    public static IEnumerable<Exchange> Read(string file) => File.ReadLines(file).Select(line => JsonNode.Parse(line)!).Select(line => new Exchange(
        (string)line["provider"]!, (string)line["model"]!, (string)line["path"]!, line["request"]!.AsObject(), (string?)line["type"], (string?)line["reply"] ?? "", (string)line["outcome"]!));

    /// <summary>A model that gives this reply.</summary>
    public LanguageModel Replayed()
    {
        var provider = Enum.Parse<ModelProvider>(Provider);
        var below = new StubRequest(Path, new Dictionary<string, string>(), Request);
        var endpoint = new Uri(new Uri("http://127.0.0.1:9"), provider switch { ModelProvider.OpenAI => Path.Replace("/chat/completions", "", StringComparison.Ordinal), _ => "/" });
        return new LanguageModel(ModelOf.Options(endpoint, provider, streams: below.Streams, name: Model), TimeProvider.System, identity: null, new Replay(this));
    }

    /// <summary>The passages that the prompt held, each as a document of its own.</summary>
    public IReadOnlyList<Passage> Passages() =>
        [.. Prompted.Passages(new StubRequest(Path, new Dictionary<string, string>(), Request)).OrderBy(passage => passage.Key).Select(passage => new Passage(new Document($"{passage.Key}", "", passage.Value, "en"), 0, passage.Value.Length, "", PassageKind.Prose))];

    /// <summary>The question that it held.</summary>
    public string Question => Prompted.Question(new StubRequest(Path, new Dictionary<string, string>(), Request));
}
