using Bot.Answering;
using Bot.Tests.Support;
using Microsoft.Playwright;

namespace Bot.Tests.Web;

public sealed class PageInBrowserTests
{
    [Fact]
    public async Task AQuestionIsAnsweredAndItsCitationOpensWithoutARequestToAnotherOrigin()
    {
        Chromium.Require();
        // Six sources: more than are open at first.
        var passages = Enumerable.Range(0, 6).Select(i => Notes.Sentence(Notes.Morocco, i == 5 ? "embassy" : "7 March") with { Heading = $"{i}" }).ToArray();
        for (var i = 0; i < 5; i++) passages[i] = passages[i] with { Document = Notes.Morocco with { Id = $"note-{i}.md" } };
        await using var bot = await WebBot.StartAsync(new FoundPassages(passages), new QuotingComposer(new ShortAnswer.Quoted("11 June 1956")));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var page = await browser.NewPageAsync();
        var requested = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => requested.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);

        await page.GotoAsync(bot.Address.ToString());
        await page.GetByLabel("Your question").FillAsync("When was the American embassy in Rabat opened?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        await Assertions.Expect(page.Locator(".bare")).ToHaveTextAsync("11 June 1956");
        var quote = page.Locator("#source-6 blockquote");
        await Assertions.Expect(quote).Not.ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "[6]" }).ClickAsync();
        await Assertions.Expect(quote).ToBeVisibleAsync();
        await Assertions.Expect(quote).ToHaveTextAsync("The American embassy in Rabat dates from 11 June 1956.");

        Assert.Contains(requested, url => url.EndsWith("/assets/page.css", StringComparison.Ordinal));
        Assert.All(requested, url => Assert.Equal(bot.Address.Authority, new Uri(url).Authority));
        Assert.Empty(complaints);
    }
}
