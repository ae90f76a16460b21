using Bot.Answering;
using Bot.Corpus;
using Bot.Tests.Support;

namespace Bot.Tests.Corpus;

/// <summary>What can't be read of a document's own fields is told, and the document is read.</summary>
public sealed class WhatADocumentIsReadWithoutTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<LeftOut> _leftOut = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AMetaFileOverrulesTheFilesOwnFields()
    {
        _folder.WriteText("note.md", "---\ntitle: Own\ndate: 2001\npublisher: Kept\n---\nText.");
        _folder.WriteText("note.md.meta.yaml", "title: Visits: Morocco\ndate: 2009-03-05\nlanguage: fr\nsource: https://example.org\n");

        var document = Read();

        Assert.Equal(("Visits: Morocco", "2009-03-05", "Kept", "fr", "https://example.org"), (document.Title, document.Published.ToString(), document.Publisher, document.Language, document.Url));
        Assert.Empty(_leftOut);
    }

    [Theory]
    [InlineData("date: sometime", "its date \"sometime\" can't be read: write it as 2026-11-24; the document was read without it")]
    [InlineData("date: 2009-13-45", "its date \"2009-13-45\" can't be read: write it as 2026-11-24; the document was read without it")]
    [InlineData("date: 2009-13", "its date \"2009-13\" can't be read: write it as 2026-11-24; the document was read without it")]
    [InlineData("date: 2009-02-30", "its date \"2009-02-30\" can't be read: write it as 2026-11-24; the document was read without it")]
    [InlineData("date: 31 February 2010", "its date \"31 February 2010\" can't be read: write it as 2026-11-24; the document was read without it")]
    [InlineData("url: notaurl", "its url \"notaurl\" is no web address: write it as https://example.org/page, or leave it out; the document was read without it")]
    [InlineData("lang: klingon", "its language \"klingon\" is none of en, fr, es, ru and ar: write one of these, or leave it out; the document was read without it")]
    [InlineData("title: \"unclosed\n  - x: [", "line 1 can't be read: write it as name: value; the document was read without it")]
    [InlineData("title: Kept\ndate: [2009", "line 2 can't be read: write it as name: value; the document was read without it")]
    [InlineData("titel: Visits", "it states none of title, date, publisher, lang and url: write each as name: value; the document was read without it")]
    [InlineData("\0", "the file is not text: it holds zero bytes; the document was read without it")]
    [InlineData("", "it is empty: write its text into it, or delete it; the document was read without it")]
    public void ABrokenMetaFileIsNamed(string meta, string reason)
    {
        _folder.WriteText("note.md", "---\ndate: 2001\n---\nText.");
        _folder.WriteText("note.md.meta.yaml", meta);

        Assert.Equal(("Text.", "2001"), (Read().Text, Read().Published.ToString()));
        Assert.Equal(new LeftOut("note.md.meta.yaml", reason) { DocumentWasRead = true }, _leftOut[0]);
    }

    [Theory]
    [InlineData("date: sometime", "its date \"sometime\" can't be read: write it as 2026-11-24; the document was read without it")]
    [InlineData("date: 31 February 2010", "its date \"31 February 2010\" can't be read: write it as 2026-11-24; the document was read without it")]
    [InlineData("date: 30 février 2010", "its date \"30 février 2010\" can't be read: write it as 2026-11-24; the document was read without it")]
    [InlineData("url: javascript:alert(1)", "its url \"javascript:alert(1)\" is no web address: write it as https://example.org/page, or leave it out; the document was read without it")]
    [InlineData("url: notaurl", "its url \"notaurl\" is no web address: write it as https://example.org/page, or leave it out; the document was read without it")]
    [InlineData("language: English", "its language \"English\" is none of en, fr, es, ru and ar: write one of these, or leave it out; the document was read without it")]
    [InlineData("title: [unclosed", "line 1 of its front matter can't be read: write it as name: value; the document was read without it")]
    public void BrokenFrontMatterIsNamed(string block, string reason)
    {
        _folder.WriteText("note.md", $"---\n{block}\n---\nText.");

        Assert.Equal("Text.", Read().Text);
        Assert.Equal([new LeftOut("note.md", reason) { DocumentWasRead = true }], _leftOut);
    }

    [Theory]
    [InlineData("---\ntitle: Visits\ndate: 2010\n\nText.")]
    [InlineData("---\ntitle: Visits\nText.")]
    [InlineData("---\nauthor: Nobody\ntags:\n - a\n\nText.")]
    public void FrontMatterThatNeverEndsIsNamedAndReadAsText(string content)
    {
        _folder.WriteText("note.md", content);

        Assert.Equal(content, Read().Text);
        Assert.Equal([new LeftOut("note.md", "its front matter never ends: put a line --- below it; it was read as text") { DocumentWasRead = true }], _leftOut);
    }

    [Theory]
    [InlineData("---\n\nText: below a rule.")]
    [InlineData("---\nRemark: below a rule.")]
    [InlineData("---\nThe king came: he stayed.")]
    [InlineData("---\ntitle: Closed\n---\n---\ntitle: no front matter any more")]
    public void ARuleAtTheBeginningIsNoFrontMatter(string content)
    {
        _folder.WriteText("note.md", content);

        Read();

        Assert.Empty(_leftOut);
    }

    [Fact]
    public void ASourceInWordsIsNoMistakeAndNoAddress()
    {
        _folder.WriteText("note.md", "---\nsource: Office of the Historian\n---\nText.");

        Assert.Null(Read().Url);
        Assert.Empty(_leftOut);
    }

    [Theory]
    [InlineData("lang: fr-CA")]
    [InlineData("lang: und")]
    [InlineData("lang:")]
    public void ALanguageThatIsReadOrLeftOpenIsNoComplaint(string stated)
    {
        _folder.WriteText("note.md", $"---\n{stated}\n---\nText.");

        Read();

        Assert.Empty(_leftOut);
    }

    [Fact]
    public void ALanguageThatIsNoneOfTheFiveLeavesTheFilesOwn()
    {
        _folder.WriteText("note.md", "---\nlang: fr\n---\nText.");
        _folder.WriteText("note.md.meta.yaml", "lang: de");

        Assert.Equal("fr", Read().Language);
        Assert.Equal("note.md.meta.yaml", Assert.Single(_leftOut).File);
    }

    [Fact]
    public void TitlesAndPublishersAreCleanToo()
    {
        _folder.WriteText("note.md", "---\ntitle: Vi\u200Bsite\u0301\npublisher: A\u202EB\n---\nTe\u0301xt.");

        Assert.Equal(("Visité", "AB", "Téxt."), (Read().Title, Read().Publisher, Read().Text));
    }

    private Document Read()
    {
        using var reader = new DocumentReader();
        return Assert.Single(CorpusSource.At(_folder.Path, reader).ReadAll(_leftOut.Add));
    }
}
