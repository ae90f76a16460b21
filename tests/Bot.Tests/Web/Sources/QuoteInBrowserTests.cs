using Bot.Answering;
using Bot.Host.Web.Sources;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bot.Tests.Web.Sources;

/// <summary>What a browser makes of a document, character by character, with scripts switched off as the policy of the page has it.</summary>
public sealed class QuoteInBrowserTests(ChatSite site) : IClassFixture<ChatSite>
{
    private static readonly string Odd = "First line.\r\n\r\n\tThe <b>bold</b> visit &amp; \u0085\u0093 \u200Ftext\u202E of Zoë 𝄞 \u2028 took place.  It ended on 3 May.\rLast\u00A0line. ";

    public static TheoryData<string> Kinds => [.. Documents.Select(document => document.Id)];

    private static IReadOnlyList<Document> Documents { get; } =
    [
        new("plain.txt", "Plain", Odd, "en"),
        new("note.md", "Markdown", "# Note\n\n- Putin visited *Morocco* in 2006.\n- He left.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", "en"),
        new("page.html", "Web page", "The visit\n\nPutin visited Morocco in 2006. He met the king.\n", "en") { MediaType = "text/html" },
        new("letter.docx", "Letter", "Dear sir\nThe treaty was signed in 1836. It still stands.\n", "en"),
        new("report.pdf", "Report", "One. The visit was\nlong and ended on page two.\nThree.", "en") { Pages = [0, 19, 47], MediaType = "application/pdf" },
        Notes.Algeria,
        new("long.txt", "Long", string.Concat(Enumerable.Range(0, 6000).Select(i => $"Sentence number {i} stands here and says little.\n\n")), "en"),
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task TheMarkedCharactersAreTheQuote(string id)
    {
        Chromium.Require();
        var document = Documents.Single(each => each.Id == id);
        await using var bot = await WebBot.StartAsync(new FoundPassages(), new ForbiddenComposer(), services => services.AddSingleton(Some.Sources(Documents)));
        await using var visit = await site.OpenAsync(bot.Address.ToString(), new() { ReducedMotion = ReducedMotion.Reduce });
        var length = document.Text.Length;
        foreach (var (start, end) in new[] { (0, Math.Min(9, length)), (length / 3, length / 3 + 20), (length / 2, length / 2 + 17), (length - 9, length) })
        {
            await visit.Page.GotoAsync(new Uri(bot.Address, SourceAddress.Path(document, start, end)).ToString());
            Assert.Equal(document.Text[start..end], await TextAsync(visit, "mark"));
            Assert.True(await visit.Page.EvaluateAsync<bool>("() => { const top = document.getElementById('quote').getBoundingClientRect().top; return top >= 0 && top < innerHeight; }"));
            Assert.Contains(await TextAsync(visit, ".text"), document.Text, StringComparison.Ordinal);
            if (length < 100_000) Assert.Equal(document.Text, await TextAsync(visit, ".text"));
        }

        Assert.Empty(visit.Dialogs);
    }

    [Fact]
    public async Task ThePartsOfALongDocumentAreItsText()
    {
        Chromium.Require();
        var document = Documents[^1];
        await using var bot = await WebBot.StartAsync(new FoundPassages(), new ForbiddenComposer(), services => services.AddSingleton(Some.Sources(Documents)));
        await using var visit = await site.OpenAsync(new Uri(bot.Address, SourceAddress.Path(document.Id)).ToString());
        var parts = await TextAsync(visit, ".text");
        while (await visit.Page.Locator("a[rel=next]").CountAsync() > 0)
        {
            await visit.Page.Locator("a[rel=next]").First.ClickAsync();
            parts += await TextAsync(visit, ".text");
        }

        Assert.Equal(document.Text, parts);
    }

    [Fact]
    public async Task ThePageOfAPdfIsNamedWithoutACharacterMore()
    {
        Chromium.Require();
        var document = Documents.Single(each => each.Id == "report.pdf");
        await using var bot = await WebBot.StartAsync(new FoundPassages(), new ForbiddenComposer(), services => services.AddSingleton(Some.Sources(Documents)));
        await using var visit = await site.OpenAsync(new Uri(bot.Address, SourceAddress.Path(document, 19, 46)).ToString());
        await Assertions.Expect(visit.Page.Locator(".page-of-quote")).ToHaveTextAsync("page 2");
        Assert.Equal(["page 1", "page 2", "page 3"], await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.page')].map(page => page.dataset.label)"));
        Assert.Equal(document.Text, await TextAsync(visit, ".text"));
    }

    [Fact]
    public async Task OnAPhoneWhatIsKnownOfADocumentRunsOnFromLineToLine()
    {
        Chromium.Require();
        var document = Notes.Algeria with { Publisher = "Ministry of Foreign Affairs, African Cooperation and Moroccans Residing Abroad" };
        await using var bot = await WebBot.StartAsync(new FoundPassages(), new ForbiddenComposer(), services => services.AddSingleton(Some.Sources([document])));
        await using var visit = await site.OpenAsync(new Uri(bot.Address, SourceAddress.Path(document.Id)).ToString(), new() { ViewportSize = new() { Width = 360, Height = 740 }, Locale = "en" });

        Assert.True(await visit.Page.EvaluateAsync<bool>(
            """
            () => [...document.querySelectorAll('.run-on > span')].every((fact, i, all) => i === 0 || (last => {
              const here = fact.getClientRects(), room = fact.parentElement.getBoundingClientRect().right - last.right;
              return Math.abs(here[0].top - last.top) < 3 || room < 120;
            })([...all[i - 1].getClientRects()].at(-1)))
            """));
        Assert.Equal(1, await visit.Page.EvaluateAsync<int>("() => document.querySelector('.size').getClientRects().length"));
    }

    private static Task<string> TextAsync(Visit visit, string selector) =>
        visit.Page.EvaluateAsync<string>("selector => [...document.querySelectorAll(selector)].map(element => element.textContent).join('')", selector);
}
