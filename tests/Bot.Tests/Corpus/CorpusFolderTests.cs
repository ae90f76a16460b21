using Bot.Answering;
using Bot.Corpus;
using Bot.Tests.Support;

namespace Bot.Tests.Corpus;

public sealed class CorpusFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<LeftOut> _leftOut = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnIdIsThePathBelowTheFolderWithSlashesAndDocumentsComeInTheOrderOfTheirIds()
    {
        _folder.Write("b.md", "Second.");
        _folder.Write("africa/north/morocco.md", "First.");
        _folder.Write("africa.txt", "Before its folder, as the dot comes before the slash.");
        _folder.Write("Z.MARKDOWN", "Capitals come first.");

        Assert.Equal(["Z.MARKDOWN", "africa.txt", "africa/north/morocco.md", "b.md"], Read().Select(document => document.Id));
    }

    [Fact]
    public void HiddenFilesLinksAndTheFoldersOwnReadmeArePassedOver()
    {
        _folder.Write("README.md", "How to add a document.");
        _folder.Write(".draft.md", "Hidden.");
        _folder.Write(".git/notes.md", "Hidden.");
        _folder.Write("asia/README.md", "A note like any other.");
        var outside = _folder.Write(".outside/secret.md", "Not of the corpus.");
        File.CreateSymbolicLink(_folder.At("link.md"), outside);
        Directory.CreateSymbolicLink(_folder.At("linked"), _folder.At(".outside"));

        Assert.Equal(["asia/README.md"], Read().Select(document => document.Id));
        Assert.Empty(_leftOut);
        Assert.Equal(1, CorpusSource.At(_folder.Path).Count());
    }

    [Fact]
    public void ABadFileIsNamedWithItsReasonAndTheOthersAreRead()
    {
        _folder.Write("good.md", "King Mohammed VI visited Moscow in 2016.");
        _folder.WriteBytes("latin1.txt", [.. "Alg"u8, 0xE9, .. "rie"u8]);
        _folder.WriteBytes("zeros.md", [.. "text"u8, 0, 0]);
        _folder.WriteText("empty.md", " \n\t\n");
        _folder.Write("bare.md", "---", "title: Nothing below", "---");
        _folder.Write("photo.jpeg", "x");
        _folder.Write("Makefile", "x");

        Assert.Equal(["good.md"], Read().Select(document => document.Id));
        Assert.Equal(
            [
                new LeftOut("Makefile", "a file without extension is not a format that is read: use .md, .markdown, .txt"),
                new LeftOut("bare.md", "there is no text below the front matter"),
                new LeftOut("empty.md", "the file is empty"),
                new LeftOut("latin1.txt", "the file is not UTF-8 text: save it as UTF-8"),
                new LeftOut("photo.jpeg", ".jpeg is not a format that is read: use .md, .markdown, .txt"),
                new LeftOut("zeros.md", "the file is not text: it holds zero bytes"),
            ],
            _leftOut);
    }

    [Fact]
    public void AFileOverTheLimitIsNamedWithoutBeingRead()
    {
        _folder.Write("good.md", "Text.");
        using (var sparse = File.Create(_folder.At("huge.txt"))) sparse.SetLength(64L * 1024 * 1024 + 1);

        Assert.Single(Read());
        Assert.Equal([new LeftOut("huge.txt", "the file is larger than 64 MB: cut it into parts")], _leftOut);
    }

    [Fact]
    public void AFileThatAnotherProgramHoldsIsNamed()
    {
        _folder.Write("good.md", "Text.");
        using var held = new FileStream(_folder.Write("held.md", "Text."), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Single(Read());
        Assert.Equal("held.md", Assert.Single(_leftOut).File);
    }

    [Fact]
    public void AByteOrderMarkAndWindowsLineEndsAreNoPartOfTheText()
    {
        _folder.WriteBytes("note.md", [0xEF, 0xBB, 0xBF, .. "---\r\ntitle: Visits\r\n---\r\nOne.\r\n\r\nTwo.\r\n"u8]);

        var document = Assert.Single(Read());

        Assert.Equal(("Visits", "One.\n\nTwo.\n"), (document.Title, document.Text));
    }

    [Fact]
    public void TheFingerprintChangesWhenAFileIsAddedRemovedRenamedOrEditedAndNotOtherwise()
    {
        _folder.Write("one.md", "One.");
        var edited = _folder.Write("two.md", "Two.");
        var source = CorpusSource.At(_folder.Path);
        var seen = new List<string> { source.Fingerprint() };
        Assert.Equal(seen[0], source.Fingerprint());
        Assert.Equal(2, source.Read(_leftOut.Add).Count());
        Assert.Equal(seen[0], CorpusSource.At(_folder.Path).Fingerprint());

        _folder.Write("three.md", "Three.");
        seen.Add(source.Fingerprint());
        File.Move(_folder.At("three.md"), _folder.At("four.md"));
        seen.Add(source.Fingerprint());
        File.WriteAllText(edited, "Six.");
        File.SetLastWriteTimeUtc(edited, new DateTime(2026, 11, 24, 0, 0, 1, DateTimeKind.Utc));
        seen.Add(source.Fingerprint());
        File.Delete(_folder.At("one.md"));
        seen.Add(source.Fingerprint());

        Assert.Equal(5, seen.Distinct().Count());
        _folder.Write(".hidden.md", "Not read, so not counted.");
        Assert.Equal(seen[^1], source.Fingerprint());
    }

    [Fact]
    public void APlaceThatIsNoCorpusIsNamed()
    {
        var nowhere = _folder.At("none");
        var file = _folder.Write("note.md", "Text.");

        Assert.Equal($"There is no corpus at {nowhere}: name a folder of documents, or a .jsonl file.",
            Assert.Throws<DirectoryNotFoundException>(() => CorpusSource.At(nowhere)).Message);
        Assert.Equal($"{file} is not a corpus: name a folder of documents, or a .jsonl or .jsonl.gz file.",
            Assert.Throws<DirectoryNotFoundException>(() => CorpusSource.At(file)).Message);
    }

    private List<Document> Read() => [.. CorpusSource.At(_folder.Path).Read(_leftOut.Add)];
}
