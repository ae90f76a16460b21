using System.Text;
using Bot.Corpus.Formats;
using Bot.Corpus.Formats.Html;

namespace Bot.Tests.Corpus.Html;

public sealed class HtmlMetadataTests
{
    [Fact]
    public void APageSaysItsTitleDatePublisherLanguageAndAddress()
    {
        var page = Read("fr", "<meta property='og:title' content='Visite'><meta property='article:published_time' content='2016-03-15T10:00:00Z'><meta property='og:site_name' content='Presse'><link rel=canonical href='https://example.org/1'>");

        Assert.Equal(("Visite", "2016-03-15T10:00:00Z", "Presse", "fr", "https://example.org/1"), (page.Title, page.Date, page.Publisher, page.Language, page.Url));
    }

    [Fact]
    public void LinkedDataSaysItWhereNoMetaDoes()
    {
        var page = Read("en", """<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Visit","datePublished":"2016-03-15","publisher":{"name":"Press"}}]}</script><title>x</title>""");

        Assert.Equal(("Visit", "2016-03-15", "Press", null), (page.Title, page.Date, page.Publisher, page.Url));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]")]
    [InlineData("{\"headline\": \"\\ud83d\"}")]
    [InlineData("{\"headline\": 7, \"publisher\": [[]], \"datePublished\": {}}")]
    public void BrokenLinkedDataIsPassedOver(string json) =>
        Assert.Equal("Heading", Read("en", $"<script type='application/ld+json'>{json}</script><link rel=canonical href='javascript:alert(1)'>").Title);

    [Theory]
    [InlineData(1251, "windows-1251", "Президент")]
    [InlineData(1252, "iso-8859-1", "“Élysée”")]
    [InlineData(65001, "windows-1252", "Президент")]
    [InlineData(1256, "no-such-thing", "المغرب وروسيا")]
    public void TheEncodingIsThePagesOwn(int codePage, string stated, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.UTF8;

        Assert.Equal(text, Assert.Single(HtmlFormat.Extract(encoding.GetBytes($"<meta charset='{stated}'><p>{text}</p>")).Pages));
    }

    private static Extracted Read(string language, string head) => HtmlFormat.Extract($"<html lang={language}><head>{head}</head><body><h1>Heading</h1><p>Text.</p></body></html>");
}
