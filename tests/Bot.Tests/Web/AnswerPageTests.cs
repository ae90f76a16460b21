using System.Net;
using Bot.Tests.Support;

namespace Bot.Tests.Web;

public sealed class AnswerPageTests
{
    [Fact]
    public async Task TheEmptyPageSaysWhatTheBotIsAndOffersExamples()
    {
        await using var bot = await WebBot.StartAsync();
        var page = await bot.Client.GetStringAsync("/", TestContext.Current.CancellationToken);
        Assert.Contains("<form class=\"ask\" action=\"/\" method=\"get\"", page, StringComparison.Ordinal);
        Assert.Contains("<button name=\"q\" value=\"When did Putin visit Morocco?\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<article", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswerIsShownWithItsMarksAndItsSources()
    {
        await using var bot = await WebBot.StartAsync();
        var page = await bot.PageAsync("When was the American embassy in Rabat opened?");
        Assert.Contains("<p class=\"bare\" dir=\"auto\">11 June 1956</p>", page, StringComparison.Ordinal);
        Assert.Contains("<a class=\"mark\" href=\"#source-1\">[1]</a>", page, StringComparison.Ordinal);
        Assert.Contains("<blockquote dir=\"auto\" lang=\"en\">The American embassy in Rabat dates from 11 June 1956.</blockquote>", page, StringComparison.Ordinal);
        Assert.Contains("<code>africa/morocco-united-states.md 91–145</code>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/notes/morocco\" rel=\"noopener noreferrer nofollow\"", page, StringComparison.Ordinal);
        Assert.Contains("Bot sample corpus", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWordThatWasReadAsAnotherIsSaidAboveTheAnswer()
    {
        var search = new FoundPassages(Notes.Sentence(Notes.Morocco, "7 March")) { Misspelt = [new("Moroco", "Morocco")] };
        await using var bot = await WebBot.StartAsync(search, new QuotingComposer(null));
        var page = WebUtility.HtmlDecode(await bot.PageAsync("When did the United States recognize Moroco?"));
        Assert.Contains("When did the United States recognize Moroco?</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"note\">I read “Moroco” as Morocco.</p>", page, StringComparison.Ordinal);
        Assert.Contains("7 March 1956", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingOfTheQuestionOrTheDocumentsBecomesMarkup()
    {
        await using var bot = await WebBot.StartAsync(new FoundPassages(Notes.Sentence(Notes.Hostile, "See")), new QuotingComposer(null));
        var page = await bot.PageAsync("Did <script>alert(2)</script> \"><img src=x> Putin visit Morocco?");
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript:", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(2)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotInTheSourcesShowsTheNearestPassages()
    {
        await using var bot = await WebBot.StartAsync(new FoundPassages(Notes.Sentence(Notes.Morocco, "embassy")), new SilentComposer());
        var page = await bot.PageAsync("When did Putin visit Morocco?");
        Assert.Contains("The sources don&#x27;t say.", page, StringComparison.Ordinal);
        Assert.Contains("Documents searched: 14.", page, StringComparison.Ordinal);
        Assert.Contains("dates from 11 June 1956.</blockquote>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnArabicAnswerRunsFromRightToLeftInArabicWords()
    {
        await using var bot = await WebBot.StartAsync(new FoundPassages(Notes.Sentence(Notes.Algeria, "1962")), new QuotingComposer(null));
        var page = await bot.PageAsync("متى اعترفت الولايات المتحدة بالجزائر؟");
        Assert.Contains("<article class=\"answer\" lang=\"ar\" dir=\"rtl\">", page, StringComparison.Ordinal);
        Assert.Contains("المصادر</h2>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AQuestionOverTheLimitIsToldSo()
    {
        await using var bot = await WebBot.StartAsync();
        var page = await bot.PageAsync(string.Concat(Enumerable.Repeat("متى زار بوتين المغرب ", 110)));
        Assert.Contains("2000", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<blockquote", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?q=When%20did%20Putin%20visit%20Morocco%3F")]
    [InlineData("/nowhere")]
    [InlineData("/api/messages")]
    [InlineData("/assets/page.css")]
    public async Task EveryAnswerCarriesTheSecurityHeaders(string path)
    {
        await using var bot = await WebBot.StartAsync();
        using var response = await bot.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task TheHealthCheckCountsTheDocuments()
    {
        await using var bot = await WebBot.StartAsync();
        Assert.Equal("""{"status":"ok","documents":14}""", await bot.Client.GetStringAsync("/healthz", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AnAddressThatIsNotThereIsAPlainPage()
    {
        await using var bot = await WebBot.StartAsync();
        foreach (var path in (string[])["/nowhere", "/assets/nothing.css"])
        {
            using var response = await bot.Client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Contains("There is nothing here", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ABrokenPageNamesTheLogEntryAndNothingElse()
    {
        await using var bot = await WebBot.StartAsync(new FoundPassages(Notes.Sentence(Notes.Morocco, "embassy")), new BrokenComposer());
        using var response = await bot.Client.GetAsync("/?q=When%20did%20Putin%20visit%20Morocco%3F", TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain(BrokenComposer.Secret, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
        var entry = Assert.Single(bot.Log.Entries);
        Assert.Contains(BrokenComposer.Secret, entry, StringComparison.Ordinal);
        Assert.Contains(page.Split("logged as ")[1][..8], entry, StringComparison.Ordinal);
    }
}
