using System.Net;
using Bot.Answering;
using Bot.Host.Web.Sources;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Web.Sources;

public sealed class SourcePageTests
{
    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheCitedCharactersAreMarkedAndNoOthers()
    {
        await using var bot = await WebBot.StartAsync();
        var page = await bot.Client.GetStringAsync(SourceAddress.Path(Notes.Morocco, 91, 145), Now);
        Assert.Contains("""<mark id="quote" tabindex="-1">The American embassy in Rabat dates from 11 June 1956.</mark>""", page, StringComparison.Ordinal);
        Assert.Contains("""<span class="near">On 7 March 1956 the United States recognized Morocco as independent of France.</span>""", page, StringComparison.Ordinal);
        Assert.Contains("Morocco and the United States</h1>", page, StringComparison.Ordinal);
        Assert.Contains("Bot sample corpus", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="https://example.org/notes/morocco" rel="noopener noreferrer nofollow" """, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnArabicDocumentRunsFromRightToLeft()
    {
        await using var bot = await WebBot.StartAsync();
        var page = await bot.Client.GetStringAsync(SourceAddress.Path(Notes.Algeria, 0, 6), Now);
        Assert.Contains("""<div class="text" lang="ar" dir="rtl"><span id="p-0"><mark id="quote" tabindex="-1">اعترفت</mark>""", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?quote=91")]
    [InlineData("?quote=-1-5")]
    [InlineData("?quote=5-5")]
    [InlineData("?quote=9-5")]
    [InlineData("?quote=0-100000")]
    [InlineData("?quote=0-99999999999999999999")]
    [InlineData("?quote=x-%00")]
    [InlineData("?quote=x&v=y&w=z&part=-7")]
    public async Task OffsetsThatCannotBeLeaveTheDocumentUnmarked(string query)
    {
        await using var bot = await WebBot.StartAsync();
        var page = await bot.Client.GetStringAsync(SourceAddress.Path(Notes.Morocco.Id) + query, Now);
        Assert.Contains("dates from 11 June 1956.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark", page, StringComparison.Ordinal);
        Assert.Equal(query.Contains("v=", StringComparison.Ordinal), page.Contains("points to no words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnotherLanguageOfThePageShowsTheSameDocument()
    {
        await using var bot = await WebBot.StartAsync();

        var page = await bot.Client.GetStringAsync(SourceAddress.Path(Notes.Morocco.Id) + "?part=1&lang=fr", Now);

        Assert.Contains($"<a href=\"{SourceAddress.Path(Notes.Morocco.Id)}?part=1&amp;lang=ar\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HeadingsAndMarksOfMarkdownAreStyledAndNoCharacterIsLost()
    {
        const string Text = "# Visits\n\n## In *2006*\n\n#hashtag | no row\n\n| Who | Where |\n| --- | --- |\n| Putin <b> | Rabat |\n";
        var document = new Document("visits.md", "Visits", Text, "en");
        await using var bot = await StartAsync(Some.Sources([document]));
        var start = Text.IndexOf("| Putin", StringComparison.Ordinal);

        var page = await bot.Client.GetStringAsync(SourceAddress.Path(document, start, start + "| Putin <b> | Rabat |".Length), Now);

        Assert.Contains("""<span class="syntax"># </span><span class="heading title">Visits</span>""", page, StringComparison.Ordinal);
        Assert.Contains("""<span class="syntax">## </span><span class="heading second">In *2006*</span>""", page, StringComparison.Ordinal);
        Assert.Contains("#hashtag | no row", page, StringComparison.Ordinal);
        Assert.Contains("""<span class="syntax">| --- | --- |</span>""", page, StringComparison.Ordinal);
        Assert.Contains("""tabindex="-1"><span class="syntax">|</span> Putin &lt;b&gt; <span class="syntax">|</span> Rabat <span class="syntax">|</span></mark>""", page, StringComparison.Ordinal);
        var shown = page[(page.IndexOf('>', page.IndexOf("<div class=\"text\"", StringComparison.Ordinal)) + 1)..page.LastIndexOf("</div>", page.IndexOf("</article>", StringComparison.Ordinal), StringComparison.Ordinal)];
        Assert.Equal(Text, WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(shown, "<[^>]*>", "")));
    }

    [Theory]
    [InlineData("Visits to Rabat\n\nHe came in 2006.", """<span class="heading title">Visits to Rabat</span>""")]
    [InlineData("\n# Visits to Rabat\n\nHe came in 2006.", """<span class="syntax"># </span><span class="heading title">Visits to Rabat</span>""")]
    public async Task ATitleWithWhichTheTextBeginsIsShownOnce(string text, string title)
    {
        await using var bot = await StartAsync(Some.Sources([new Document("visits.txt", "Visits to Rabat", text, "en")]));

        var page = await bot.Client.GetStringAsync(SourceAddress.Path("visits.txt"), Now);

        Assert.Contains("""<h1 class="unseen" lang="en" dir="auto">Visits to Rabat</h1>""", page, StringComparison.Ordinal);
        Assert.Contains(title, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Visits to Rabat and Fes\n\nHe came in 2006.", 1)]
    [InlineData("Notes\n\nVisits to Rabat", 1)]
    [InlineData("Visits to Rabat\n\n", 2)]
    public async Task ATitleThatStandsNowhereElseOnThePageIsItsHeading(string text, int part)
    {
        var whole = part == 1 ? text : text + string.Concat(Enumerable.Repeat("He came to Rabat in 2006.\n\n", 8_000));
        await using var bot = await StartAsync(Some.Sources([new Document("visits.txt", "Visits to Rabat", whole, "en")]));

        var page = await bot.Client.GetStringAsync($"{SourceAddress.Path("visits.txt")}?part={part}", Now);

        Assert.Contains("""<h1 lang="en" dir="auto">Visits to Rabat</h1>""", page, StringComparison.Ordinal);
        Assert.DoesNotContain("heading title", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FromAnotherPartTheWayToTheQuoteLeadsToItsPart()
    {
        var document = new Document("long.md", "Long", string.Concat(Enumerable.Repeat("He came to Rabat in 2006.\n\n", 8_000)), "en");
        await using var bot = await StartAsync(Some.Sources([document]));
        var address = SourceAddress.Path(document, 0, 25);

        Assert.Contains("<a href=\"#quote\">", await bot.Client.GetStringAsync(address, Now), StringComparison.Ordinal);
        var other = await bot.Client.GetStringAsync(address.Replace("#quote", "&part=2", StringComparison.Ordinal), Now);
        Assert.DoesNotContain("<mark", other, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{address.Replace("&", "&amp;", StringComparison.Ordinal)}\">", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WordsThatMovedAreMarkedWhereTheyStandNow()
    {
        await using var bot = await WebBot.StartAsync();
        var before = Notes.Morocco with { Text = "Early days, long before.\n" + Notes.Morocco.Text };
        var page = await bot.Client.GetStringAsync(SourceAddress.Path(before, 116, 170), Now);
        Assert.Contains("shows where the same words stand now", page, StringComparison.Ordinal);
        Assert.Contains("""<mark id="quote" tabindex="-1">The American embassy in Rabat dates from 11 June 1956.</mark>""", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WordsThatAreGoneAreNotMarked()
    {
        await using var bot = await WebBot.StartAsync();
        var before = Notes.Morocco with { Text = Notes.Morocco.Text.Replace("11 June", "12 June", StringComparison.Ordinal) };
        var page = await bot.Client.GetStringAsync(SourceAddress.Path(before, 91, 145), Now);
        Assert.Contains("the quoted words are no longer in it", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARenamedDocumentIsFoundByItsText()
    {
        await using var bot = await WebBot.StartAsync();
        var before = Notes.Morocco with { Id = "old-name.md" };

        using var moved = await bot.Client.GetAsync(SourceAddress.Path(before, 91, 145), Now);
        var page = await bot.Client.GetStringAsync(moved.Headers.Location, Now);

        Assert.Contains("tabindex=\"-1\">The American embassy in Rabat dates from 11 June 1956.</mark>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("has changed", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfADocumentThatIsGoneThePageSaysSoAndLeadsToTheOthers()
    {
        await using var bot = await WebBot.StartAsync();
        using var answer = await bot.Client.GetAsync(SourceAddress.Path(Notes.Morocco with { Id = "gone.md", Text = "Another text." }, 0, 7), Now);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Now);
        Assert.Contains("it was renamed, changed or removed since it was quoted", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/sources\">All documents</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheExactTextIsServedAsItIs()
    {
        await using var bot = await WebBot.StartAsync();
        using var answer = await bot.Client.GetAsync(SourceAddress.Path(Notes.Algeria.Id) + "/text", Now);
        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(Notes.Algeria.Text, await answer.Content.ReadAsStringAsync(Now));
        Assert.Contains($"v={answer.Headers.ETag!.Tag.Trim('"')}&", SourceAddress.Path(Notes.Algeria, 0, 6), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheOriginalFileIsSavedUnderItsNameAndNeverShown()
    {
        using var folder = new TemporaryFolder();
        folder.Write("النص \"1\".html", "<script>alert(1)</script>");
        var document = new Document("النص \"1\".html", "Text", "Text.", "en") { MediaType = "text/html" };
        await using var bot = await StartAsync(Some.Sources([document], folder.Path));
        using var answer = await bot.Client.GetAsync(SourceAddress.Path(document.Id) + "/original", Now);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(document.Id, answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("<script>alert(1)</script>\n", await answer.Content.ReadAsStringAsync(Now));

        File.Delete(folder.At(document.File));
        using var gone = await bot.Client.GetAsync(SourceAddress.Path(document.Id) + "/original", Now);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("its text, as it was indexed, still is", await gone.Content.ReadAsStringAsync(Now), StringComparison.Ordinal);
    }

    [Fact]
    public void AnAddressHoldsNothingThatMarkdownReads()
    {
        var path = SourceAddress.Path(Notes.Morocco with { Id = "a_b/Café (d)[e]<f>\"g\"*h~.md" }, 0, 5);
        Assert.Matches("^/sources/cafe-d-e-f-g-h-md-[0-9a-f]{16}[?]quote=0-5&v=[0-9a-f]{32}&w=[0-9a-f]{32}#quote$", path);
        Assert.Matches("^-[0-9a-f]{16}$", SourceAddress.Key("النص"));
    }

    [Fact]
    public async Task ADocumentIsFoundByExactlyItsKey()
    {
        await using var bot = await WebBot.StartAsync();
        var key = SourceAddress.Key(Notes.Algeria.Id);
        foreach (var path in (string[])["/sources/africa", "/sources/africa/aljazair.md", $"/sources/{key.ToUpperInvariant()}", $"/sources/{key[1..]}", $"/sources/{key}/x", "/sources/none/text", "/sources/none/original"])
        {
            using var response = await bot.Client.GetAsync(path, Now);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task AnIndexThatTakesThePlaceOfAnotherIsShownAsAWhole()
    {
        var sources = Some.Sources([Notes.Morocco]);
        await using var bot = await WebBot.StartAsync(new FoundPassages(), new ForbiddenComposer(), services => services.AddTransient(_ => sources));
        Assert.Contains("Morocco and", await bot.Client.GetStringAsync("/sources", Now), StringComparison.Ordinal);
        sources = Some.Sources([Notes.Algeria]);
        Assert.DoesNotContain("Morocco and", await bot.Client.GetStringAsync("/sources", Now), StringComparison.Ordinal);
        using var gone = await bot.Client.GetAsync(SourceAddress.Path(Notes.Morocco.Id), Now);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    private static Task<WebBot> StartAsync(SourceDocuments sources) =>
        WebBot.StartAsync(new FoundPassages(), new ForbiddenComposer(), services => services.AddSingleton(sources));
}
