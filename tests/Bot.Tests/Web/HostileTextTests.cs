using AngleSharp.Html.Parser;
using Bot.Answering;
using Bot.Host.Web.Pages;
using Bot.Host.Web.Sources;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bot.Tests.Web;

/// <summary>200 texts that try to become script, in each place where a text that is not ours is shown, in a real browser.</summary>
public sealed class HostileTextTests(ChatSite site) : IClassFixture<ChatSite>
{
    /// <summary>Milliseconds: the first of these tests run while many browsers start.</summary>
    private const float Patience = 30_000;

    private const int InOnePage = 20;
    private const string Elsewhere = "https://x.example/";

    private static readonly string[] Escapes = ["", "\">", "'>", "</title>", "</textarea></noscript>", "-->", "](x) ", "`` \\"];

    private static readonly string[] Scripts =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<body onload=alert(1)>",
        "<iframe src=javascript:alert(1)></iframe>", "<a href=javascript:alert(1) autofocus onfocus=alert(1)>x</a>", "<input autofocus onfocus=alert(1)>", "<details open ontoggle=alert(1)>x</details>",
        "<video><source onerror=alert(1)></video>", "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>", "<object data=javascript:alert(1)></object>",
        "<meta http-equiv=refresh content=0;url=https://evil.example/>", "<link rel=stylesheet href=https://evil.example/a.css>", "<style>@import 'https://evil.example/b.css';</style>",
        "<img src=https://evil.example/c.png>", "![x](https://evil.example/d.png)", "[x](javascript:alert(1))", "[1]: https://evil.example \"x\"", "<base href=https://evil.example/>",
        "\" onmouseover=alert(1) autofocus onfocus=alert(1) x=\"", "<form action=https://evil.example><button autofocus onfocus=alert(1)>x</button></form>", "&lt;img src=x onerror=alert(1)&gt;",
        "\u2028<script>alert(1)</script>", "<scr\0ipt>alert(1)</scr\0ipt><marquee onstart=alert(1)>x</marquee>",
    ];

    private static readonly List<string> Texts = [.. from escape in Escapes from script in Scripts select escape + script];

    private static IEnumerable<string> Pages => Texts.Chunk(InOnePage).Select(texts => string.Join(' ', texts));

    // Two documents for each page's worth of texts, with them in name, title, publisher, address and text. Only one of the two addresses may become a link.
    private static readonly List<Document> Documents =
    [
        .. from page in Pages.Index()
           from address in (string[])["javascript:alert(1)//", Elsewhere]
           select new Document($"{page.Index}/{address.Length}/{InAPath(page.Item)}.md", page.Item, $"Putin visited Morocco in 2006 {page.Item}", "en") { Publisher = page.Item, Url = address + page.Item },
    ];

    [Fact]
    public async Task NoneOf200TextsRunsOrLeavesThePage()
    {
        Assert.Equal(200, Texts.Distinct().Count());
        var passages = Documents.Select(document => new Passage(document, 0, document.Text.Length, document.Title, PassageKind.Prose)).ToArray();
        await using var bot = await WebBot.StartAsync(new FoundPassages(passages), new QuotingComposer(new ShortAnswer.Quoted("2006")), Over(WebChatBundle.None));
        await using var visit = await site.OpenAsync(bot.Address.ToString());
        foreach (var texts in Pages)
        {
            await LookAsync(visit, bot, $"/?q={Uri.EscapeDataString(texts)}"); // question, and every document's name, title, publisher and quote
            await LookAsync(visit, bot, $"/nowhere/{Uri.EscapeDataString(InAPath(texts))}?lang={Uri.EscapeDataString(texts[..20])}");
        }

        foreach (var document in Documents)
        {
            await LookAsync(visit, bot, SourceAddress.Path(document, 0, document.Text.Length));
            Assert.Equal(document.Url!.StartsWith(Elsewhere, StringComparison.Ordinal) ? 1 : 0, await visit.Page.Locator($"a[href^='{Elsewhere}']").CountAsync());
            await LookAsync(visit, bot, SourceAddress.Path(document.Id) + "/original"); // the file is not there: the page says so, with the title
        }

        foreach (var texts in Pages) await LookAsync(visit, bot, $"/sources?q={Uri.EscapeDataString(texts[..Math.Min(texts.Length, 200)])}&sort={Uri.EscapeDataString(texts[..20])}");
        await LookAsync(visit, bot, "/sources");
        visit.AssertCalm(bot.Address, "Failed to load resource"); // the pages for what is not there
    }

    [Fact]
    public async Task NoneOfThemAddsAnElementOrAnAttributeToTheListThatIsSearchedForIt()
    {
        await using var bot = await WebBot.StartAsync(new FoundPassages(), new ForbiddenComposer(), services => services.AddSingleton(Some.Sources([Notes.Algeria])));
        var (harmless, _) = await SearchedAsync(bot, "nowhere");
        foreach (var text in Texts)
        {
            var (elements, query) = await SearchedAsync(bot, text);
            Assert.Equal((text, harmless), (text, elements));
            Assert.Equal(text.Trim().Replace('\0', '\uFFFD'), query);
        }
    }

    [Fact]
    public async Task NoneOfThemRunsOrLeavesTheChat()
    {
        if (!ChatSite.Bundle.IsThere) Assert.Skip("The build could not bring Web Chat.");
        var passages = Documents.Select(document => new Passage(document, 0, document.Text.Length, document.Title, PassageKind.Prose)).ToArray();
        await using var bot = await WebBot.StartAsync(new FoundPassages(passages), new QuotingComposer(new ShortAnswer.Quoted("2006")), Over(ChatSite.Bundle));
        await using var visit = await site.OpenAsync(bot.Address.ToString());
        var answers = 0;
        await Assertions.Expect(visit.Bubbles).ToHaveCountAsync(1, new() { Timeout = Patience }); // before the greeting nothing can be sent
        foreach (var texts in Pages)
        {
            await visit.AskAsync(texts);
            await Assertions.Expect(visit.Bubbles).ToHaveCountAsync(1 + 2 * ++answers, new() { Timeout = Patience });
        }

        Assert.Equal(0, await visit.Page.Locator(".room :is(iframe, object, form form, video, [onerror], [onload], [onfocus], [ontoggle], [onmouseover], [href^='javascript:'])").CountAsync());
        visit.AssertCalm(bot.Address);
    }

    private static Action<IServiceCollection> Over(WebChatBundle bundle) => services => services
        .AddSingleton(bundle)
        .AddSingleton(Some.Sources(Documents));

    // Every element with the names of its attributes, and what stands in the field.
    private static async Task<(string Elements, string? Query)> SearchedAsync(WebBot bot, string text)
    {
        var page = new HtmlParser().ParseDocument(await bot.Client.GetStringAsync($"/sources?q={Uri.EscapeDataString(text)}", TestContext.Current.CancellationToken));
        return (string.Join('\n', page.All.Select(element => $"{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name))}")), page.QuerySelector("#q")!.GetAttribute("value"));
    }

    // The server answers a path with a zero byte without a page.
    private static string InAPath(string text) => text.Replace("\0", "", StringComparison.Ordinal);

    private static async Task LookAsync(Visit visit, WebBot bot, string path)
    {
        await visit.Page.GotoAsync(new Uri(bot.Address, path).ToString());
        Assert.Equal(0, await visit.Page.Locator(":is(script, img, svg, iframe, object, video, marquee, base, style, [onerror], [onload], [onfocus], [ontoggle], [onmouseover], [href^='javascript:'])").CountAsync());
        Assert.Equal(2, await visit.Page.Locator("link").CountAsync());
    }
}
