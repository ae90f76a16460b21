using System.Globalization;
using Bot.Answering;
using Bot.Host.Indexing.Live;
using Bot.Tests.Support;

namespace Bot.Tests.Indexing;

public sealed class LiveIndexTests : IDisposable
{
    private readonly TinyIndex _index = new();

    public void Dispose() => _index.Dispose();

    // Every document of a generation carries its number, so that a mixed answer would show.
    private void Build(int number) => _index.Build(Enumerable.Range(0, 5).Select(i =>
        Some.Document($"note-{i}.md", string.Create(CultureInfo.InvariantCulture, $"Putin visited Morocco, edition {number}."))));

    [Fact]
    public async Task EachQuestionOfEightThreadsIsAnsweredFromOneGenerationDuringTwentySwaps()
    {
        Build(0);
        using var live = new LiveIndex(_index.Folder.Open()!);
        using var done = new CancellationTokenSource();
        var askers = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var editions = new HashSet<string>();
            do
            {
                var evidence = await live.SearchAsync(Some.Question("When did Putin visit Morocco?"), 10, TestContext.Current.CancellationToken);
                editions.Add(Assert.Single(evidence.Passages.Select(passage => passage.Text.ToString()).Distinct()));
                Assert.Equal(5, evidence.Passages.Count);
            }
            while (!done.IsCancellationRequested);
            return editions.Count;
        })).ToList();

        for (var number = 1; number <= 20; number++)
        {
            Build(number);
            live.Swap(_index.Folder.Open()!);
        }

        await done.CancelAsync();
        Assert.All(await Task.WhenAll(askers), editions => Assert.InRange(editions, 1, 21));
        Assert.Contains("edition 20", live.Find("note-0.md")!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AllSearchesOfATurnAreOfOneGeneration()
    {
        Build(1);
        using var live = new LiveIndex(_index.Folder.Open()!);
        var turn = live.ForTurn();
        var first = await FirstAsync(turn);
        Build(2);
        live.Swap(_index.Folder.Open()!);

        Assert.Equal((first, first), (await FirstAsync(turn), "Putin visited Morocco, edition 1."));
        turn.Dispose();
        Assert.Equal("Putin visited Morocco, edition 2.", await FirstAsync(live));
    }

    private static async Task<string> FirstAsync(IPassageSearch search) =>
        (await search.SearchAsync(Some.Question("When did Putin visit Morocco?"), 10, TestContext.Current.CancellationToken)).Passages[0].Text.ToString();

    [Fact]
    public void AfterItIsClosedNothingCanBeAsked()
    {
        Build(1);
        var live = new LiveIndex(_index.Folder.Open()!);
        live.Dispose();

        Assert.Throws<ObjectDisposedException>(() => live.Find("note-0.md"));
    }

    [Fact]
    public void AGenerationThatIsReadStaysOpenUntilItsReaderIsGone()
    {
        Build(1);
        using var live = new LiveIndex(_index.Folder.Open()!);
        var held = live.Hold();
        Build(2);
        live.Swap(_index.Folder.Open()!);

        Assert.Contains("edition 1", held.Generation.Find("note-0.md")!.Text, StringComparison.Ordinal);
        Assert.Contains("edition 2", live.Find("note-0.md")!.Text, StringComparison.Ordinal);
        held.Dispose();
        Assert.False(held.TryHold());
        Assert.Throws<ObjectDisposedException>(() => held.Generation.Find("note-1.md"));
    }
}
