using System.Diagnostics;
using System.Text;
using Bot.Corpus;
using Bot.Corpus.Formats.Markdown;

namespace Bot.Tests.Corpus;

/// <summary>What a reader of the page does not see is no part of a Markdown document's text; all else stands in it as it was written.</summary>
public sealed class MarkdownTests
{
    [Theory]
    [InlineData("The king <!-- never --> came.", "The king came.")]
    [InlineData("vis<!-- x -->ited", "visited")]
    [InlineData("Before.\n\n<!-- one\n\ntwo\n-->\n\nBehind.", "Before.\n\n\n\nBehind.")]
    [InlineData("Before.\n<!-- a comment ends a paragraph -->\nBehind.", "Before.\n\nBehind.")]
    [InlineData("In a paragraph <!-- over\ntwo lines --> as well.", "In a paragraph as well.")]
    [InlineData("- An item <!-- hidden -->\n- <!-- hidden -->\n- Another.", "- An item \n- \n- Another.")]
    [InlineData("> A quote <!-- hidden\n> still --> goes on.", "> A quote goes on.")]
    [InlineData("| Guest <!-- hidden --> | Year |\n| --- | --- |", "| Guest | Year |\n| --- | --- |")]
    [InlineData("# A heading <!-- hidden -->", "# A heading ")]
    [InlineData("<!---->Seen<!--> --> and <!--->seen.", "Seen --> and seen.")]
    [InlineData("<div>\n<!-- a blank line\n\nin it -->\nSeen.\n</div>", "<div>\n\nSeen.\n</div>")]
    [InlineData("Seen. <?php hidden ?> <!DOCTYPE hidden> <![CDATA[ hidden ]]>", "Seen. ")]
    public void ACommentIsLeftOut(string written, string seen) => Assert.Equal(seen, TextOf(written));

    [Theory]
    [InlineData("Seen.\n\n<!-- never closed\n\nhidden", "Seen.\n\n")]
    [InlineData("Seen <!-- never closed, so it is text\n\n<!-- but this is a comment -->\n\nSeen.", "Seen <!-- never closed, so it is text\n\n\n\nSeen.")]
    [InlineData("- Bangkok <!--\n\nOceania\n\n- Australia", "- Bangkok <!--\n\nOceania\n\n- Australia")]
    public void ACommentThatIsNeverClosedHidesWhatFollowsOnlyAtTheBeginningOfALine(string written, string seen) => Assert.Equal(seen, TextOf(written));

    [Theory]
    [InlineData("[//]: # (This is a comment.)", "")]
    [InlineData("[//]: # \"This is a comment.\"", "")]
    [InlineData("[comment]: <> (This is a comment\nover two lines.)", "")]
    [InlineData("[1]: https://example.org/a\n[2]: https://example.org/b\n  'A title'", "\n")]
    [InlineData("> [//]: # (hidden)\n> [b]: #\n> Seen.", "> \n> \n> Seen.")]
    public void WhereALinkLeadsIsLeftOut(string written, string left) => Assert.Equal($"Seen.\n\n{left}\n\nSeen.", TextOf($"Seen.\n\n{written}\n\nSeen."));

    [Theory]
    [InlineData("[1]: In 2006 he came.")]
    [InlineData("[^1]: https://example.org")]
    [InlineData("He came.\n[//]: # (In a paragraph this is text.)")]
    [InlineData("[ ]: # (No name.)")]
    [InlineData("[a]: # (Not closed.")]
    [InlineData("[a] # (No colon.)")]
    [InlineData("[a]: # (Closed.) But it goes on.")]
    [InlineData("    [a]: # (This is code.)")]
    public void WhatOnlyLooksLikeThatIsText(string written) => Assert.Equal(written, TextOf(written));

    [Theory]
    [InlineData("<span style=\"display:none\">hidden</span>")]
    [InlineData("<span style='DISPLAY : none !important'>hidden</span>")]
    [InlineData("<span style=\"display&#58;none\">hidden</span>")]
    [InlineData("<span style=visibility:hidden>hidden</span>")]
    [InlineData("<span style=\"font-size:0\">hidden</span>")]
    [InlineData("<span style=\"color:white\">hidden</span>")]
    [InlineData("<font color=\"#ffffff\">hidden</font>")]
    [InlineData("<span hidden>hidden <span>hidden</span> hidden</span>")]
    [InlineData("<b\n hidden>hidden</b>")]
    [InlineData("<span aria-hidden=\"true\">hidden</span>")]
    [InlineData("<SPAN HIDDEN>hidden</sPAN>")]
    [InlineData("<span hidden>`code` </b> `</span>` hidden</span>")]
    [InlineData("<script>hidden('<b>')</script>")]
    [InlineData("<style>hidden</style>")]
    [InlineData("<template>hidden</template>")]
    [InlineData("<img hidden alt='hidden'>")]
    public void AHiddenElementIsLeftOut(string element) => Assert.Equal("Seen, and seen.", TextOf($"Seen, {element} and seen."));

    [Theory]
    [InlineData("<div hidden>\n\nhidden\n\n```\nhidden\n```\n\n</div>")]
    [InlineData("<div hidden>\n<div>\nhidden\n</div>\nhidden\n</div>")]
    [InlineData("<div title=\"a\"/hidden>\nhidden\n</div>")]
    [InlineData("<script>\nlet a = '</b>';\n\n// hidden\n</script>")]
    [InlineData("<style>\n/* hidden */\n\np { }\n</style>")]
    [InlineData("<details style=\"position:absolute;left:-9999px\"><summary>hidden</summary>\n\nhidden\n\n</details>")]
    public void AHiddenBlockIsLeftOut(string block) => Assert.Equal("Seen.\n\n\n\nSeen.", TextOf($"Seen.\n\n{block}\n\nSeen."), ignoreAllWhiteSpace: true);

    [Theory]
    [InlineData("A <span hidden>hidden\n\nSeen.", "A \n\nSeen.")]
    [InlineData("- <div hidden>hidden\n- Seen.", "- \n- Seen.")]
    [InlineData("> <div hidden>\n> hidden\n\nSeen.", "> \n\nSeen.")]
    [InlineData("| <i hidden>hidden | hidden |\n| Seen. | |", "| \n| Seen. | |")]
    [InlineData("## <b hidden>hidden\nSeen.", "## \nSeen.")]
    [InlineData("<ul>\n<li hidden>hidden\n<li>Seen.\n</ul>", "<ul>\n<li>Seen.\n</ul>")]
    [InlineData("<p hidden>hidden\n\n```\nseen\n```", "\n```\nseen\n```")]
    [InlineData("<div>Seen. <p hidden>hidden\n<p hidden>hidden\n\nSeen.", "<div>Seen. \nSeen.")]
    [InlineData("<p hidden>hidden\n\n    seen", "\n    seen")]
    [InlineData("<p hidden>hidden\n\n- seen", "\n- seen")]
    [InlineData("Seen.\n\n<div hidden>\n\nhidden\n\n# hidden\n", "Seen.\n\n")]
    public void AnElementThatIsNeverClosedEndsWithWhatItStandsIn(string written, string seen) => Assert.Equal(seen, TextOf(written));

    [Theory]
    [InlineData("```html\n<!-- a comment -->\n<span hidden>x</span>\n```")]
    [InlineData("~~~\n```\n<div hidden>\n~~~\nSeen.")]
    [InlineData("- item\n\n      <!-- code in an item -->\n\n  ```\n  <!-- fenced -->\n  ```\n- <b>next</b>")]
    [InlineData("1. item\n   ```\n   <div hidden>\n   ```\n   Seen.")]
    [InlineData("    <!-- code -->\n\nSeen.")]
    [InlineData("Write `<!-- a comment -->` or ``<b hidden> ` `` here.")]
    [InlineData("Write `over <!-- two\nlines --> so` here.")]
    [InlineData("Write \\<!-- so --> or \\<b hidden>.")]
    [InlineData("Write \\`<b>this</b>`.")]
    [InlineData("```\n<!-- never closed")]
    public void CodeStaysAsItIs(string written) => Assert.Equal(written, TextOf(written));

    [Theory]
    [InlineData("Relations <b>began</b> in <https://example.org> 5 < 6 > 4 <br/> <a@example.org>.")]
    [InlineData("<div align=\"center\" style=\"color:#333\">\n\nSeen.\n\n</div>")]
    [InlineData("<div style=\"background:#003\"><span style=\"color:white\">White on blue.</span></div>")]
    [InlineData("The <title> of a page, the <script> of a play: seen.\n\nSeen.")]
    [InlineData("<b hidden and no end\n\nSeen.")]
    [InlineData("<b hidden=\">\n\nSeen.")]
    [InlineData("</div></span>\n\nSeen.")]
    [InlineData("A ` mark, <i>and</i> no other.")]
    public void WhatIsSeenStaysAsItIs(string written) => Assert.Equal(written, TextOf(written));

    [Fact]
    public void WhatIsHiddenBetweenCodeIsLeftOut()
    {
        Assert.Equal("A ` mark is text, and so is ``.", TextOf("A ` mark <!-- hidden -->is text, and so is ``."));
        Assert.Equal("```\ncode\n```\n\n```\n<!-- code -->\n```", TextOf("```\ncode\n```\n<!-- hidden -->\n```\n<!-- code -->\n```"));
        Assert.Equal("> ```\n> code\n\nSeen.", TextOf("> ```\n> code\n<!-- the quote has ended -->\nSeen."));
        Assert.Equal("Text\n    as the paragraph goes on.", TextOf("Text\n    <!-- no code, -->as the paragraph goes on."));
    }

    [Fact]
    public void ATitleIsTheFirstHeadingThatIsSeen() =>
        Assert.Equal("Visits", MarkdownFormat.Extract(Encoding.UTF8.GetBytes("<!--\n# Draft\n-->\n\n# Visits<!-- of 2006 -->\n\nText.")).Title);

    [Fact]
    public void ADocumentOfWhichNothingIsSeenIsRefused() =>
        Assert.Equal("there is no text in it that a reader would see: write some, or delete the file", Assert.Throws<CorpusFormatException>(() => TextOf("<!-- To be written. -->\n")).Message);

    [Theory]
    [InlineData("<!-- ")]
    [InlineData("<a b=\"")]
    [InlineData("<a b='<a b=\"")]
    [InlineData("<i><div hidden>")]
    [InlineData("</i></div>")]
    [InlineData("<script>")]
    [InlineData("\n<div>\n<!--\n")]
    [InlineData("`` ` ``` ")]
    [InlineData("[a]: b\n\"")]
    [InlineData("[a]: # (\n")]
    [InlineData("> - ")]
    [InlineData("\n\n- - - - <b>\n")]
    [InlineData("<!x <?y <![CDATA[")]
    [InlineData("\\<")]
    [InlineData("<p><td></p>")]
    [InlineData("   <")]
    public void NoTextTakesLong(string part)
    {
        var began = Stopwatch.GetTimestamp();

        SeenText.Of($"{string.Concat(Enumerable.Repeat(part, 400_000 / part.Length))}]: <");

        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static string TextOf(string markdown) => Assert.Single(MarkdownFormat.Extract(Encoding.UTF8.GetBytes(markdown)).Pages);
}
