using System.Net;
using Bot.Host.Web.Sources;
using Bot.Tests.Support;

namespace Bot.Tests.Web;

public sealed class SourcePageTests
{
    [Fact]
    public async Task TheCitedCharactersAreMarkedAndNoOthers()
    {
        await using var bot = await WebBot.StartAsync();
        var page = await bot.Client.GetStringAsync(SourceAddress.Path(Notes.Morocco, 91, 145), TestContext.Current.CancellationToken);
        Assert.Contains("""<mark id="quote" tabindex="-1">The American embassy in Rabat dates from 11 June 1956.</mark>""", page, StringComparison.Ordinal);
        Assert.Contains("Morocco and the United States</h1>", page, StringComparison.Ordinal);
        Assert.Contains("Bot sample corpus", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="https://example.org/notes/morocco" rel="noopener noreferrer nofollow" """, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnArabicDocumentRunsFromRightToLeft()
    {
        await using var bot = await WebBot.StartAsync();
        var page = await bot.Client.GetStringAsync(SourceAddress.Path(Notes.Algeria, 0, 6), TestContext.Current.CancellationToken);
        Assert.Contains("""<div class="text" lang="ar" dir="rtl"><mark id="quote" tabindex="-1">اعترفت</mark>""", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?start=91")]
    [InlineData("?start=-1&end=5")]
    [InlineData("?start=5&end=5")]
    [InlineData("?start=9&end=5")]
    [InlineData("?start=0&end=100000")]
    [InlineData("?start=0&end=99999999999999999999")]
    [InlineData("?start=x&end=%00")]
    public async Task OffsetsThatCannotBeLeaveTheDocumentUnmarked(string query)
    {
        await using var bot = await WebBot.StartAsync();
        var page = await bot.Client.GetStringAsync(SourceAddress.Path(Notes.Morocco) + query, TestContext.Current.CancellationToken);
        Assert.Contains("dates from 11 June 1956.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WordsThatNoLongerStandWhereTheyWereCitedAreNotMarked()
    {
        await using var bot = await WebBot.StartAsync();
        var before = Notes.Morocco with { Text = "Early days.\n" + Notes.Morocco.Text };
        var page = await bot.Client.GetStringAsync(SourceAddress.Path(before, 103, 157), TestContext.Current.CancellationToken);
        Assert.Contains("has changed since it was quoted", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark", page, StringComparison.Ordinal);
    }

    [Fact]
    public void AMarkNeverCutsACharacterInTwo()
    {
        Assert.Equal("", MarkedText.Cut("a𝄞b", "0", "2", null).Quote);
        Assert.Equal("𝄞", MarkedText.Cut("a𝄞b", "1", "3", null).Quote);
    }

    [Fact]
    public void AnAddressHoldsNothingThatMarkdownReads()
    {
        var path = SourceAddress.Path(Notes.Morocco with { Id = "a_b/c (d)[e]<f>\"g\"*h~.md" }, 0, 5);
        Assert.Matches("^/sources/[A-Za-z0-9%./-]+[?]start=0&end=5&check=[0-9a-f]{8}#quote$", path);
    }

    [Fact]
    public async Task ADocumentIsFoundByExactlyItsId()
    {
        await using var bot = await WebBot.StartAsync();
        foreach (var path in (string[])["/sources/", "/sources", "/sources/africa", "/sources/AFRICA/aljazair.md", "/sources/africa%2Faljazair.md", "/sources/africa/aljazair.md/"])
        {
            using var response = await bot.Client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }
}
