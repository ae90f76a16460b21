using Bot.Answering;
using Bot.Corpus;
using Bot.Corpus.Isolation;
using Bot.Tests.Support;

namespace Bot.Tests.Corpus;

public sealed class IsolatedFormatsTests : IDisposable
{
    private const string Visit = "BT /F1 12 Tf 72 700 Td (King Mohammed VI visited) Tj 0 -14 Td (Moscow in March 2016.) Tj ET";

    private readonly TemporaryFolder _folder = new();
    private readonly List<LeftOut> _leftOut = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void APdfIsReadPageByPageWithWhatItStatesOfItself()
    {
        _folder.WriteBytes("visit.pdf", RawPdf.With("/Title (The visit) /Author (The ministry) /Producer (A printer) /CreationDate (D:20160316120000Z)", Visit, "BT /F1 12 Tf 72 700 Td (He met the president.) Tj ET"));

        var document = Assert.Single(Read());

        Assert.Equal("King Mohammed VI visited Moscow in March 2016.\n\nHe met the president.", document.Text);
        Assert.Equal(("The visit", "The ministry", "2016-03-16", "application/pdf"), (document.Title, document.Publisher, document.Published.ToString(), document.MediaType));
        Assert.Equal((1, 2), (document.PageOf(0), document.PageOf(document.Text.Length - 1)));
    }

    [Fact]
    public void ASentenceThatRunsOverAPagesEndIsNotCut()
    {
        _folder.WriteBytes("visit.pdf", RawPdf.Of("BT /F1 12 Tf 72 700 Td (King Mohammed VI of Morocco visited the president of Russia in) Tj ET", "BT /F1 12 Tf 72 700 Td (Moscow in March 2016.) Tj ET"));

        Assert.Equal("King Mohammed VI of Morocco visited the president of Russia in\nMoscow in March 2016.", Assert.Single(Read()).Text);
    }

    [Fact]
    public void TextOfAPdfThatNobodySeesIsNotTaken()
    {
        _folder.WriteBytes("visit.pdf", RawPdf.Of(Visit + " BT 3 Tr /F1 12 Tf 72 600 Td (Invisible.) Tj ET BT 0 Tr 1 1 1 rg /F1 12 Tf 72 500 Td (White.) Tj ET BT 0 g /F1 0.5 Tf 72 400 Td (Tiny.) Tj ET BT /F1 12 Tf 900 400 Td (Outside.) Tj ET"));

        Assert.Equal("King Mohammed VI visited Moscow in March 2016.", Assert.Single(Read()).Text);
    }

    [Fact]
    public void AWordDocumentIsReadAsItIsSeen()
    {
        _folder.WriteBytes("visit.docx", WordFile.Of("""
            <w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Visits</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">The king </w:t></w:r><w:ins w:id="1" w:author="a"><w:r><w:t>visited Moscow.</w:t></w:r></w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>Never.</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>White.</w:t></w:r></w:p>
            <w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>Date</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Visitor</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>2016</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>the king</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """));

        Assert.Equal("# Visits\n\nThe king visited Moscow.\n\n| Date | Visitor |\n| --- | --- |\n| 2016 | the king |", Assert.Single(Read()).Text);
    }

    [Fact]
    public void WhatIsNoDocumentIsNamedAndTheOthersAreRead()
    {
        _folder.Write("good.md", "Text.");
        _folder.WriteBytes("good.pdf", RawPdf.Of(Visit));
        _folder.WriteBytes("empty.pdf", RawPdf.Of(" "));
        _folder.WriteText("false.pdf", "Not one.");
        _folder.WriteBytes("old.docx", 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1);
        _folder.WriteText("cut.docx", "PK");

        Assert.Equal(["good.md", "good.pdf"], Read().Select(document => document.Id));
        Assert.Equal(["cut.docx", "empty.pdf", "false.pdf", "old.docx"], _leftOut.Select(file => file.File));
        Assert.Contains(new LeftOut("old.docx", "it is an old or encrypted Word file: save it as .docx without a password"), _leftOut);
        Assert.Contains(new LeftOut("empty.pdf", "there is no text in it: it may be scanned; run it through text recognition first"), _leftOut);
    }

    [Theory]
    [InlineData("exec sleep 600", "its reader took longer than 4 s")]
    [InlineData("exit 3", "its content ended its reader")]
    [InlineData("cat > /dev/null & exec head -c 100000000 /dev/zero >&2", "its content ended its reader")]
    [InlineData("head -c 900000 > /dev/null; exec yes", "its text is longer than a file's may be")]
    [InlineData("head -c 900000 > /dev/null; printf '\\004\\000\\000\\000nope'; exec sleep 600", "what its reader answers can't be read")]
    public void AReaderThatHangsEndsOrFloodsCostsItsFileOnly(string script, string reason)
    {
        _folder.WriteBytes("bad.pdf", new byte[900_000]);
        _folder.Write("good.md", "Text.");

        Assert.Equal(["good.md"], Read(new ReaderProgram("/bin/sh", ["-c", script])).Select(document => document.Id));
        Assert.StartsWith(reason, Assert.Single(_leftOut).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAnswerTakesNoMoreBytesThanItsLettersDo()
    {
        using var answer = new MemoryStream();

        Frames.WriteAnswer(answer, new Frames.Answer(new Bot.Corpus.Formats.Extracted(new string('م', 1000)), null));

        Assert.InRange(answer.Length, 2000, 2400);
        answer.Position = 0;
        Assert.Equal(new string('م', 1000), Frames.ReadAnswer(answer, 2400).Extracted!.Pages[0]);
    }

    [Fact]
    public void AProcessThatEndedAfterTheFileBeforeIsNotTheNextFilesFault()
    {
        // Answers one file and ends.
        using var answer = new MemoryStream();
        Frames.WriteAnswer(answer, new Frames.Answer(new Bot.Corpus.Formats.Extracted("Text."), null));
        var script = _folder.WriteBytes(".answer", answer.ToArray());
        for (var i = 0; i < 6; i++) _folder.WriteBytes($"{i}.pdf", new byte[10]);

        Assert.Equal(6, Read(new ReaderProgram("/bin/sh", ["-c", $"head -c 19 > /dev/null; exec cat {script}"])).Count);
        Assert.Empty(_leftOut);
    }

    [Fact]
    public void AReaderThatCantBeStartedIsSaidToBeSo()
    {
        _folder.WriteBytes("visit.pdf", RawPdf.Of(Visit));

        Assert.Empty(Read(new ReaderProgram("/no/such/program", [])));
        Assert.StartsWith("the process that reads such files can't be started (/no/such/program: ", Assert.Single(_leftOut).Reason, StringComparison.Ordinal);
    }

    private List<Document> Read(ReaderProgram? program = null)
    {
        using var reader = program is null ? new DocumentReader() : new DocumentReader(program, new ReaderLimits { Time = TimeSpan.FromSeconds(4) });
        return [.. CorpusSource.At(_folder.Path, reader).ReadAll(_leftOut.Add)];
    }
}
