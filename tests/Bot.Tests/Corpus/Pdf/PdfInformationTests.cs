using Bot.Corpus;
using Bot.Corpus.Formats;
using Bot.Corpus.Formats.Pdf;
using static Bot.Tests.Support.RawPdf;

namespace Bot.Tests.Corpus.Pdf;

public sealed class PdfInformationTests
{
    private static readonly string Text = Lines(72, 700, 10, "The king visited Moscow.");

    [Fact]
    public void TitleAuthorDateAndLanguageComeFromTheFile()
    {
        var document = DocumentMetadata.Make("notes/visit.pdf", Described("(Royal visits)", "(Department of State)", "(D:20090312101500+01'00')"), _ => { });

        Assert.Equal(("Royal visits", "Department of State", "fr"), (document.Title, document.Publisher, document.Language));
        Assert.Equal("2009-03-12", document.Published.ToString());
    }

    [Fact]
    public void AUnicodeTitleIsRead() => Assert.Equal("المغرب", Described("<FEFF062706440645063A06310628>", "()", "()").Title);

    [Theory]
    [InlineData("(Microsoft Word - visit.doc)")]
    [InlineData("(Microsoft Word - Report)")]
    [InlineData("(visit_final.docx)")]
    [InlineData("(untitled)")]
    [InlineData("()")]
    public void ATitleThatIsAFileNameIsNone(string title) => Assert.Equal("visit", DocumentMetadata.Make("notes/visit.pdf", Described(title, "()", "(yesterday)"), _ => { }).Title);

    [Fact]
    public void AFileUnderAPasswordIsNamed() =>
        Assert.Equal("it is protected by a password: save it without one", Reason(Pages([Text], trailer:
            $"/ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <{new string('1', 64)}> /U <{new string('2', 64)}> >>")));

    [Fact]
    public void AScanWithoutTextIsNamed() =>
        Assert.Equal("there is no text in it: it may be scanned; run it through text recognition first", Reason(Pages(["", "0.5 g 100 100 300 400 re f"])));

    [Fact]
    public void WhatIsNoPdfIsNamed() => Assert.Equal("it is not a PDF, or a broken one: save it again", Reason([.. "<html>Not found</html>"u8]));

    [Fact]
    public void AFileOfTooManyPagesIsNamed() =>
        Assert.Equal("it has more than 5,000 pages: cut it into parts", Reason(Pages([.. Enumerable.Repeat("", 5_001)])));

    private static Extracted Described(string title, string author, string date) => PdfFormat.Extract(
        Pages([Text], catalogue: "/Lang (fr-FR)", trailer: "/Info 6 0 R", more: $"<< /Title {title} /Author {author} /CreationDate {date} >>"));

    private static string Reason(byte[] pdf) => Assert.Throws<CorpusFormatException>(() => PdfFormat.Extract(pdf)).Message;
}
