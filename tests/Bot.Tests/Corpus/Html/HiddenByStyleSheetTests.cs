using Bot.Corpus.Formats.Html;

namespace Bot.Tests.Corpus.Html;

/// <summary>What the rules of a page's own <c>style</c> elements hide is not read; what they leave to be seen is.</summary>
public sealed class HiddenByStyleSheetTests
{
    [Theory]
    [InlineData(".x{display:none}")]
    [InlineData("p.x { visibility : hidden }")]
    [InlineData("#i{opacity:0}")]
    [InlineData(".x{font-size:0}")]
    [InlineData(".x{color:white}")]
    [InlineData(".x{color:transparent}")]
    [InlineData("body{background:navy}.x{color:navy}body{color:white}")]
    [InlineData("html{background:black}body{color:white}.x{color:black}")]
    [InlineData(".x{position:absolute;left:-9999px}")]
    [InlineData(".x{clip:rect(0,0,0,0)}")]
    [InlineData("h1, .x, h2{display:none}")]
    [InlineData("div > p[class~='x']{display:none}")]
    [InlineData("div :nth-child(2){display:none}")]
    [InlineData("p:not(.seen):not(:hover){display:none}")]
    [InlineData(":is(h1, .x){display:none}")]
    [InlineData("/* } */ .x/* { */{display:/**/none}")]
    [InlineData("<!-- .x{display:none} -->")]
    [InlineData("a[title='}']{color:red}.x{display:none}")]
    [InlineData("@charset 'utf-8';.x{display:none}")]
    [InlineData("@font-face{font-family:x;src:url(x)}.x{display:none}")]
    [InlineData("@media screen{.y{color:red}.x{display:none}}")]
    [InlineData("@media print, all{.x{display:none}}")]
    [InlineData(".x{display:block}p.x{display:none}")]
    [InlineData("p.x{display:none}.x{display:block}")]
    [InlineData(".x{display:none!important}p.x{display:block}")]
    [InlineData("p::first-letter:{}.x{display:none}")]
    [InlineData(".x{color:red;b{display:block}display:none")]
    [InlineData(".x{font:12px serif;font-size:0}")]
    public void WhatARuleHidesIsNotRead(string rules) => Assert.Equal("Before.\n\nAfter.", Text(rules));

    [Theory]
    [InlineData(".x{display:none}.x{display:block}")]
    [InlineData(".x{display:none}p.x{display:block}")]
    [InlineData("p.x{display:block}.x{display:none}")]
    [InlineData(".x{display:none}.x{display:block!important}")]
    [InlineData(".y{display:none}")]
    [InlineData("@media print{.x{display:none}}")]
    [InlineData("@media screen and (max-width:600px){.x{display:none}}")]
    [InlineData("@supports (display:grid){.x{display:none}}")]
    [InlineData(".x:hover{display:none}")]
    [InlineData(".x::before{display:none}")]
    [InlineData(".x:before,.x::-webkit-scrollbar{display:none}")]
    [InlineData(".x:unheard-of{display:none}")]
    [InlineData(".x,,{color:red}[{display:none}")]
    [InlineData(".x{b{color:red;display:none}}")]
    [InlineData("body{display:none}")]
    [InlineData("body{opacity:0}")]
    [InlineData("div{visibility:hidden}p{visibility:visible}")]
    [InlineData("div{font-size:0}p{font-size:14px}")]
    [InlineData("body{background:teal}.x{color:white}")]
    [InlineData("div{background:url(a.jpg)}.x{color:white}")]
    [InlineData("div{background-image:linear-gradient(red,blue)}.x{color:white}")]
    [InlineData("div{background:var(--dark)}.x{color:white}")]
    [InlineData(".x{background:linear-gradient(red,blue);-webkit-background-clip:text;color:transparent}")]
    [InlineData(".x{opacity:0;animation:appear 1s forwards}")]
    [InlineData("@import 'more.css';.x{color:white}")]
    [InlineData(".x{height:1em;overflow:hidden}")]
    public void WhatNoRuleHidesIsRead(string rules) => Assert.Equal("Before.\n\nSeen?\n\nAfter.", Text(rules));

    [Fact]
    public void TheElementsOwnStyleCountsMoreThanARule() => Assert.Equal("Seen.", Page("<style>p{display:none}</style><p style='display:block'>Seen.</p><p>Not seen.</p>"));

    [Theory]
    [InlineData("p{color:white}")]
    [InlineData("body{background:black}")]
    public void WhereSheetsOutsideMaySetColoursThoseOfARuleHideNothing(string rule) => Assert.Equal("Seen.", Page($"<link rel=stylesheet href=a.css><style>{rule}</style><p>Seen.</p>"));

    [Theory]
    [InlineData("<style media=print>p{display:none}</style>")]
    [InlineData("<template><style>p{display:none}</style></template>")]
    [InlineData("<noscript><style>p{display:none}</style></noscript>")]
    public void AStyleElementThatIsNotForTheScreenHidesNothing(string style) => Assert.Equal("Seen.", Page($"{style}<p>Seen.</p>"));

    [Theory]
    [InlineData("div div div div div .none p{display:none}")]
    [InlineData(".none div div div div div p{display:none}")]
    [InlineData(":is(.none div div div div div) p{display:none}")]
    [InlineData("i:nth-last-child(3n + 1) ~ i:nth-child(2n) ~ i:empty{display:none}")]
    [InlineData("*{display:block}")]
    [InlineData("p{{}{}{}{}")]
    [InlineData("((((")]
    [InlineData("p{color:red;a:b")]
    public async Task NoRulesHangTheReader(string rule)
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 400));
        var page = $"<style>{string.Concat(Enumerable.Repeat(rule, 10_000))}</style>{string.Concat(Enumerable.Repeat("<i></i>", 20_000))}{deep}<p>{string.Concat(Enumerable.Repeat("Seen.<p>", 1_000))}";

        var reading = Task.Run(() => Page(page), TestContext.Current.CancellationToken);

        Assert.StartsWith("Seen.", await reading.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static string Text(string rules) => Page($"<html><head><style>{rules}</style></head><body><div><p class=seen>Before.</p><p class='x' id=i>Seen?</p><p class=seen>After.</p></div></body></html>");

    private static string Page(string html) => Assert.Single(HtmlFormat.Extract(html).Pages);
}
