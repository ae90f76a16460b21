using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Bot.Host.Reports;
using Bot.Host.Reports.Writing;
using Bot.Tests.Support;

namespace Bot.Tests.Reports;

public sealed class ReportPageTests
{
    private static readonly IHtmlDocument Small = Page(SomeReport.Small);

    [Fact]
    public void TheHeadNamesTheCommitTheMinuteTheRuntimeAndTheThreshold() =>
        Assert.Equal("Evaluation Made from commit 3be930c on 2026-11-24 17:05 UTC. .NET 10 ; Composer:Threshold 0.4.", Text(Small.QuerySelector("header")!));

    [Fact]
    public void TheFiguresOfASetStandInOneRowThatLeadsToIt()
    {
        var row = Small.QuerySelector(".figures tbody tr")!;

        Assert.Equal("set questions right % refused % false refusals % false premises % short EM % short F1 % verbatim % cited % right document % words p50 ms p99 ms", Joined(Small.QuerySelectorAll(".figures thead th")));
        Assert.Equal("visits 5 0.0 50.0 33.3 – 0.0 0.0 100.0 100.0 – 4 4.2 4.2", Joined(row.Children));
        Assert.Equal("visits", Text(Small.QuerySelector(row.QuerySelector("a")!.GetAttribute("href")!)!));
        Assert.Equal(FigureColumn.All.Count, Small.QuerySelectorAll(".legend dt").Length);
    }

    [Fact]
    public void ABarIsAsLongAsItsNumberSays()
    {
        var bars = Small.QuerySelectorAll("section[aria-labelledby=set-1] .bars tbody tr");

        Assert.Equal(["all 100.0 % 1 of 1", "who 0.0 % 0 of 4", "Arabic 0.0 % 0 of 1", "English 50.0 % 1 of 2", "Russian 0.0 % 0 of 1", "who 0.0 % 0 of 1"], bars.Select(Text));
        Assert.Equal(["100%", "0%", "0%", "50%", "0%", "0%"], bars.Select(bar => bar.QuerySelector(".part")!.GetAttribute("width")));
        Assert.All(Small.QuerySelectorAll("svg"), bar => Assert.Equal("true", bar.GetAttribute("aria-hidden")));
    }

    [Fact]
    public void AMissIsShownWithTheTurnsBeforeItAndBothSidesOfTheEvidence()
    {
        var misses = Small.QuerySelectorAll(".miss").Select(Text).ToList();

        Assert.Equal(
            "When did Putin visit Morocco? refused though the documents say it · who Before When did Putin visit Morocco? September 2006 "
            + "Wanted September 2006 or 2006 Putin visited Morocco in September 2006. visits.md "
            + "Refused no passage says it Nearest Putin visited Morocco in September 2006. Visits visits.md page 2, characters 120 to 160", misses[0]);
        Assert.EndsWith(
            "Wanted no answer: the documents don't say it Said elsewhere It was in 1999. Putin visited Morocco in September 2006. Visits visits.md page 2, characters 120 to 160 "
            + "Putin visited Morocco in September 2006. Visits visits.md page 2, characters 120 to 160", misses[2], StringComparison.Ordinal);
        Assert.Equal(4, misses.Count);
    }

    [Fact]
    public void EveryMissOfALongSetIsThereFoldedAway()
    {
        var page = Page(SomeReport.OfMisses(300));

        Assert.Equal("Question 300?", Text(page.QuerySelectorAll(".miss .question")[299]));
        Assert.False(page.QuerySelector(".misses")!.HasAttribute("open"));
        Assert.True(Small.QuerySelector(".misses")!.HasAttribute("open"));
    }

    [Fact]
    public void ThePageNeedsNothingElse()
    {
        Assert.Empty(Small.QuerySelectorAll("script, link, img, iframe, object, [src], [style]"));
        Assert.All(Small.QuerySelectorAll("a"), link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotContain("url(", Text(Small.QuerySelector("style")!), StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Text(Small.QuerySelector("style")!), StringComparison.Ordinal);
    }

    [Fact]
    public void ItsColoursAreThoseOfTheBotsPage()
    {
        var page = File.ReadAllLines(Repository.At("src/Bot.Host/Web/Assets/page.css")).ToHashSet();

        Assert.All(File.ReadLines(Repository.At("src/Bot.Host/Reports/Writing/report.css")).Where(line => line.Trim().StartsWith("--", StringComparison.Ordinal)), line => Assert.Contains(line, page));
    }

    [Fact]
    public void TextOfOthersRunsItsOwnWay()
    {
        var page = Page(SomeReport.With("متى زار بوتين المغرب؟"));

        var places = page.QuerySelectorAll("*").Where(element => element.Children.Length == 0 && element.TextContent.Contains("بوتين", StringComparison.Ordinal)).ToList();
        Assert.True(places.Count > 20, $"{places.Count} places");
        Assert.All(places.Where(place => place.LocalName is not ("title" or "code" or "bdi")), place => Assert.NotNull(place.Closest("[dir=auto]")));
    }

    [Fact]
    public void NoTextAddsAnElementOrAnAttributeOrTurnsWhatIsRead()
    {
        var harmless = Elements(Page(SomeReport.With("plain")));
        foreach (var hostile in HostileMarks.All)
        {
            var page = Page(SomeReport.With(hostile));
            Assert.Equal((hostile, harmless), (hostile, Elements(page)));
            Assert.DoesNotMatch("[\\u0000-\\u0008\\u202A-\\u202E\\u2066-\\u2069]", page.DocumentElement.TextContent);
            Assert.Contains(VisibleText.Line(hostile), Text(page.QuerySelector(".miss .question")!), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WhatWorksUnseenIsShownByItsNumber() =>
        Assert.Equal(
            ["a[U+202E]b", "\uD83D\uDE42 [U+DE42][U+D83D]", "a b[U+0000]", "متى؟"],
            ((string[])["a\u202Eb", "\uD83D\uDE42 \uDE42\uD83D", " a\n\tb\0 ", "متى؟"]).Select(VisibleText.Line));

    private static IHtmlDocument Page(EvaluationReport report) => new HtmlParser().ParseDocument(ReportPage.Write(report).ToString());

    private static string Elements(IHtmlDocument page) =>
        string.Join('\n', page.All.Select(element => $"{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name))}"));

    private static string Text(IElement element) => string.Join(' ', Texts(element).Select(text => text.Trim()).Where(text => text.Length > 0));

    private static IEnumerable<string> Texts(INode node) => node is IText text ? [text.Data] : node.ChildNodes.SelectMany(Texts);

    private static string Joined(IEnumerable<IElement> elements) => string.Join(' ', elements.Select(Text));
}
