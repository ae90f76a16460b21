using Bot.Tests.Models.Stub;
using Bot.Tests.Support;

namespace Bot.Tests.Models.Embeddings;

/// <summary>What whoever asks at a terminal is told of an embedding model that can't be used: one sentence, however many questions there are.</summary>
public sealed class EmbeddingAtTheTerminalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public EmbeddingAtTheTerminalTests()
    {
        _folder.Write("corpus/visit.md", "President Putin of Russia visited Morocco on 7 September 2006.");
        _folder.WriteText("q.jsonl", string.Concat(Enumerable.Range(0, 5).Select(i => $$"""{"id": "{{i}}", "question": "When did Putin visit Morocco?", "lang": "en", "type": "when", "expected": "answer", "answers": ["7 September 2006"], "documents": ["visit.md"], "evidence": [{"document": "visit.md", "quote": "visited Morocco on 7 September 2006"}]}""" + "\n")));
    }

    public static TheoryData<string> Verbs => ["ask When did Putin visit Morocco?", "ask --batch q.jsonl --out a.jsonl", "eval q.jsonl"];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task AServiceThatFailsIsNamedOnce(string verb)
    {
        await using var stub = await IndexedAsync();
        stub.Fault = StubFaults.Of(stub.Stub, "401");

        var run = await RunAsync(stub, "m", verb.Split(' '));

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith($"No vectors from the embedding model: The embedding model at {stub.Stub.Address}v1 refuses the key, or asks for one: check", Assert.Single(Lines(run)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task AnotherModelThanThatOfTheIndexIsNamedOnceWithTheRemedy(string verb)
    {
        await using var stub = await IndexedAsync();

        var run = await RunAsync(stub, "another", verb.Split(' '));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("Words alone find passages: the index holds vectors of the embedding model \"m\", and \"another\" is asked: run index, which embeds all passages anew, or set Embedding:Name to the former.", Assert.Single(Lines(run)));
        Assert.DoesNotContain("vectors of", (await RunAsync(stub, "another", "index")).Errors, StringComparison.Ordinal);
        Assert.Empty(Lines(await RunAsync(stub, "another", verb.Split(' '))));
    }

    [Fact]
    public async Task OtherDimensionsThanThoseOfTheIndexAreNamedWithTheRemedy()
    {
        await using var stub = await IndexedAsync();
        stub.Vectors = texts => texts.Select(text => StubEmbeddings.Of(text)[..128]);

        var run = await RunAsync(stub, "m", "ask", "When did Putin visit Morocco?");

        Assert.Equal(
            "Words alone find passages: the embedding model \"m\" now gives vectors of 128 dimensions, and the index holds such of 256: delete the folder of the index and run index, which embeds all passages anew.", Assert.Single(Lines(run)));
        Directory.Delete(_folder.At("index"), recursive: true);
        await RunAsync(stub, "m", "index");
        Assert.Empty(Lines(await RunAsync(stub, "m", "ask", "When did Putin visit Morocco?")));
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Lines(BotProcess.Run run) => run.Errors.Split('\n').Where(line => line.Contains("vectors", StringComparison.Ordinal));

    private async Task<StubEmbeddings> IndexedAsync()
    {
        var stub = await StubEmbeddings.StartAsync();
        await RunAsync(stub, "m", "index");
        return stub;
    }

    private Task<BotProcess.Run> RunAsync(StubEmbeddings stub, string model, params string[] arguments) => BotProcess.RunAsync(_folder, new()
    {
        ["Corpus__Folder"] = _folder.At("corpus"), ["Index__Folder"] = _folder.At("index"), ["Embedding__QuestionSeconds"] = "10",
        ["Embedding__Provider"] = "openai", ["Embedding__Endpoint"] = EmbedderOf.At(stub.Stub).AbsoluteUri, ["Embedding__Name"] = model, ["Embedding__ApiKey"] = "sk-secret",
    }, arguments);
}
