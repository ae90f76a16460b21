using Bot.Composition;
using Bot.Host.Indexing;
using Bot.Host.Indexing.Live;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Indexing;

public sealed class IndexFollowerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CollectedLog _log = new();
    private readonly LiveIndex _live;
    private readonly IndexFollower _follower;

    public IndexFollowerTests()
    {
        _folder.Write("corpus/one.md", "President Putin of Russia visited Morocco in 2006.");
        _live = Open();
        _follower = Follower(_live);
    }

    public void Dispose()
    {
        _follower.Dispose();
        _live.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task ALookFindsWhatNoWatcherTold()
    {
        _folder.Write("corpus/two.md", "King Mohammed VI of Morocco visited Moscow in 2016.");

        await _follower.RefreshAsync(isDue: true, TestContext.Current.CancellationToken);

        Assert.Equal((2, "generation-000002", null), (_live.Counts.Documents, _live.Name, _follower.Health.Failure));
        Assert.Equal(2, _live.Summary().Documents);
        Assert.NotNull(_live.Find("two.md"));
    }

    [Fact]
    public async Task ADocumentThatIsGoneIsGoneFromTheIndexAndARenamedOneKeepsItsText()
    {
        _folder.Write("corpus/two.md", "King Mohammed VI of Morocco visited Moscow in 2016.");
        await _follower.RefreshAsync(isDue: true, TestContext.Current.CancellationToken);
        File.Delete(_folder.At("corpus/one.md"));
        File.Move(_folder.At("corpus/two.md"), _folder.At("corpus/deux.md"));

        await _follower.RefreshAsync(isDue: true, TestContext.Current.CancellationToken);

        Assert.Equal((null, null), (_live.Find("one.md"), _live.Find("two.md")));
        Assert.Contains("2016", _live.Find("deux.md")!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ACorpusThatWentAwayKeepsTheLastGenerationAndSaysSoOnce(bool folderToo)
    {
        Directory.Delete(_folder.At("corpus"), recursive: true);
        if (!folderToo) Directory.CreateDirectory(_folder.At("corpus"));

        await _follower.RefreshAsync(isDue: true, TestContext.Current.CancellationToken);
        await _follower.RefreshAsync(isDue: true, TestContext.Current.CancellationToken);

        Assert.NotNull(_live.Find("one.md"));
        Assert.Single(_log.Entries);
        Assert.Equal("the documents are gone or can't be read: the last index stays", _follower.Health.Failure);
        _folder.Write("corpus/one.md", "President Putin of Russia visited Morocco in 2006.");
        await _follower.RefreshAsync(isDue: true, TestContext.Current.CancellationToken);
        Assert.Null(_follower.Health.Failure);
    }

    [Fact]
    public async Task WhatAnotherBuiltIsTakenOverWithoutALookAtTheCorpus()
    {
        using var other = Open();
        using var builder = Follower(other);
        _folder.Write("corpus/two.md", "King Mohammed VI of Morocco visited Moscow in 2016.");
        await builder.RefreshAsync(isDue: true, TestContext.Current.CancellationToken);

        await _follower.RefreshAsync(isDue: false, TestContext.Current.CancellationToken);

        Assert.Equal(other.Name, _live.Name);
        Assert.NotNull(_live.Find("two.md"));
    }

    [Fact]
    public async Task WhileAnotherBuildsTheLastGenerationAnswersAndThenItTakesOver()
    {
        _folder.Write("corpus/two.md", "King Mohammed VI of Morocco visited Moscow in 2016.");
        using (new FileStream(_folder.At("index/build.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            await _follower.RefreshAsync(isDue: true, TestContext.Current.CancellationToken);
            Assert.Equal(("generation-000001", "another process is building the index: the last one stays until it is done"), (_live.Name, _follower.Health.Failure));
            Assert.NotNull(_live.Find("one.md"));
        }

        await _follower.RefreshAsync(isDue: true, TestContext.Current.CancellationToken);
        Assert.Equal(("generation-000002", null), (_live.Name, _follower.Health.Failure));
    }

    [Fact]
    public async Task WhatItWaitedForIsNoFailureAnyMore()
    {
        using var other = Open();
        using var builder = Follower(other);
        _folder.Write("corpus/two.md", "King Mohammed VI of Morocco visited Moscow in 2016.");
        using (new FileStream(_folder.At("index/build.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
            await _follower.RefreshAsync(isDue: true, TestContext.Current.CancellationToken);
        await builder.RefreshAsync(isDue: true, TestContext.Current.CancellationToken);

        await _follower.RefreshAsync(isDue: false, TestContext.Current.CancellationToken);

        Assert.Equal((other.Name, null), (_live.Name, _follower.Health.Failure));
    }

    [Fact]
    public async Task AnIndexThatAnotherVersionKeepsIsReportedAndNotBuiltAnew()
    {
        Directory.CreateDirectory(_folder.At("index/generation-000002"));
        var manifest = "{\"WrittenBy\":\"another\"}"u8.ToArray();
        _folder.WriteBytes("index/generation-000002/manifest.json", [.. Hashed(manifest), (byte)'\n', .. manifest]);
        _folder.WriteBytes("index/current", [.. "generation-000002 "u8, .. Hashed("generation-000002"u8.ToArray()), (byte)'\n']);
        _folder.Write("corpus/two.md", "King Mohammed VI of Morocco visited Moscow in 2016.");

        await _follower.RefreshAsync(isDue: true, TestContext.Current.CancellationToken);
        await _follower.RefreshAsync(isDue: true, TestContext.Current.CancellationToken);

        Assert.Equal(("generation-000001", "another version of the program keeps the index: the last one stays"), (_live.Name, _follower.Health.Failure));
        Assert.Equal("generation-000002", new Bot.Retrieval.Generations.IndexFolder(_folder.At("index")).Last);
        Assert.Single(_log.Entries);
    }

    [Fact]
    public async Task AnIndexThatWasDamagedIsMadeAnewAndTheLogSaysSo()
    {
        _folder.Write("index/current", "nonsense");

        await _follower.RefreshAsync(isDue: true, TestContext.Current.CancellationToken);

        Assert.Equal($"The index in {_folder.At("index")} was damaged and was made anew.", Assert.Single(_log.Entries).Trim());
        Assert.NotNull(_live.Find("one.md"));
    }

    private static byte[] Hashed(byte[] content) => System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(System.IO.Hashing.XxHash3.Hash(content)));

    private LiveIndex Open() =>
        OpenIndex.OpenLive(_folder.At("corpus"), _folder.At("index"), new LineReport(TextWriter.Null), TestContext.Current.CancellationToken);

    private IndexFollower Follower(LiveIndex live)
    {
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(_log));
        var settings = new FollowSettings(_folder.At("corpus"), _folder.At("index"), TimeSpan.FromSeconds(30), new ComposerOptions());
        return new IndexFollower(live, settings, TimeProvider.System, factory.CreateLogger<IndexFollower>());
    }
}
