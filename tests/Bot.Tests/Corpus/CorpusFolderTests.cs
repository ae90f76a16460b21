using Bot.Answering;
using Bot.Corpus;
using Bot.Tests.Support;

namespace Bot.Tests.Corpus;

public sealed class CorpusFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<LeftOut> _leftOut = [];
    private readonly DocumentReader _reader = new();

    public void Dispose()
    {
        _reader.Dispose();
        _folder.Dispose();
    }

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
    public void HiddenFilesAndTheFoldersOwnReadmeArePassedOver()
    {
        _folder.Write("README.md", "How to add a document.");
        _folder.Write(".draft.md", "Hidden.");
        _folder.Write(".git/notes.md", "Hidden.");
        _folder.Write("asia/README.md", "A note like any other.");

        Assert.Equal(["asia/README.md"], Read().Select(document => document.Id));
        Assert.Empty(_leftOut);
        Assert.Single(Source().List(_leftOut.Add));
    }

    [Fact]
    public void ABadFileIsNamedWithItsReasonAndTheOthersAreRead()
    {
        _folder.Write("good.md", "King Mohammed VI visited Moscow in 2016.");
        _folder.WriteBytes("photo.txt", 0xFF, 0xD8, 0xFF, 0xE1, 1, 2, 3, 4);
        _folder.WriteBytes("zeros.md", [.. "text"u8, 0, 0]);
        _folder.WriteText("empty.md", " \n\t\n");
        _folder.Write("bare.md", "---", "title: Nothing below", "---");
        _folder.Write("photo.jpeg", "x");
        _folder.Write("Makefile", "x");

        Assert.Equal(["good.md"], Read().Select(document => document.Id));
        Assert.Equal(
            [
                new LeftOut("Makefile", "a file without extension is not a format that is read: use .md, .markdown, .txt, .html, .htm, .xhtml, .pdf, .docx, .eml, .jsonl, .jsonl.gz"),
                new LeftOut("bare.md", "there is no text below the front matter: write some, or delete the file"),
                new LeftOut("empty.md", "there is no text in it: write some, or delete it"),
                new LeftOut("photo.jpeg", ".jpeg is not a format that is read: use .md, .markdown, .txt, .html, .htm, .xhtml, .pdf, .docx, .eml, .jsonl, .jsonl.gz"),
                new LeftOut("photo.txt", "the file is not text: it holds control characters"),
                new LeftOut("zeros.md", "the file is not text: it holds zero bytes"),
            ],
            _leftOut);
    }

    [Fact]
    public void APipeOrAnEmptyFileIsNamedWithoutBeingOpened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes that have names are Unix's.");
        _folder.Write("good.md", "Text.");
        foreach (var name in (string[])["good.md.meta.yaml", "pipe.md", "pipe.jsonl"])
            using (var made = System.Diagnostics.Process.Start("mkfifo", [_folder.At(name)])) made.WaitForExit();
        _folder.WriteBytes("empty.pdf");

        Assert.Equal(["good.md"], Read().Select(document => document.Id));
        Assert.Equal(["empty.pdf", "good.md.meta.yaml", "pipe.jsonl", "pipe.md"], _leftOut.Select(file => file.File).Order(StringComparer.Ordinal));
        Assert.All(_leftOut, file => Assert.StartsWith(file.File == "empty.pdf" ? "it is empty" : "it is a pipe or a device", file.Reason, StringComparison.Ordinal));
        Assert.Empty(CorpusSource.At(_folder.At("pipe.jsonl"), _reader).ReadAll(_leftOut.Add));
    }

    [Fact]
    public void ALinkIsNamedAndNotFollowed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There a link needs a right.");
        using var outside = new TemporaryFolder();
        outside.Write("secret.md", "Secret.");
        _folder.Write("notes/good.md", "Text.");
        File.CreateSymbolicLink(_folder.At("notes/file.md"), outside.At("secret.md"));
        Directory.CreateSymbolicLink(_folder.At("folder"), outside.Path);
        Directory.CreateSymbolicLink(_folder.At("notes/round"), _folder.Path);
        File.CreateSymbolicLink(_folder.At("nowhere.md"), outside.At("gone.md"));
        File.CreateSymbolicLink(_folder.At(".hidden"), outside.Path);
        File.CreateSymbolicLink(_folder.At("README.md"), outside.At("secret.md"));

        Assert.Equal(["notes/good.md"], Read().Select(document => document.Id));
        Assert.Equal(
            [
                new LeftOut("folder/", "it is a link, and links are not followed: copy the folder that it leads to here"),
                new LeftOut("notes/file.md", "it is a link, and links are not followed: copy the file that it leads to here"),
                new LeftOut("notes/round/", "it is a link, and links are not followed: copy the folder that it leads to here"),
                new LeftOut("nowhere.md", "it is a link, and links are not followed: copy the file that it leads to here"),
            ],
            _leftOut.OrderBy(link => link.File, StringComparer.Ordinal));
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
    public void ATextOfTooManyLinesIsLeftOutAndNamed()
    {
        _folder.Write("list.md", string.Concat(Enumerable.Repeat("- a\n", 500_001)));

        Assert.Empty(Read());
        Assert.Equal([new LeftOut("list.md", "its text has more than 500,000 lines: cut it into parts")], _leftOut);
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
    public void AFilesStampChangesWhenItIsEditedAndItsHashWhenItsContentDoes()
    {
        var edited = _folder.Write("note.md", "Two.");
        var first = Assert.Single(Source().List(_leftOut.Add));
        Assert.Equal(first, Assert.Single(Source().List(_leftOut.Add)));
        var hash = CorpusSource.Hash(first);

        File.SetLastWriteTimeUtc(edited, new DateTime(2026, 11, 24, 0, 0, 1, DateTimeKind.Utc));
        var touched = Assert.Single(Source().List(_leftOut.Add));
        File.WriteAllText(edited, "Six.\n");
        File.SetLastWriteTimeUtc(edited, new DateTime(2026, 11, 24, 0, 0, 1, DateTimeKind.Utc));
        var written = Assert.Single(Source().List(_leftOut.Add));

        Assert.NotEqual(first.Stamp, touched.Stamp);
        Assert.Equal(touched.Stamp, written.Stamp);
        Assert.NotEqual(hash, CorpusSource.Hash(written));
        File.WriteAllText(edited, "Two.\n");
        Assert.Equal(hash, CorpusSource.Hash(written));
    }

    [Fact]
    public void AMetaFileBelongsToItsDocumentsStampAndHashAndIsNoDocument()
    {
        _folder.Write("note.md", "Two.");
        var alone = Assert.Single(Source().List(_leftOut.Add));
        _folder.Write("note.md.meta.yaml", "title: A note");
        _folder.Write("gone.pdf.meta.yaml", "title: Of what?");

        var both = Assert.Single(Source().List(_leftOut.Add));

        Assert.Equal(("note.md", _folder.At("note.md.meta.yaml")), (both.Id, both.MetaPath));
        Assert.NotEqual(alone.Stamp, both.Stamp);
        Assert.NotEqual(CorpusSource.Hash(alone), CorpusSource.Hash(both));
        Assert.Equal([new LeftOut("gone.pdf.meta.yaml", "there is no file gone.pdf beside it: name it after its document, ending included")], _leftOut);
    }

    [Fact]
    public void AMetaFilesEndingMayBeInLargeLettersAndOneThatHasNoEffectIsNamed()
    {
        _folder.Write("a.md", "Two.");
        _folder.Write("a.md.META.YAML", "title: A note");
        _folder.Write("b.jsonl", """{"id":"1","text":"One."}""");
        _folder.Write("b.jsonl.meta.yaml", "title: Ignored");

        Assert.Equal(["A note", "1"], Read().Select(document => document.Title));
        Assert.Equal([new LeftOut("b.jsonl.meta.yaml", "it has no effect on a set: write its fields into the rows") { DocumentWasRead = true }], _leftOut);
    }

    [Fact]
    public void ASetAmongTheFilesIsReadRowByRow()
    {
        _folder.Write("note.md", "A note.");
        _folder.Write("sets/visits.jsonl", """{"id":"1","text":"One."}""", "{", """{"id":"2","text":"Two."}""");

        Assert.Equal([("note.md", "note.md"), ("sets/visits.jsonl/1", "sets/visits.jsonl"), ("sets/visits.jsonl/2", "sets/visits.jsonl")], Read().Select(document => (document.Id, document.File)));
        Assert.Equal([new LeftOut("sets/visits.jsonl line 2", "the line is not a JSON object with text fields")], _leftOut);
    }

    [Fact]
    public void APlaceThatIsNoCorpusIsNamed()
    {
        var nowhere = _folder.At("none");
        var file = _folder.Write("note.md", "Text.");

        Assert.Equal($"There is no corpus at {nowhere}: name a folder of documents, or a .jsonl file.",
            Assert.Throws<DirectoryNotFoundException>(() => CorpusSource.At(nowhere, _reader)).Message);
        Assert.Equal($"{file} is not a corpus: name a folder of documents, or a .jsonl or .jsonl.gz file.",
            Assert.Throws<DirectoryNotFoundException>(() => CorpusSource.At(file, _reader)).Message);
    }

    private CorpusSource Source() => CorpusSource.At(_folder.Path, _reader);

    private List<Document> Read() => [.. Source().ReadAll(_leftOut.Add)];
}
