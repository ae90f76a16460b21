using Bot.Corpus;
using Bot.Corpus.Formats;
using Bot.Corpus.Formats.Word;
using Bot.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using static Bot.Tests.Support.WordFile;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Tests.Corpus;

public sealed class WordTests
{
    private const string Heading = """<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>""";

    [Fact]
    public void HeadingsListsAndParagraphsStandAsMarkdownHasThem()
    {
        var text = TextOf(
            $"""<w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr>{Run("Visits of 2006")}</w:p>"""
            + $"""<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>{Run("To Africa")}</w:p>"""
            + Paragraph("Vladimir Putin went to Morocco.")
            + Item(0, "Rabat") + Item(1, "The palace") + Item(0, "Casablanca")
            + Paragraph("He stayed two days."),
            Heading);

        Assert.Equal("# Visits of 2006\n\n## To Africa\n\nVladimir Putin went to Morocco.\n\n- Rabat\n  - The palace\n- Casablanca\n\nHe stayed two days.", text);
    }

    [Fact]
    public void NotesThatTheTextRefersToStandBehindItOnce()
    {
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml";
        var parts = Parts($"""<w:p>{Run("He came in 2006.")}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>{Paragraph("He left.")}""", null, null);
        parts["word/_rels/document.xml.rels"] = RelationsOf($"""<Relationship Id="r1" Type="{Office}/footnotes" Target="footnotes.xml"/><Relationship Id="r2" Type="{Office}/endnotes" Target="endnotes.xml"/>""");
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].Replace("</Types>",
            $"""<Override PartName="/word/footnotes.xml" ContentType="{Type}.footnotes+xml"/><Override PartName="/word/endnotes.xml" ContentType="{Type}.endnotes+xml"/></Types>""", StringComparison.Ordinal);
        parts["word/footnotes.xml"] = $"""<w:footnotes xmlns:w="{Words}"><w:footnote w:id="1">{Paragraph("Nobody refers to this.")}</w:footnote><w:footnote w:id="2">{Paragraph("In September.")}</w:footnote></w:footnotes>""";
        parts["word/endnotes.xml"] = $"""<w:endnotes xmlns:w="{Words}"><w:endnote w:id="2">{Paragraph("See the archive.")}</w:endnote></w:endnotes>""";

        Assert.Equal("He came in 2006.\n\nHe left.\n\nIn September.\n\nSee the archive.", Assert.Single(WordFormat.Extract(Zip(parts)).Pages));
    }

    [Fact]
    public void ATableIsRowsUnderARuleUnlessItSaysThatItHasNoHeader()
    {
        const string Rows = """<w:tr><w:tc><w:p><w:r><w:t>Guest</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc></w:tr>"""
            + """<w:tr><w:tc><w:p><w:r><w:t>Hassan</w:t></w:r></w:p><w:p><w:r><w:t>II | King</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1966</w:t></w:r></w:p></w:tc></w:tr>""";

        Assert.Equal("| Guest | Year |\n| --- | --- |\n| Hassan II ¦ King | 1966 |", TextOf($"<w:tbl>{Rows}</w:tbl>"));
        Assert.Equal("| Guest | Year |\n| Hassan II ¦ King | 1966 |", TextOf($"""<w:tbl><w:tblPr><w:tblLook w:val="0480"/></w:tblPr>{Rows}</w:tbl>"""));
    }

    [Theory]
    [InlineData("<w:vanish/>")]
    [InlineData("""<w:color w:val="FFFFFF"/>""")]
    [InlineData("""<w:color w:val="fefefe"/>""")]
    [InlineData("""<w:sz w:val="2"/>""")]
    [InlineData("""<w:rStyle w:val="Secret"/>""")]
    [InlineData("""<w:rStyle w:val="BasedOnSecret"/>""")]
    public void ARunThatNobodySeesIsNotTaken(string properties) => Assert.Equal("Seen, seen.", TextOf($"<w:p>{Run("Seen,")}{Run(" HIDDEN", properties)}{Run(" seen.")}</w:p>",
        """<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="BasedOnSecret"><w:basedOn w:val="Secret"/></w:style>"""));

    [Theory]
    [InlineData("""<w:vanish w:val="0"/>""")]
    [InlineData("""<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000080"/>""")]
    [InlineData("""<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>""")]
    [InlineData("""<w:sz w:val="12"/>""")]
    [InlineData("""<w:color w:val="auto"/>""")]
    public void ARunThatIsSeenIsTaken(string properties) => Assert.Equal("Seen, seen.", TextOf($"<w:p>{Run("Seen,")}{Run(" seen.", properties)}</w:p>"));

    [Fact]
    public void ADarkCellShowsWhiteLettersAndAHiddenParagraphStyleHides()
    {
        var white = Run("White", """<w:color w:val="FFFFFF"/>""");

        Assert.Equal("White", TextOf($"""<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr><w:p>{white}</w:p></w:tc></w:tr></w:tbl>"""));
        Assert.Equal("Seen.", TextOf($"""{Paragraph("Seen.")}<w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr>{Run("HIDDEN")}</w:p>""",
            """<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/><w:rPr><w:vanish/></w:rPr></w:style>"""));
    }

    [Fact]
    public void InsertionsAreShownAndDeletionsCommentsAndFieldCodesAreNot() => Assert.Equal(
        "The king came in 1966 by train.",
        TextOf($"""
            <w:p>{Run("The king ")}<w:ins w:id="1" w:author="a">{Run("came")}</w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>went</w:delText></w:r></w:del>
            <w:commentRangeStart w:id="3"/>{Run(" in ")}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>
            <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \@ yyyy</w:instrText></w:r>{Run("CODE")}<w:r><w:fldChar w:fldCharType="separate"/></w:r>{Run("1966")}<w:r><w:fldChar w:fldCharType="end"/></w:r>
            <w:moveFrom w:id="4" w:author="a">{Run(" on foot")}</w:moveFrom><w:moveTo w:id="5" w:author="a">{Run(" by train.")}</w:moveTo></w:p>
            """));

    [Theory]
    [InlineData("""<w:smartTag w:uri="urn:schemas" w:element="place"><w:smartTagPr><w:attr w:name="a" w:val="b"/></w:smartTagPr>§</w:smartTag>""")]
    [InlineData("""<w:smartTag w:uri="u" w:element="place"><w:smartTag w:uri="u" w:element="City"><w:smartTag w:uri="u" w:element="x"/>§</w:smartTag></w:smartTag>""")]
    [InlineData("""<w:smartTag w:uri="u" w:element="place"><w:hyperlink w:anchor="a">§</w:hyperlink></w:smartTag>""")]
    [InlineData("""<w:hyperlink w:anchor="a"><w:smartTag w:uri="u" w:element="place">§</w:smartTag></w:hyperlink>""")]
    [InlineData("""<w:ins w:id="1" w:author="a"><w:smartTag w:uri="u" w:element="place">§</w:smartTag></w:ins>""")]
    [InlineData("""<w:customXml w:uri="u" w:element="place"><w:customXmlPr/>§</w:customXml>""")]
    [InlineData("""<w:sdt><w:sdtPr/><w:sdtContent>§</w:sdtContent></w:sdt>""")]
    [InlineData("""<w:sdt><w:sdtContent><w:smartTag w:uri="u" w:element="place">§</w:smartTag></w:sdtContent></w:sdt>""")]
    [InlineData("""<w:ins w:id="1" w:author="a">§</w:ins>""")]
    [InlineData("""<w:moveTo w:id="1" w:author="a">§</w:moveTo>""")]
    [InlineData("""<w:fldSimple w:instr=" TITLE ">§</w:fldSimple>""")]
    [InlineData("""<w:hyperlink w:anchor="a">§</w:hyperlink>""")]
    [InlineData("""<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>ra-bat</w:t></w:r></w:rt><w:rubyBase>§</w:rubyBase></w:ruby></w:r>""")]
    [InlineData("""<w:dir w:val="rtl">§</w:dir>""")]
    public void WhatOnlyMarksRunsLosesNoneOfThem(string around)
    {
        var marked = around.Replace("§", Run("Rabat") + Run(" HIDDEN", "<w:vanish/>"), StringComparison.Ordinal);
        var paragraph = $"<w:p>{Run("He came to ")}{marked}{Run(" &amp; left.")}</w:p>";

        Assert.Equal("He came to Rabat & left.", TextOf(paragraph));
        Assert.Equal("| He came to Rabat & left. | 2006 |", TextOf($"<w:tbl><w:tr><w:tc>{paragraph}</w:tc><w:tc>{Paragraph("2006")}</w:tc></w:tr></w:tbl>"));
    }

    [Fact]
    public void ArabicStaysAsItIs() => Assert.Equal("زار الملك محمد السادس موسكو سنة 2016.", TextOf(Paragraph("زار الملك محمد السادس موسكو سنة 2016.")));

    [Fact]
    public void WhatTheFileSaysOfItselfIsTaken()
    {
        var extracted = WordFormat.Extract(Of(Paragraph("Text."), core: """
            <dc:title>Visits to Morocco</dc:title><dc:creator>Office of the Historian</dc:creator><dc:language>en-US</dc:language>
            <dcterms:created xsi:type="dcterms:W3CDTF">2009-03-01T10:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2011-01-01T00:00:00Z</dcterms:modified>
            """));

        Assert.Equal(("Visits to Morocco", "Office of the Historian", "2009-03-01", "en-US"), (extracted.Title, extracted.Publisher, extracted.Date, extracted.Language));
        Assert.False(extracted.HasPages);
    }

    [Fact]
    public void WithoutATitleOfItsOwnItIsCalledAfterItsFirstHeading() =>
        Assert.Equal("Visits", WordFormat.Extract(Of($"""{Paragraph("Before.")}<w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr>{Run("Visits")}</w:p>""", Heading)).Title);

    [Fact]
    public void ADocumentThatTheLibraryWroteIsReadByWhatIsLeftOfIt()
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            word.AddMainDocumentPart().Document = new W.Document(new W.Body(new W.Paragraph(new W.Run(new W.Text("Putin visited Rabat in 2006.")))));
            word.MainDocumentPart!.AddImagePart(ImagePartType.Png).FeedData(new MemoryStream([1, 2, 3]));
            word.MainDocumentPart!.AddHyperlinkRelationship(new Uri("http://127.0.0.1:1/"), isExternal: true);
            word.PackageProperties.Title = "Visits";
        }

        var extracted = WordFormat.Extract(file.ToArray());

        Assert.Equal(("Visits", "Putin visited Rabat in 2006."), (extracted.Title, Assert.Single(extracted.Pages)));
    }

    [Fact]
    public void ADocumentOfWhichNothingIsSeenIsRefused() =>
        Assert.Equal("there is no text in it that a reader would see", Assert.Throws<CorpusFormatException>(() => WordFormat.Extract(Of($"<w:p>{Run("X", "<w:vanish/>")}</w:p>"))).Message);

    private static string Item(int level, string text) =>
        $"""<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>{Run(text)}</w:p>""";

    private static string TextOf(string body, string? styles = null) => Assert.Single(WordFormat.Extract(Of(body, styles)).Pages);
}
