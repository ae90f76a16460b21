using Bot.Answering;
using Bot.Corpus.Cutting;
using Bot.Retrieval.Generations;
using Bot.Tests.Support;

namespace Bot.Tests.Retrieval;

public sealed class GenerationTests
{
    [Fact]
    public void AFolderWithoutAnIndexOpensAsNone()
    {
        using var index = new TinyIndex();

        Assert.Null(index.Folder.Open());
        Directory.CreateDirectory(index.Folder.Path);
        Assert.Null(index.Folder.Open());
    }

    [Fact]
    public async Task ABuildTakesThePlaceOfTheLastAndKeepsOneBefore()
    {
        using var index = new TinyIndex();
        foreach (var number in (int[])[1, 2, 3, 4])
        {
            var counts = index.Build(Some.Document("note.md", $"Morocco {number}."));
            Assert.Equal((1, 1), (counts.Documents, counts.Passages));
            Assert.Equal($"Morocco {number}.", await index.AnswerNowAsync());
        }

        Assert.Equal(["generation-000003", "generation-000004"], index.Generations);
    }

    [Fact]
    public void AGenerationTellsWhatItWasBuiltFrom()
    {
        using var index = new TinyIndex(Some.Document("a.md", "Morocco."), Some.Document("b.md", "Марокко.\n\n- Рабат", "ru"));

        using var generation = index.Folder.Open()!;

        Assert.Equal(("fingerprint", 2, 3, "en ru"), (generation.Fingerprint, generation.Counts.Documents, generation.Counts.Passages, string.Join(' ', generation.Counts.Languages)));
    }

    [Fact]
    public async Task ABuildThatFailsLeavesTheLastGenerationAnsweringAndNothingHalfWritten()
    {
        using var index = new TinyIndex(Some.Document("note.md", "Morocco 1."));
        var before = Directory.GetFileSystemEntries(index.Folder.Path, "*", SearchOption.AllDirectories).Order();

        Assert.ThrowsAny<Exception>(() => index.Build(OneThenBroken()));

        Assert.Equal(before, Directory.GetFileSystemEntries(index.Folder.Path, "*", SearchOption.AllDirectories).Order());
        Assert.Equal("Morocco 1.", await index.AnswerNowAsync());
        index.Build(Some.Document("note.md", "Morocco 2."));
        Assert.Equal("Morocco 2.", await index.AnswerNowAsync());
    }

    [Fact]
    public void WhatBrokeABuildIsThrownAsItIs()
    {
        using var index = new TinyIndex();

        Assert.Equal("the disk of the corpus is gone", Assert.Throws<IOException>(() => index.Build(OneThenBroken())).Message);
    }

    [Fact]
    public async Task ABuildThatIsStoppedLeavesTheLastGeneration()
    {
        using var index = new TinyIndex(Some.Document("note.md", "Morocco 1."));
        using var stop = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => index.Folder.Build(GenerationContent.Of("", StopWhileReading(stop)), PassageCutter.Cut, null, stop.Token));

        Assert.Equal(["generation-000001"], index.Generations);
        Assert.Equal("Morocco 1.", await index.AnswerNowAsync());
    }

    [Fact]
    public async Task WhatABrokenBuildLeftBehindIsClearedAwayAndIsNeverTheOneBefore()
    {
        using var index = new TinyIndex(Some.Document("note.md", "Morocco 1."));
        foreach (var unfinished in (string[])["generation-000002", "generation-000007"])
            Copy(Path.Combine(index.Folder.Path, "generation-000001"), Path.Combine(index.Folder.Path, unfinished));
        File.WriteAllText(Path.Combine(index.Folder.Path, "current.next"), "generation-0000");
        Assert.Equal("Morocco 1.", await index.AnswerNowAsync());

        index.Build(Some.Document("note.md", "Morocco 3."));

        Assert.Equal("Morocco 3.", await index.AnswerNowAsync());
        File.Delete(Path.Combine(index.Folder.Path, index.Generations.Last(), "manifest.json"));
        Assert.Equal("Morocco 1.", await index.AnswerNowAsync());
    }

    [Fact]
    public void TheSecondOfTwoBuildersIsTurnedAway()
    {
        using var index = new TinyIndex();
        IndexBusyException? refused = null;

        index.Build(BuildMeanwhile());

        Assert.Equal($"Another process is indexing into {index.Folder.Path}: wait for it, or name another folder with --index or Index:Folder.", refused?.Message);
        index.Build(Some.Document("note.md", "The first has gone."));

        IEnumerable<Document> BuildMeanwhile()
        {
            refused = Assert.Throws<IndexBusyException>(() => new IndexFolder(index.Folder.Path).Build(GenerationContent.Of("", []), PassageCutter.Cut, null, CancellationToken.None));
            yield return Some.Document("note.md", "Morocco.");
        }
    }

    [Fact]
    public async Task AReaderHoldsItsGenerationThroughTwoBuilds()
    {
        using var index = new TinyIndex(Some.Document("note.md", "Morocco 1."));
        Assert.Equal("Morocco 1.", (await index.SearchAsync("Morocco")).Passages[0].Text.ToString());

        index.Build(Some.Document("note.md", "Morocco 2."));
        index.Build(Some.Document("note.md", "Morocco 3."));

        Assert.Equal("Morocco 1.", (await index.SearchAsync("Morocco")).Passages[0].Text.ToString());
        Assert.Equal("Morocco 3.", await index.AnswerNowAsync());
    }

    private static IEnumerable<Document> OneThenBroken()
    {
        yield return Some.Document("note.md", "Morocco 2.");
        throw new IOException("the disk of the corpus is gone");
    }

    private static IEnumerable<Document> StopWhileReading(CancellationTokenSource stop)
    {
        for (var number = 0; number < 1000; number++)
        {
            if (number == 10) stop.Cancel();
            yield return Some.Document($"{number}.md", "Morocco 2.");
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
