using Bot.Corpus;
using Bot.Corpus.Formats.Html;

namespace Bot.Tests.Corpus.Html;

/// <summary>What of a page is read, and how it is written down.</summary>
public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>One.</p><p>Two.</p>", "One.\n\nTwo.")]
    [InlineData("<p>  One \n\t two\u00A0three <b>bold</b><i>er</i>.  </p>", "One two\u00A0three bolder.")]
    [InlineData("<p>One<br>two<br/> three</p>", "One\ntwo\nthree")]
    [InlineData("One.<br><br>Two.", "One.\n\nTwo.")]
    [InlineData("<h1>Visits</h1><h2>To <em>Morocco</em></h2><p>He came.</p>", "# Visits\n\n## To Morocco\n\nHe came.")]
    [InlineData("<p>He came to:<ul><li>Rabat<li>Fez</ul>and left.", "He came to:\n\n- Rabat\n- Fez\n\nand left.")]
    [InlineData("<ol start=3><li>Rabat</li><li>Fez</li></ol>", "3. Rabat\n4. Fez")]
    [InlineData("<ul><li>Morocco<ul><li>Rabat</li><li>Fez</li></ul></li><li>Spain</li></ul>", "- Morocco\n  - Rabat\n  - Fez\n- Spain")]
    [InlineData("<ul><li><p>Rabat</p><p>in 2006</p></li><li>Fez</li></ul>", "- Rabat\n  in 2006\n- Fez")]
    [InlineData("<pre>a  b\n  c</pre><p>d</p>", "a  b\n  c\n\nd")]
    [InlineData("<table><tr><th>Year<th>Visitor<tr><td>2006<td>Vladimir <b>Putin</b></table>", "| Year | Visitor |\n| --- | --- |\n| 2006 | Vladimir Putin |")]
    [InlineData("<table><thead><tr><td>Year<td>Visitor</thead><tr><td>2006<td><p>Putin</p><p>Lavrov</p></table>", "| Year | Visitor |\n| --- | --- |\n| 2006 | Putin Lavrov |")]
    [InlineData("<table><caption>Visits</caption><tr><td>2006<td>a|b<br>c</table>", "Visits\n\n| 2006 | a¦b c |")]
    [InlineData("<table><tr><td rowspan=2>2006<td>Putin<tr><td>Lavrov</table>", "| 2006 | Putin |\n| 2006 | Lavrov |")]
    [InlineData("<table><tr><td><h2>Visits</h2><p>He came.</p><td><table><tr><td>2006<td>Putin</table></table>", "## Visits\n\nHe came.\n\n| 2006 | Putin |")]
    [InlineData("<p>A &amp; B &lt;c&gt; &#1055;&eacute;</p>", "A & B <c> Пé")]
    [InlineData("<dl><dt>2006<dd>Putin came.</dl>", "2006\n\nPutin came.")]
    [InlineData("<p>He said <q>yes</q>.</p>", "He said “yes”.")]
    public void APageIsWrittenDownAsAPersonSeesIt(string html, string text) => Assert.Equal(text, Text(html));

    [Theory]
    [InlineData("<!-- secret -->")]
    [InlineData("<script>secret</script>")]
    [InlineData("<style>.secret{}</style>")]
    [InlineData("<template><p>secret</p></template>")]
    [InlineData("<noscript>secret</noscript>")]
    [InlineData("<nav>secret</nav>")]
    [InlineData("<aside>secret</aside>")]
    [InlineData("<footer>secret</footer>")]
    [InlineData("<header>secret</header>")]
    [InlineData("<form>secret <input value=secret></form>")]
    [InlineData("<button>secret</button>")]
    [InlineData("<select><option>secret</select>")]
    [InlineData("<textarea>secret</textarea>")]
    [InlineData("<dialog>secret</dialog>")]
    [InlineData("<div role=dialog>We use secret cookies.</div>")]
    [InlineData("<div role=' Navigation '>secret</div>")]
    [InlineData("<div role=complementary>secret</div>")]
    [InlineData("<div aria-modal=true>secret</div>")]
    [InlineData("<svg><text>secret</text></svg>")]
    [InlineData("<iframe srcdoc='secret'>secret</iframe>")]
    [InlineData("<p hidden>secret</p>")]
    [InlineData("<p hidden=until-found>secret</p>")]
    [InlineData("<p aria-hidden=true>secret</p>")]
    [InlineData("<p style='display:none'>secret</p>")]
    [InlineData("<p style='DISPLAY : NONE !important'>secret</p>")]
    [InlineData("<p style='display:/* x */none'>secret</p>")]
    [InlineData(@"<p style='d\69splay:none'>secret</p>")]
    [InlineData("<p style='color:red;visibility:hidden'>secret</p>")]
    [InlineData("<p style='opacity:0'>secret</p>")]
    [InlineData("<p style='opacity:.0'>secret</p>")]
    [InlineData("<p style='font-size:0'>secret</p>")]
    [InlineData("<p style='font-size:1px'>secret</p>")]
    [InlineData("<p style='font: bold 0/1 serif'>secret</p>")]
    [InlineData("<p style='color:white'>secret</p>")]
    [InlineData("<p style='color:#FFF'>secret</p>")]
    [InlineData("<p style='color:rgb(255, 255, 255)'>secret</p>")]
    [InlineData("<p style='color:#fefefe'>secret</p>")]
    [InlineData("<p style='color:transparent'>secret</p>")]
    [InlineData("<p style='color:rgba(0,0,0,0)'>secret</p>")]
    [InlineData("<font color=white>secret</font>")]
    [InlineData("<div style='background:#123456 none'><span style='color:#123456'>secret</span></div>")]
    [InlineData("<table bgcolor=black><tr><td>secret</table>")]
    [InlineData("<p style='position:absolute;left:-9999px'>secret</p>")]
    [InlineData("<p style='position:fixed;top:-5000em'>secret</p>")]
    [InlineData("<p style='text-indent:-9999px'>secret</p>")]
    [InlineData("<p style='position:absolute;clip:rect(0,0,0,0)'>secret</p>")]
    [InlineData("<p style='clip-path:inset(50%)'>secret</p>")]
    [InlineData("<p style='height:0;overflow:hidden'>secret</p>")]
    [InlineData("<p style='transform:scale(0)'>secret</p>")]
    [InlineData("<p style='transform:translateX(-9999px)'>secret</p>")]
    [InlineData("<p style='display:none'><b style='display:block'>secret</b></p>")]
    public void WhatAReaderDoesNotSeeIsNotRead(string html) => Assert.Equal("Before.\n\nAfter.", Text($"<p>Before.</p>{html}<p>After.</p>"));

    [Theory]
    [InlineData("<p style='display:block;color:#333'>seen</p>")]
    [InlineData("<p style='opacity:0.9;font-size:0.8em'>seen</p>")]
    [InlineData("<p style='font: bold 10px/0 serif'>seen</p>")]
    [InlineData("<div style='background:navy'><p style='color:white'>seen</p></div>")]
    [InlineData("<table bgcolor=black><tr><td><font color=white>seen</font></table>")]
    [InlineData("<p style='color:white'><span style='color:black'>seen</span></p>")]
    [InlineData("<p style='position:relative;left:-3px'>seen</p>")]
    [InlineData("<p aria-hidden=false>seen</p>")]
    [InlineData("<details><summary>seen</summary></details>")]
    [InlineData("<form><p>seen</p></form>")]
    [InlineData("<p style='font-family:\"\\5b8b\";:;display'>seen</p>")]
    public void WhatAReaderSeesIsRead(string html) => Assert.Contains("seen", Text($"<p>Before.</p>{html}<p>After.</p>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<form><div>", "</div><input type=submit></form>")]
    [InlineData("<form><table role=presentation><tr><td>", "</td></tr></table></form>")]
    [InlineData("<form>", "<br>He left.</form>")]
    public void APageThatStandsInOneFormIsReadWithoutParagraphsToo(string before, string after) => Assert.StartsWith(
        "President Putin came", Text(before + string.Concat(Enumerable.Repeat("President Putin came to Rabat in 2006. ", 20)) + after), StringComparison.Ordinal);

    [Fact]
    public void OfAFormLabelsLinksAndChoicesAreNotThePage() => Assert.Equal("He came.", Text(
        $"<p>He came.</p><form>{string.Concat(Enumerable.Repeat("<label>Your name and address</label><a href=x>What for?</a><select><option>Kingdom of Morocco</select>", 20))}Send</form>"));

    [Theory]
    [InlineData("<header>Site</header><main><header><h1>Visits</h1></header><p>He came.</p><footer>Share</footer></main><div>Links</div>", "# Visits\n\nHe came.")]
    [InlineData("<div>Links</div><article><p>He came to Rabat in 2006.</p></article><article><p>More</p></article>", "He came to Rabat in 2006.")]
    [InlineData("<main><article><p>He came in 2006.</p></article><article><p>He left in 2007.</p></article></main>", "He came in 2006.\n\nHe left in 2007.")]
    [InlineData("<div><a href=a>Home</a> <a href=b>News and views</a></div><div id=x><div><p>President Putin came to Rabat in 2006.</p></div></div><div>© Site</div>", "President Putin came to Rabat in 2006.")]
    [InlineData("<div><p>President Putin came in 2006.</p></div><div><p>The king went to Moscow in 2016.</p></div>", "President Putin came in 2006.\n\nThe king went to Moscow in 2016.")]
    [InlineData("<div role=main><p>He came.</p></div><p>Other words about nothing at all</p>", "He came.")]
    public void OnlyTheArticleIsRead(string body, string text) => Assert.Equal(text, Text($"<body>{body}</body>"));

    [Theory]
    [InlineData("")]
    [InlineData("<p hidden>secret</p>")]
    [InlineData("<script>document.write('x')</script><noscript>Please switch scripts on.</noscript>")]
    [InlineData("<frameset><frame src=a></frameset>")]
    public void APageWithoutTextIsRefused(string html) => Assert.Equal(
        "a reader would see no text in the page: save it with its text, or as .txt", Assert.Throws<CorpusFormatException>(() => Text(html)).Message);

    [Fact]
    public void AnEmptyScriptOfXhtmlDoesNotSwallowThePage() =>
        Assert.Equal("He came.", Text("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><script src='a.js'/><title/></head><body><a id='top'/><p>He came.</p></body></html>"));

    private static string Text(string html) => Assert.Single(HtmlFormat.Extract(html).Pages);
}
