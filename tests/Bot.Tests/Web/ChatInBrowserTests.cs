using Bot.Tests.Support;
using Microsoft.Playwright;

namespace Bot.Tests.Web;

/// <summary>Web Chat on the real page, in a real browser, over the notes of the repository.</summary>
public sealed class ChatInBrowserTests(ChatSite site) : IClassFixture<ChatSite>
{
    private const string Question = "when did Putin visit Morocco";

    // A sentence and a row of a table tell of that visit: its one claim has two citations.
    private const int Told = 2;

    [Theory]
    [InlineData("/", 1280, ColorScheme.Light, "en", Question)]
    [InlineData("/", 360, ColorScheme.Light, "en", Question)]
    [InlineData("/", 1280, ColorScheme.Dark, "en", Question)]
    [InlineData("/?lang=ar", 1280, ColorScheme.Light, "ar", "متى زار بوتين المغرب؟")]
    public async Task AnAnswerIsReadAndItsQuoteInItsSource(string address, int width, ColorScheme colors, string language, string question)
    {
        await using var visit = await site.OpenChatAsync(address, new() { ViewportSize = new() { Width = width, Height = 720 }, ColorScheme = colors, Locale = language });
        await visit.AskAsync(question);
        await Assertions.Expect(visit.SourceLinks).ToHaveCountAsync(Told);
        await Assertions.Expect(visit.Bubbles.Last).ToContainTextAsync("2006");
        var source = await visit.Page.RunAndWaitForPopupAsync(() => visit.SourceLinks.First.ClickAsync());
        var quote = source.Locator("mark#quote");
        await Assertions.Expect(quote).ToContainTextAsync("2006");
        await Assertions.Expect(quote).ToBeInViewportAsync();

        foreach (var page in (IPage[])[visit.Page, source])
        {
            Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
            Assert.Equal(language == "ar" ? "rtl" : "ltr", await page.Locator("html").GetAttributeAsync("dir"));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the window.");
            Assert.Equal(colors == ColorScheme.Dark ? "rgb(21, 24, 26)" : "rgb(251, 250, 247)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        }

        visit.AssertCalm(site.Address);
    }

    [Fact]
    public async Task TheKeyboardAloneIsEnough()
    {
        await using var visit = await site.OpenChatAsync();
        await visit.SendBox.WaitForAsync();
        await PressUntilAsync(visit.Page, "Tab", "[data-id=webchat-sendbox-input]");
        await visit.Page.Keyboard.TypeAsync(Question);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.SourceLinks.First.WaitForAsync();
        await PressUntilAsync(visit.Page, "Shift+Tab", ".webchat__basic-transcript");
        await visit.Page.Keyboard.PressAsync("Enter");
        await PressUntilAsync(visit.Page, "Tab", "a[href*='/sources/']");
        var source = await visit.Page.RunAndWaitForPopupAsync(() => visit.Page.Keyboard.PressAsync("Enter"));

        await Assertions.Expect(source.Locator("mark#quote")).ToContainTextAsync("2006");
        await PressUntilAsync(source, "Tab", "a[href='#quote']");
    }

    [Fact]
    public async Task AStreamedAnswerStandsBelowItsQuestionWhateverWasSaidBefore()
    {
        await using var visit = await site.OpenChatAsync();
        await visit.AskAsync(Question);
        await Assertions.Expect(visit.Bubbles.Last).ToContainTextAsync("2006");
        foreach (var question in (string[])["how many visits did presidents of Russia make to the United States?", "How many visits did presidents of Russia make to the United States?"])
        {
            await visit.AskAsync(question);
            await Assertions.Expect(visit.Bubbles.Last).ToContainTextAsync("7 references");
            Assert.Equal(question, (await visit.Bubbles.AllInnerTextsAsync())[^2].Trim());
        }
    }

    [Fact]
    public async Task AnExampleIsSentByAClick()
    {
        await using var visit = await site.OpenChatAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "When did Morocco recognize the United States?" }).ClickAsync();
        await Assertions.Expect(visit.SourceLinks.First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Bubbles.Last).ToContainTextAsync("1786");
        Assert.Equal("/", new Uri(visit.Page.Url).PathAndQuery);
    }

    [Fact]
    public async Task TheColoursFollowTheSystemWhileThePageIsOpen()
    {
        await using var visit = await site.OpenChatAsync();
        await visit.SendBox.WaitForAsync();
        await Assertions.Expect(visit.SendBox).ToHaveCSSAsync("color", "rgb(31, 31, 28)");
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Assertions.Expect(visit.SendBox).ToHaveCSSAsync("color", "rgb(233, 230, 223)");
    }

    [Fact]
    public async Task ASocketThatBreaksLosesAndDoublesNothing()
    {
        var sockets = new List<IWebSocketRoute>();
        await using var visit = await site.OpenChatAsync(before: page => TakeSocketsAsync(page, sockets));
        await visit.AskAsync(Question);
        await Assertions.Expect(visit.SourceLinks).ToHaveCountAsync(Told);
        await sockets[0].CloseAsync();
        await visit.AskAsync("When did the United States recognize Algeria?");

        await Assertions.Expect(visit.SourceLinks).ToHaveCountAsync(Told + 1, new() { Timeout = 30_000 });
        Assert.Equal(2, sockets.Count);
        await Assertions.Expect(visit.Bubbles.Filter(new() { HasText = "3 July 1962" })).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Bubbles).ToHaveCountAsync(5); // the greeting, two questions, two answers
    }

    [Fact]
    public async Task AConversationThatHasEndedIsToldAndCanBeStartedAnew()
    {
        const string conversation = "**/v3/directline/conversations/**";
        await using var visit = await site.OpenChatAsync();
        await visit.AskAsync(Question);
        await Assertions.Expect(visit.SourceLinks).ToHaveCountAsync(Told);
        await visit.Page.RouteAsync(conversation, route => route.FulfillAsync(new() { Status = 404, Body = "{}" }));
        await visit.AskAsync("and in 2010?");
        var anew = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Start anew" });
        await anew.WaitForAsync();
        await Assertions.Expect(visit.Page.Locator(".notice [role=status]")).ToContainTextAsync("ended");
        await Assertions.Expect(visit.SendBox).ToHaveCountAsync(0);

        await visit.Page.UnrouteAsync(conversation);
        await anew.ClickAsync();
        await Assertions.Expect(visit.SourceLinks).ToHaveCountAsync(0);
        await visit.AskAsync(Question);
        await Assertions.Expect(visit.SourceLinks).ToHaveCountAsync(Told);
    }

    [Fact]
    public async Task AButtonBeginsAConversationThatKnowsNothingOfTheOneBefore()
    {
        await using var visit = await site.OpenChatAsync();
        var anew = visit.Page.GetByRole(AriaRole.Button, new() { Name = "New conversation" });
        await Assertions.Expect(anew).ToHaveCountAsync(0);
        await visit.AskAsync(Question);
        await Assertions.Expect(visit.SourceLinks).ToHaveCountAsync(Told);

        await anew.ClickAsync();
        await Assertions.Expect(visit.SourceLinks).ToHaveCountAsync(0);
        await visit.AskAsync("and in 2010?");
        await Assertions.Expect(visit.Bubbles.Last).ToContainTextAsync("Ask about two countries");
    }

    // Web Chat waits 3 to 15 seconds, by chance, before it connects again; with small chances it is 3.
    private static async Task TakeSocketsAsync(IPage page, List<IWebSocketRoute> sockets)
    {
        await page.AddInitScriptAsync("{ const random = Math.random; Math.random = () => random() / 1000; }");
        await page.RouteWebSocketAsync(address => address.Contains("/stream", StringComparison.Ordinal), socket =>
        {
            socket.ConnectToServer();
            sockets.Add(socket);
        });
    }

    private static async Task PressUntilAsync(IPage page, string key, string selector)
    {
        for (var presses = 0; presses < 30; presses++)
        {
            await page.Keyboard.PressAsync(key);
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }

        Assert.Fail($"{key} does not reach {selector}.");
    }
}
