using Bot.Host.Web.Sources;
using Bot.Tests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bot.Tests.Web;

/// <summary>Our own pages in a browser: without scripts, when the chat can't start, and for everybody.</summary>
public sealed class PlainFormTests(ChatSite site) : IClassFixture<ChatSite>
{
    [Fact]
    public async Task WithoutScriptsAFormStandsInThePlaceOfTheChat()
    {
        await using var visit = await site.OpenChatAsync("/", new() { JavaScriptEnabled = false, Locale = "en" });
        await visit.Page.GetByLabel("Your question").FillAsync("when did Putin visit Morocco");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".bare")).ToHaveTextAsync("2006");
        visit.AssertCalm(site.Address);
    }

    [Fact]
    public async Task AChatThatCannotStartSaysSoAndLeadsToTheForm()
    {
        await using var visit = await site.OpenChatAsync(before: page => page.RouteAsync("**/webchat/token", route => route.FulfillAsync(new() { Status = 429 })));
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Ask without the chat" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Your question")).ToBeVisibleAsync();
    }

    // Web Chat's own part of the page is Microsoft's to mend; it is left out.
    [Theory]
    [InlineData("/")]
    [InlineData("/?lang=ar")]
    [InlineData("/?plain&lang=ru")]
    [InlineData("/?q=when+did+Putin+visit+Morocco")]
    [InlineData("/sources/morocco-russia-md-KEY?quote=1328-1414#quote")]
    [InlineData("/sources")]
    [InlineData("/sources?q=nowhere&lang=ar")]
    [InlineData("/nowhere")]
    public async Task AxeFindsNoViolationOfLevelAOrAa(string address)
    {
        foreach (var colors in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var visit = await site.OpenAsync(address.Replace("morocco-russia-md-KEY", SourceAddress.Key("africa/morocco-russia.md"), StringComparison.Ordinal), new() { ColorScheme = colors, Locale = "en" });
            if (await visit.Page.Locator("#chat").CountAsync() > 0) await visit.SendBox.WaitForAsync();
            var result = await visit.Page.RunAxe(
                new AxeRunContext { Exclude = [new AxeSelector(".room")] },
                new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
            Assert.Empty(result.Violations.Select(violation => $"{colors} {violation.Id}: {violation.Nodes[0].Html}"));
            Assert.NotEmpty(result.Passes);
        }
    }
}
