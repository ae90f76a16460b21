using Bot.Corpus.Formats;
using Bot.Corpus.Formats.Pdf;
using static Bot.Tests.Support.RawPdf;

namespace Bot.Tests.Corpus.Pdf;

public sealed class PdfPagesTests
{
    private const string Body = "The archive keeps the papers of the ministry, and each page of it has";

    [Fact]
    public void ACitationCanSayOnWhichPageItsWordsStandEmptyPagesCounted()
    {
        var document = DocumentMetadata.Make("a.pdf", PdfFormat.Extract(Pages([Lines(72, 700, 10, "The first page."), "", Lines(72, 700, 10, "The third page."), ""])), _ => { });

        Assert.Equal("The first page.\n\nThe third page.", document.Text);
        Assert.Equal(4, document.Pages.Count);
        Assert.Equal((1, 3), (document.PageOf(0), document.PageOf(document.Text.IndexOf("third", StringComparison.Ordinal))));
    }

    [Fact]
    public void ASentenceThatRunsOverThePageIsNotCutByABlankLine()
    {
        var document = DocumentMetadata.Make("a.pdf", PdfFormat.Extract(Pages(
            [Lines(72, 700, 10, $"{Body} its own"), Lines(72, 700, 10, "number. The king visited the archive in 1999."), Lines(72, 700, 10, "The visit lasted two days.")])), _ => { });

        Assert.Equal($"{Body} its own\nnumber. The king visited the archive in 1999.\n\nThe visit lasted two days.", document.Text);
        Assert.Equal([0, 78, 125], document.Pages);
    }

    [Theory]
    [InlineData("A sentence that is long enough to be one and has no end at the foot of", "Morocco. It goes on.", true)]
    [InlineData("It ends here.", "A new one.", false)]
    [InlineData("He said: “It ends.”", "A new one.", false)]
    [InlineData("The visits were:", "Washington in 1957.", false)]
    [InlineData("Short and", "goes on.", true)]
    [InlineData("A caption", "A new one.", false)]
    [InlineData("Text.\n\n## A heading at the foot", "and text", false)]
    [InlineData("A sentence that is long enough to be one and has no end at the foot of", "## A heading", false)]
    [InlineData("| 1957 | Washington |", "| 1966 | Moscow |", true)]
    [InlineData("| 1957 | Washington |", "it was", false)]
    public void AParagraphOrATableGoesOnOrEndsAtAPage(string page, string next, bool goesOn) =>
        Assert.Equal(goesOn ? $"{page}\n{next}" : $"{page}\n\n{next}", DocumentMetadata.Make("a.pdf", new Extracted([page, next]) { HasPages = true }, _ => { }).Text);

    [Fact]
    public void AWordThatAPageEndDividesStandsWholeOnTheFirst() =>
        Assert.Equal(
            [$"{Body} a diplomatic", "meaning of its own."],
            PdfFormat.Extract(Pages([Lines(72, 700, 10, $"{Body} a diplo-"), Lines(72, 700, 10, "matic meaning of its own.")])).Pages);

    [Fact]
    public void RunningLinesAndPageNumbersAreDroppedAndWhatOnlyLooksLikeThemIsNot()
    {
        string[] words = ["one", "two", "three", "four"];
        var pages = words.Select((word, i) =>
            $"{Lines(72, 760, 9, "Papers of the ministry")}\n{Lines(72, 700, 10, $"Text {word} of the papers.", $"{1956 + 3 * i * i}")}\n{Lines(300, 40, 9, $"Page {i + 11}")}").ToArray();

        Assert.Equal(words.Select((word, i) => $"Text {word} of the papers. {1956 + 3 * i * i}"), PdfFormat.Extract(Pages(pages)).Pages.Select(page => page.Replace("\n\n", " ")));
    }

    [Fact]
    public void AFileOfNothingButRunningLinesKeepsThem() =>
        Assert.Equal(["The same.", "The same.", "The same."], PdfFormat.Extract(Pages([.. Enumerable.Repeat(Lines(72, 700, 10, "The same."), 3)])).Pages);

    [Fact]
    public void OneYearAPageIsNoPageNumber()
    {
        string Page(int year, string visits) => $"{Lines(72, 760, 10, $"Visits of {year}")}\n{Lines(72, 700, 10, visits)}";

        Assert.Equal(["Visits of 1956\n\nNone.", "Visits of 1957\n\nWashington.", "Visits of 1958\n\nCairo."],
            PdfFormat.Extract(Pages([Page(1956, "None."), Page(1957, "Washington."), Page(1958, "Cairo.")])).Pages);
    }

    [Fact]
    public void ALineThatStandsTwiceOnlyIsText() =>
        Assert.Equal(["Kingdom of Morocco\n\nOne.", "Kingdom of Morocco\n\nTwo."],
            PdfFormat.Extract(Pages([$"{Lines(72, 760, 10, "Kingdom of Morocco")}\n{Lines(72, 700, 10, "One.")}", $"{Lines(72, 760, 10, "Kingdom of Morocco")}\n{Lines(72, 700, 10, "Two.")}"])).Pages);
}
