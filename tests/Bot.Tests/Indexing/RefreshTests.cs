using Bot.Corpus;
using Bot.Corpus.Isolation;
using Bot.Host.Indexing;
using Bot.Retrieval.Generations;
using Bot.Tests.Support;

namespace Bot.Tests.Indexing;

/// <summary>What a refresh reads again and what it takes over. A file that was left out for a reason that may pass is tried again: always at a start, a few times while documents are followed, and a few times in all where it ends what reads it.</summary>
public sealed class RefreshTests : IDisposable
{
    private static readonly ReaderProgram Missing = new("/no/such/program", []);

    // Ends at once, as one that a file's content ends.
    private static readonly ReaderProgram Ending = new("false", []);

    private readonly TemporaryFolder _folder = new();
    private readonly DateTime _longAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public RefreshTests()
    {
        WriteOld("note.md", "Text."u8.ToArray());
        WriteOld("visit.pdf", RawPdf.Of("BT /F1 12 Tf 72 700 Td (The king visited Moscow.) Tj ET"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFileWhoseReaderCouldNotBeStartedIsReadAtTheNextStart()
    {
        Refresh(triesAgain: true, Missing);
        Assert.Null(Find("visit.pdf"));

        Assert.False(Refresh(triesAgain: false).IsNew);
        Assert.True(Refresh(triesAgain: true).IsNew);

        Assert.NotNull(Find("visit.pdf"));
        Assert.False(Refresh(triesAgain: true).IsNew);
    }

    [Fact]
    public void AFileThatEndsItsReaderEachTimeIsTriedThreeTimesAndThenWhenAllIsReadAnew()
    {
        Assert.True(Refresh(triesAgain: true, Ending).IsNew);
        Assert.True(Refresh(triesAgain: true, Ending).IsNew);
        Assert.True(Refresh(triesAgain: true, Ending).IsNew);

        Assert.False(Refresh(triesAgain: true).IsNew);

        Assert.Null(Find("visit.pdf"));
        WriteOld("visit.pdf", RawPdf.Of("BT /F1 12 Tf 72 700 Td (The king visited Rabat.) Tj ET"));
        Refresh(triesAgain: false);
        Assert.NotNull(Find("visit.pdf"));
    }

    [Fact]
    public void AFileThatIsDatedFarAheadIsReliedOnAllTheSame()
    {
        File.SetLastWriteTimeUtc(_folder.At("corpus/note.md"), _longAgo.AddYears(100));
        Refresh(triesAgain: true);

        using var generation = new IndexFolder(_folder.At("index")).Open()!;
        Assert.NotEqual("", generation.Catalogue.Files.Single(file => file.Id == "note.md").Stamp);
    }

    [Fact]
    public void AFileThatAnotherProgramHoldsKeepsItsLastTextAndIsNamed()
    {
        Refresh(triesAgain: true);
        using (new FileStream(_folder.At("corpus/note.md"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            File.SetLastWriteTimeUtc(_folder.At("corpus/note.md"), _longAgo.AddDays(1));
            var held = Refresh(triesAgain: true);

            Assert.Equal((false, "note.md", true), (held.IsNew, Assert.Single(held.LeftOut).File, held.LeftOut[0].DocumentWasRead));
            Assert.NotNull(Find("note.md"));
        }

        WriteOld("note.md", "Another text."u8.ToArray());
        Assert.Equal(1, Refresh(triesAgain: true).Changed);
        Assert.Equal("Another text.", Find("note.md")!.Text);
    }

    [Fact]
    public void ItIsReadWhenSomethingElseChanges()
    {
        Refresh(triesAgain: true, Missing);
        WriteOld("other.md", "Text."u8.ToArray());

        Refresh(triesAgain: false);

        Assert.NotNull(Find("visit.pdf"));
    }

    [Fact]
    public void WhileDocumentsAreFollowedItIsTriedThreeTimes()
    {
        for (var i = 0; i < 4; i++)
        {
            Refresh(triesAgain: false, Missing);
            WriteOld($"other-{i}.md", "Text."u8.ToArray());
        }

        Refresh(triesAgain: false);

        Assert.Null(Find("visit.pdf"));
    }

    [Fact]
    public void AFileThatIsAtFaultItselfIsNotReadAgain()
    {
        WriteOld("broken.pdf", "Not a PDF."u8.ToArray());
        Refresh(triesAgain: true);

        Assert.False(Refresh(triesAgain: true).IsNew);
    }

    [Fact]
    public void WhatIsLeftOutIsNeitherAddedNorUnchanged()
    {
        WriteOld("photo.jpeg", "x"u8.ToArray());
        WriteOld("visits.jsonl", "{\"id\":\"1\",\"text\":\"One.\"}\n{"u8.ToArray());
        var first = Refresh(triesAgain: true);
        WriteOld("other.md", "Text of another."u8.ToArray());

        var next = Refresh(triesAgain: true);

        Assert.Equal((3, 2), (first.Added, first.NotRead));
        Assert.Equal((1, 0, 3, 2), (next.Added, next.Changed, next.Unchanged, next.NotRead));
    }

    [Fact]
    public void AFileThatCanNoLongerBeReadIsRemovedAndOneThatCanAgainIsAdded()
    {
        Refresh(triesAgain: true);
        WriteOld("visit.pdf", "Not a PDF."u8.ToArray());

        var broken = Refresh(triesAgain: true);
        WriteOld("visit.pdf", RawPdf.Of("BT /F1 12 Tf 72 700 Td (The king visited Moscow again.) Tj ET"));
        var mended = Refresh(triesAgain: true);

        Assert.Equal((0, 0, 1, 1), (broken.Added, broken.Changed, broken.Removed, broken.Unchanged));
        Assert.Equal((1, 0, 0, 1), (mended.Added, mended.Changed, mended.Removed, mended.Unchanged));
    }

    [Fact]
    public void ARenamedFileKeepsTheTitleItStatesAndLosesTheOneItsNameGave()
    {
        WriteOld("Morocco.md", "# Morocco\n\nThe king visited Moscow."u8.ToArray());
        WriteOld("Spain.md", "The king visited Madrid."u8.ToArray());
        Refresh(triesAgain: false);
        File.Move(_folder.At("corpus/Morocco.md"), _folder.At("corpus/a.md"));
        File.Move(_folder.At("corpus/Spain.md"), _folder.At("corpus/b.md"));

        Refresh(triesAgain: false);

        Assert.Equal(("Morocco", "b"), (Find("a.md")!.Title, Find("b.md")!.Title));
    }

    [Fact]
    public void ARowOfARenamedSetKeepsAnIdThatOnlyBeginsLikeTheFilesName()
    {
        var set = _folder.WriteText("one.jsonl", """{"id":"one.jsonl and more","title":"A row","text":"Text."}""");
        File.SetLastWriteTimeUtc(set, _longAgo);
        Refresh(triesAgain: false, corpus: "one.jsonl");
        File.Move(set, _folder.At("two.jsonl"));

        Refresh(triesAgain: false, corpus: "two.jsonl");

        Assert.NotNull(Find("one.jsonl and more"));
    }

    private void WriteOld(string name, byte[] content) => File.SetLastWriteTimeUtc(_folder.WriteBytes($"corpus/{name}", content), _longAgo);

    private RefreshOutcome Refresh(bool triesAgain, ReaderProgram? program = null, string corpus = "corpus")
    {
        using var reader = new DocumentReader(program ?? ReaderProgram.Default, new ReaderLimits());
        var folder = new IndexFolder(_folder.At("index"));
        using var last = folder.Open();
        return new IndexRefresh(CorpusSource.At(_folder.At(corpus), reader), folder, TimeProvider.System).Run(last, triesAgain, new LineReport(TextWriter.Null), TestContext.Current.CancellationToken);
    }

    private Bot.Answering.Document? Find(string id)
    {
        using var generation = new IndexFolder(_folder.At("index")).Open();
        return generation!.Find(id);
    }
}
