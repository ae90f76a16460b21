using Bot.Answering;
using Bot.Corpus;
using Bot.Tests.Support;

namespace Bot.Tests.Corpus;

public sealed class FrontMatterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EveryKeyIsRead()
    {
        var document = Read("""
            ---
            title: Morocco and Russia
            date: 2026-11-24
            publisher: Bot sample corpus
            url: https://example.org/notes/1
            lang: fr-CA
            ---

            # A heading

            Text.
            """);

        Assert.Equal(("Morocco and Russia", "2026-11-24", "Bot sample corpus", "https://example.org/notes/1", "fr"),
            (document.Title, document.Published.ToString(), document.Publisher, document.Url, document.Language));
        Assert.Equal("\n# A heading\n\nText.", document.Text);
    }

    [Fact]
    public void EveryKeyIsOptionalAndTheTitleIsThenTheFirstHeading()
    {
        var document = Read("# Visits *to* Morocco #1\n\nThe king visited France.");

        Assert.Equal(("Visits *to* Morocco #1", "en"), (document.Title, document.Language));
        Assert.Equal((null, null, null), (document.Published, document.Publisher, document.Url));
    }

    [Theory]
    [InlineData("Text without a heading.")]
    [InlineData("---\n---\nText without a heading.")]
    [InlineData("---\ntitle:\nlang: ~\n---\nText without a heading.")]
    [InlineData("---\ntitle: \" \"\n---\nText without a heading.")]
    [InlineData("#\n\nText without a heading.")]
    public void WithoutATitleOrAHeadingTheNameOfTheFileIsTheTitle(string content) =>
        Assert.Equal("morocco russia", Read(content, "africa/morocco-russia.md").Title);

    [Fact]
    public void UnknownKeysAndListsAndTablesAreIgnored()
    {
        var document = Read("""
            ---
            Title: Kept
            sources:
              - "One: the first <https://example.org>"
              - Two
            tags: [a, b]
            publisher:
              name: not read
            reviewed: {by: nobody, on: 2001}
            ---
            Text.
            """);

        Assert.Equal(("Kept", null, null), (document.Title, document.Publisher, document.Published));
    }

    [Fact]
    public void AnUnquotedColonInATitleIsNoMistake()
    {
        var document = Read("""
            ---
            title: Travels Abroad of the President: Morocco
            publisher: "Office: of the Historian"
            date: 2009
            sources:
              - one: two: three
            ---
            Text.
            """);

        Assert.Equal(("Travels Abroad of the President: Morocco", "Office: of the Historian", "2009"), (document.Title, document.Publisher, document.Published.ToString()));
    }

    [Theory]
    [InlineData("2009-03-05", "2009-03-05")]
    [InlineData("2009", "2009")]
    [InlineData("2009-03", "2009-03")]
    [InlineData("March 2009", "2009-03")]
    [InlineData("Department of State, 2009", "2009")]
    [InlineData("Department of State, 2009; written in March 2008", "2009")]
    [InlineData("\"5 mars 2009\"", "2009-03-05")]
    [InlineData("весна 2009 года", "2009")]
    public void ADateMayBeProse(string written, string read) => Assert.Equal(read, Read($"---\ndate: {written}\n---\nText.").Published.ToString());

    [Fact]
    public void ADateThatCannotBeReadIsNone() => Assert.Null(Read("---\ndate: last spring\n---\nText.").Published);

    [Theory]
    [InlineData("---\ntitle: never closed\nText.")]
    [InlineData("----\ntitle: a rule of four dashes\n----\nText.")]
    [InlineData("\n---\ntitle: not on the first line\n---\nText.")]
    public void WhatIsNoFrontMatterIsText(string content) => Assert.Equal(content, Read(content).Text);

    [Fact]
    public void ARuleOfDashesInsideTheBlockDoesNotEndIt() =>
        Assert.Equal("Text.", Read("---\ntitle: Visits\nnote: |\n  a\n----- b\n---\nText.").Text);

    [Fact]
    public void ALanguageThatIsNotOneOfTheFiveIsGuessedFromTheText() =>
        Assert.Equal("ru", Read("---\nlang: Russian language\n---\nПрезидент России посетил Марокко.").Language);

    [Theory]
    [InlineData("a: &x [*x]")]
    [InlineData("? &x {*x : 1}\n: 2")]
    [InlineData("a: *nowhere")]
    [InlineData("a: !!int twelve")]
    [InlineData("a: 1\na: 2")]
    [InlineData("\ta: 1")]
    [InlineData("%YAML 9.9")]
    [InlineData("a: \"\\ud800\"")]
    [InlineData("title: [unclosed")]
    [InlineData("title: [unclosed\ndate: 2020")]
    [InlineData("{")]
    [InlineData("title: &a *a")]
    [InlineData("title: |2\n x\n\t")]
    public void BrokenYamlIsNoReasonToLoseTheText(string block) => Assert.Equal("Text.", Read($"---\n{block}\n---\nText.").Text);

    [Fact]
    public void DeepNestingIsNoReasonToLoseTheText() => Assert.Equal("Text.", Read($"---\na: {new string('[', 100_000)}\n---\nText.").Text);

    private Document Read(string content, string name = "note.md")
    {
        _folder.WriteText(name, content);
        using var reader = new DocumentReader();
        return Assert.Single(CorpusSource.At(_folder.Path, reader).ReadAll(_ => { }));
    }
}
