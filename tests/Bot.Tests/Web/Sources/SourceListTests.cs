using System.Text.RegularExpressions;
using Bot.Host.Web.Sources;
using Bot.Host.Web.Sources.List;
using Bot.Relations.Dates;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Web.Sources;

public sealed class SourceListTests
{
    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    private static readonly SourceSearch Search = new(
    [
        Some.Entry(Some.Document("a.md", "x", "fr", "Événements au Maroc")) with { Countries = ["MA", "US"], Published = new PartialDate(2001, 2, 0) },
        Some.Entry(Some.Document("b.md", "x", "en", "Undated")) with { Countries = ["RU"], Publisher = "Ministry" },
        Some.Entry(Some.Document("c.md", "x", "en", "Later")) with { Published = new PartialDate(2010, 0, 0) },
    ]);

    [Theory]
    [InlineData("", "c.md a.md b.md")]
    [InlineData("evenements", "a.md")]
    [InlineData("MINISTRY", "b.md")]
    [InlineData("Россия", "b.md")]
    [InlineData("المغرب", "a.md")]
    [InlineData("états-unis maroc", "a.md")]
    [InlineData("c.md", "c.md")]
    [InlineData("maroc ministry", "")]
    public void EachWordIsLookedForInWhatTheListShows(string query, string found) =>
        Assert.Equal(found, string.Join(' ', Search.Find(query, "", byTitle: false).Select(entry => entry.Id)));

    [Fact]
    public void TheListCanBeOfOneLanguageAndInTheOrderOfTitles() =>
        Assert.Equal(["c.md", "b.md"], Search.Find("", "en", byTitle: true).Select(entry => entry.Id));

    [Fact]
    public async Task TenThousandDocumentsCome50AtATime()
    {
        var documents = Enumerable.Range(0, 10_000).Select(i => Some.Entry(Some.Document($"{i:00000}.md", "x", title: $"Note {i:00000}")) with { Countries = ["MA", "FR"] }).ToList();
        await using var bot = await WebBot.StartAsync(
            new FoundPassages(), new ForbiddenComposer(), services => services.AddSingleton(new SourceDocuments(() => documents, _ => null, null)));
        var page = await bot.Client.GetStringAsync("/sources?q=maroc&page=200&lang=en", Now);
        Assert.Equal(50, Regex.Count(page, "<li>"));
        Assert.Contains("Note 09999", page, StringComparison.Ordinal);
        Assert.Contains("Documents: 10&#x202F;000", page, StringComparison.Ordinal);
        Assert.Contains("page=199&amp;lang=en", page, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AListWithNothingInItSaysWhatWouldHelp()
    {
        await using var bot = await WebBot.StartAsync();
        var page = await bot.Client.GetStringAsync("/sources?q=nowhere", Now);
        Assert.Contains("Try fewer words", page, StringComparison.Ordinal);
        Assert.Contains("Documents: 0", page, StringComparison.Ordinal);
    }
}
