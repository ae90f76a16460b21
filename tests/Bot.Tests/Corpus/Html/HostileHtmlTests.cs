using Bot.Corpus;
using Bot.Corpus.Formats.Html;
using CsCheck;

namespace Bot.Tests.Corpus.Html;

/// <summary>No page ends the process, hangs it, or brings a break that nobody expects.</summary>
public sealed class HostileHtmlTests
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.OneOf("<p>", "</p>", "<table>", "</table>", "<tr>", "<td>", "<th rowspan=3>", "</td>", "<ul>", "<ol start=-1>", "<li>", "</ul>", "<pre>", "</pre>", "<br>", "<h1>", "</h1>", "<div hidden>", "</div>", "<main>", "<article>",
            "</article>", "<form>", "<template>", "<svg>", "<math>", "<script>", "</script>", "<!--", "-->", "<a href=x>", "</a>", "<b style='color:white'>", "<q>", "<select>", "<frameset>", "<body>", "</html>", "<caption>", "<plaintext>", "text", "|", " "),
        Gen.String[Gen.Char, 0, 5]);

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b>", 20_000)]
    [InlineData("<ul><li>", 50_000)]
    [InlineData("<table><tr><td>", 20_000)]
    [InlineData("<div style='color:white'>", 50_000)]
    [InlineData("<span>", 100_000)]
    [InlineData("<svg>", 50_000)]
    [InlineData("<font color=red><p>", 5_000)]
    public async Task DeepNestingIsReadOrRefused(string opening, int times)
    {
        var html = string.Concat(Enumerable.Repeat(opening, times)) + "He came.";

        var reading = Task.Run(() => Read(html), TestContext.Current.CancellationToken);

        Assert.True(await reading.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken) is null or { Length: > 0 });
    }

    [Fact]
    public void APageNestedTooDeepIsRefusedWithTheReason() => Assert.Equal(
        "its elements are nested more than 2,000 deep: save what can be read in it as text",
        Assert.Throws<CorpusFormatException>(() => HtmlFormat.Extract(string.Concat(Enumerable.Repeat("<div>", 100_000)) + "He came.")).Message);

    [Fact]
    public void APageNestedAThousandDeepIsRead() => Assert.Equal("He came.", Read(string.Concat(Enumerable.Repeat("<div>", 1_000)) + "He came."));

    [Fact]
    public void ADrawingOfManyLinesIsNotNested() => Assert.Equal("He came.", Read($"<svg><g>{string.Concat(Enumerable.Repeat("<path d='M0 0'/>", 3_000))}</g></svg><p>He came."));

    [Fact]
    public void ASlashClosesNothingOutsideOfADrawing() => Assert.Null(Read($"<svg></svg>{string.Concat(Enumerable.Repeat("<div/>", 3_000))}He came."));

    [Theory]
    [InlineData("<p>", 200_000)]
    [InlineData("<br>", 200_000)]
    [InlineData("<li>a", 200_000)]
    [InlineData("<meta name=a content=b>", 100_000)]
    [InlineData("<form><i></i></form>", 100_000)]
    [InlineData("<table><tr><td rowspan=65000>abcdefgh", 1_500)]
    [InlineData("<i a=1 a=2 style='display:none;display:none", 10_000)]
    public async Task MuchOfTheSameIsRead(string piece, int times)
    {
        var html = "<p>He came.</p>" + string.Concat(Enumerable.Repeat(piece, times));

        var reading = Task.Run(() => Read(html), TestContext.Current.CancellationToken);

        Assert.NotNull(await reading.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void AnyPageIsReadOrRefused() => Piece.Array[0, 60].Sample(pieces => Read(string.Concat(pieces)) is null or { Length: > 0 }, iter: 2000);

    private static string? Read(string html)
    {
        try
        {
            return Assert.Single(HtmlFormat.Extract(html).Pages);
        }
        catch (CorpusFormatException)
        {
            return null;
        }
    }
}
