using Bot.Tests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bot.Tests.Web;

public sealed class ChronologyPageTests(ChatSite site) : IClassFixture<ChatSite>
{
    [Fact]
    public async Task WithoutScriptsAPointOfTheTimeLineOpensTheWordsItRestsOn()
    {
        await using var visit = await site.OpenAsync("/chronology", new() { JavaScriptEnabled = false, Locale = "en" });
        await visit.Page.GetByLabel("Country", new() { Exact = true }).FillAsync("Morocco");
        await visit.Page.GetByLabel("And country").FillAsync("Russia");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();

        var points = visit.Page.Locator(".time-line svg a");
        await Assertions.Expect(points).ToHaveCountAsync(await visit.Page.Locator(".events li").CountAsync());
        var told = await visit.Page.Locator(".events .when bdi").First.TextContentAsync();
        await points.First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("mark").First).ToContainTextAsync(told!);
        visit.AssertCalm(site.Address);
    }

    [Fact]
    public async Task ATimelineInTheFormTellsEventsAndLeadsToThePage()
    {
        await using var visit = await site.OpenAsync("/?q=timeline+of+Morocco+and+Russia", new() { Locale = "en" });
        await Assertions.Expect(visit.Page.Locator(".claims")).ToContainTextAsync("2006");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Chronology: Morocco – Russia" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Chronology: Morocco – Russia");
    }

    [Fact]
    public async Task AnotherLanguageShowsTheSameChronology()
    {
        await using var visit = await site.OpenAsync("/chronology?between=MA&and=RU", new() { Locale = "en" });
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "français" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("Maroc – Russie");
    }

    [Fact]
    public async Task AMisspeltCountryIsMetWithTheOneThatIsMeant()
    {
        await using var visit = await site.OpenAsync("/chronology?between=Moroco&and=RU");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Did you mean Morocco?");
    }

    [Theory]
    [InlineData("/chronology?between=MA&and=RU")]
    [InlineData("/chronology?between=MA&and=US&lang=ar")]
    [InlineData("/chronology?between=nowhere&lang=ru")]
    public async Task AxeFindsNothingAndASmallWindowHoldsThePage(string address)
    {
        foreach (var colors in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var visit = await site.OpenAsync(address, new() { ColorScheme = colors, Locale = "en", ViewportSize = new() { Width = 360, Height = 740 } });
            var result = await visit.Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
            Assert.Empty(result.Violations.Select(violation => $"{colors} {violation.Id}: {violation.Nodes[0].Html}"));
            Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        }
    }
}
