using System.Collections.Concurrent;
using Bot.Answering;
using Bot.Answering.Conversations;
using Bot.Host.Indexing;
using Bot.Models;
using Bot.Models.Embeddings;
using Bot.Retrieval;
using Bot.Retrieval.Generations;
using Bot.Retrieval.Vectors;
using Bot.Tests.Models.Embeddings;
using Bot.Tests.Models.Stub;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Models;

/// <summary>All models of a turn share one time, whichever of them hang.</summary>
public sealed class TurnTimeTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
    private readonly TemporaryFolder _folder = new();
    private readonly EveryLogLine _log = new();

    public TurnTimeTests() => _folder.WriteText("corpus/visit.md", "President Putin of Russia visited Morocco on 7 September 2006.");

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public async Task WithVectorsRewritingAndAnsweringHangingATurnEndsWithinEightSeconds(double attemptSeconds)
    {
        await using var stub = await IndexedAsync();
        stub.Fault = StubFaults.Of(stub.Stub, "hang");
        using var wire = new OpenRequests();
        using var generation = new IndexFolder(_folder.At("index")).Open()!;
        var answerer = Answerer(stub, wire, generation, attemptSeconds, TimeSpan.FromSeconds(7.25));

        var began = _clock.GetTimestamp();
        var turn = answerer.AnswerAsync(FollowUp, TestContext.Current.CancellationToken);
        while (!turn.IsCompleted)
        {
            // Time goes by only while a model is waited for.
            if (wire.Count > 0) _clock.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        Assert.Equal(1, Assert.IsType<Answer.NotFound>(await turn).DocumentCount);
        Assert.Equal(["/v1/embeddings", "/v1/chat/completions", "/v1/chat/completions"], wire.Paths);
        Assert.InRange(_clock.GetElapsedTime(began).TotalSeconds, 6.9, 8);
    }

    [Fact]
    public async Task WhenTheTimeIsUpNoModelIsAskedAndThatIsSaidOnce()
    {
        await using var stub = await IndexedAsync();
        using var wire = new OpenRequests();
        using var generation = new IndexFolder(_folder.At("index")).Open()!;

        var answerer = Answerer(stub, wire, generation, 4, TimeSpan.Zero);

        for (var i = 0; i < 4; i++) await answerer.AnswerAsync(FollowUp, TestContext.Current.CancellationToken);

        Assert.Empty(wire.Paths);
        Assert.Single(_log.Lines, line => line.StartsWith("Answers are composed without the language model: The model was not asked: what came before it took the time of the turn,", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static Question FollowUp => new("And what came of it?", new DateOnly(2026, 11, 24), [new Turn("When did Putin visit Morocco?", "President Putin visited Morocco on 7 September 2006.")]);

    private async Task<StubEmbeddings> IndexedAsync()
    {
        var stub = await StubEmbeddings.StartAsync();
        OpenIndex.Refresh(_folder.At("corpus"), _folder.At("index"), false, EmbedderOf.Passages(stub.Stub), triesAgain: false, new LineReport(TextWriter.Null), TestContext.Current.CancellationToken);
        return stub;
    }

    // As the program puts them together, by a clock of its own.
    private QuestionAnswerer Answerer(StubEmbeddings stub, OpenRequests wire, Generation generation, double attemptSeconds, TimeSpan limit)
    {
        var embedder = new TextEmbedder(EmbedderOf.Options(stub.Stub, seconds: 1), EmbeddingUse.Questions, _clock, NullLogger.Instance, identity: null, wire);
        var model = new LanguageModel(ModelOf.Options(EmbedderOf.At(stub.Stub), seconds: attemptSeconds, callSeconds: 6), _clock, identity: null, wire);
        var extractive = new SilentComposer();
        return new QuestionAnswerer(
            new PassageIndex(generation, new QuestionEmbedding(embedder, TimeSpan.FromSeconds(1.25), _clock)), extractive,
            new ModelComposer(extractive, model, 0.7, _log), new ModelRewriter(model, NullLogger.Instance), new TurnLimit(limit, _clock));
    }

    // The network, and what is waited for there.
    private sealed class OpenRequests() : DelegatingHandler(new SocketsHttpHandler())
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public ConcurrentQueue<string> Paths { get; } = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Paths.Enqueue(request.RequestUri!.AbsolutePath);
            Interlocked.Increment(ref _count);
            // Who is given up is not waited for any more, also where the network takes a while to see it.
            await using var given = cancellationToken.Register(() => Interlocked.Decrement(ref _count));
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
