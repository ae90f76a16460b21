using System.Text.RegularExpressions;
using Bot.Tests.Support;
using Microsoft.Playwright;

namespace Bot.Tests.Web.Sources;

/// <summary>Answers, citations and the list of documents by keyboard alone, in a browser that runs no scripts.</summary>
public sealed class KeyboardTests(ChatSite site) : IClassFixture<ChatSite>
{
    private const int MostTabs = 40;

    private static BrowserNewContextOptions WithoutScripts => new() { JavaScriptEnabled = false, Locale = "en", ReducedMotion = ReducedMotion.Reduce };

    [Fact]
    public async Task ACitationIsReachedByTabAndOpensAtItsWords()
    {
        await using var visit = await site.OpenAsync("/?q=" + Uri.EscapeDataString("When did Putin visit Morocco?"), WithoutScripts);
        await TabToAsync(visit, "a[href*='#quote']");
        var quote = await visit.Page.Locator("*:focus").EvaluateAsync<string>("link => link.closest('.source').querySelector('blockquote').textContent");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("mark#quote")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("mark#quote")).ToBeInViewportAsync();
        Assert.Equal(quote, string.Concat(await visit.Page.Locator("mark").AllTextContentsAsync()));
    }

    [Fact]
    public async Task TheListIsSearchedAndADocumentOpened()
    {
        await using var visit = await site.OpenAsync("/sources", WithoutScripts);
        await TabToAsync(visit, "#q");
        await visit.Page.Keyboard.TypeAsync("maroc");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("[?]q=maroc&"));
        await TabToAsync(visit, ".documents a.title");
        var title = await visit.Page.Locator("*:focus").TextContentAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".document h1")).ToHaveTextAsync(title!);
        await TabToAsync(visit, ".about-document a[href$='/text']");
    }

    // Whatever has the focus can be seen to have it.
    private static async Task TabToAsync(Visit visit, string selector)
    {
        for (var i = 0; i < MostTabs; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var focused = visit.Page.Locator("*:focus");
            Assert.NotEqual("none", await focused.EvaluateAsync<string>("element => getComputedStyle(element).outlineStyle"));
            if (await focused.EvaluateAsync<bool>("(element, selector) => element.matches(selector)", selector)) return;
        }

        Assert.Fail($"{MostTabs} tabs did not lead to {selector}.");
    }
}
