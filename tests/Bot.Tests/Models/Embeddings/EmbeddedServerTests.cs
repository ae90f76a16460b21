using Bot.Answering;
using Bot.Composition;
using Bot.Host.Indexing;
using Bot.Host.Indexing.Live;
using Bot.Tests.Models.Stub;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Models.Embeddings;

/// <summary>A running server whose embedding service fails and comes back.</summary>
public sealed class EmbeddedServerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CollectedLog _log = new();

    public EmbeddedServerTests() => _folder.Write("corpus/envoy.md", "Envoy Horvat was robbed in Geneva.");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WhatLacksVectorsGetsThemOnceTheServiceIsBackAndUntilThenNothingIsBuiltAndItIsSaidOnce()
    {
        await using var stub = await StubEmbeddings.StartAsync();
        stub.Fault = StubFaults.Of(stub.Stub, "401");
        using var live = OpenIndex.OpenLive(_folder.At("corpus"), _folder.At("index"), new LineReport(TextWriter.Null), TestContext.Current.CancellationToken);
        live.Embedding = EmbedderOf.Questions(stub.Stub);
        using var follower = Follower(live, stub);

        for (var look = 0; look < 3; look++) await follower.RefreshAsync(isDue: true, TestContext.Current.CancellationToken);
        Assert.Equal(("generation-000001", 0), (live.Name, live.Counts.Vectors));
        Assert.Single(_log.Entries);

        stub.Fault = null;
        // The breaker of the failed calls has opened by now; another process has its own.
        using var restarted = Follower(live, stub);
        await restarted.RefreshAsync(isDue: true, TestContext.Current.CancellationToken);
        await restarted.RefreshAsync(isDue: true, TestContext.Current.CancellationToken);
        Assert.Equal(("generation-000002", 1), (live.Name, live.Counts.Vectors));
        Assert.Single(stub.Texts);

        live.Embedding = EmbedderOf.Questions(stub.Stub);
        using var turn = live.ForTurn();
        Assert.Equal("envoy.md", await FindAsync(turn));
        Assert.Null(await FindAsync(live.ByWords));
        Assert.Equal(["envoy\nEnvoy Horvat was robbed in Geneva.", "Mugged diplomats?"], stub.Texts);
    }

    [Fact]
    public async Task AServiceThatHangsIsAskedOnceMoreForFewerTextsAndWhatTimedOutIsNotGivenUp()
    {
        await using var stub = await StubEmbeddings.StartAsync();
        for (var i = 0; i < 40; i++) _folder.Write($"corpus/note-{i}.md", $"Envoy {i} went to Geneva.");
        using var live = OpenIndex.OpenLive(_folder.At("corpus"), _folder.At("index"), new LineReport(TextWriter.Null), TestContext.Current.CancellationToken);
        stub.Fault = StubFaults.Of(stub.Stub, "headers then hang");
        var embedding = EmbedderOf.Passages(stub.Stub, seconds: 0.5);
        using var last = new Bot.Retrieval.Generations.IndexFolder(_folder.At("index")).Open()!;

        Assert.False(embedding.HasMoreFor(last, TestContext.Current.CancellationToken));
        Assert.Contains("Embedding:BatchSeconds", embedding.Failure, StringComparison.Ordinal);
        Assert.InRange(stub.Stub.Asked.Count, 1, 8);

        stub.Fault = null;
        // The breaker of the failed calls may have opened; another process has its own.
        embedding = EmbedderOf.Passages(stub.Stub);
        Assert.True(embedding.HasMoreFor(last, TestContext.Current.CancellationToken));
    }

    private static async Task<string?> FindAsync(IPassageSearch search) =>
        (await search.SearchAsync(Some.Question("Mugged diplomats?"), 10, TestContext.Current.CancellationToken)).Passages is [var first, ..] ? first.Document.Id : null;

    private IndexFollower Follower(LiveIndex live, StubEmbeddings stub)
    {
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(_log));
        var settings = new FollowSettings(_folder.At("corpus"), _folder.At("index"), TimeSpan.FromSeconds(30), new ComposerOptions()) { Embedding = EmbedderOf.Passages(stub.Stub) };
        return new IndexFollower(live, settings, TimeProvider.System, factory.CreateLogger<IndexFollower>());
    }
}
