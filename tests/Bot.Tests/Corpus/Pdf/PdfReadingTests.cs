using Bot.Corpus.Formats.Pdf;
using static Bot.Tests.Support.RawPdf;

namespace Bot.Tests.Corpus.Pdf;

public sealed class PdfReadingTests
{
    [Fact]
    public void LinesOfAParagraphAreJoinedAndABlankLinePartsParagraphs() =>
        Assert.Equal(
            "King Mohammed VI travelled to Moscow in March 2016 and met the president of the Russian Federation there.\n\nThey signed a declaration. It speaks of a partnership that goes deeper than before.",
            Text(
                Lines(72, 700, 10, "King Mohammed VI travelled to Moscow in March 2016 and met the", "president of the Russian Federation there."),
                Lines(72, 664, 10, "They signed a declaration. It speaks of a partnership that goes", "deeper than before.")));

    [Fact]
    public void AnIndentedLineBeginsAParagraphWithoutASpaceAbove() =>
        Assert.Equal(
            "The first paragraph of the note is as long as these two lines are, and it ends at the edge.\n\nThe second begins with an indent, as books have it, and it goes on below without one.",
            Text(
                Lines(72, 700, 10, "The first paragraph of the note is as long as these", "two lines are, and it ends at the edge."),
                Lines(90, 676, 10, "The second begins with an indent, as books have"),
                Lines(72, 664, 10, "it, and it goes on below without one.")));

    [Fact]
    public void TwoColumnsAreReadOneAfterTheOtherBelowTheirTitleAndAboveWhatFollows() =>
        Assert.Equal(
            """
            # Relations of Morocco and France

            Morocco became independent in March 1956. Both states exchanged ambassadors in the same year.

            France opened consulates in six cities. The first of them was that of Casablanca, in May.

            Both columns end above this line, which runs across the page from margin to margin.
            """,
            Text(
                Lines(72, 720, 18, "Relations of Morocco and France"),
                Lines(72, 680, 10, "Morocco became independent in", "March 1956. Both states exchanged", "ambassadors in the same year."),
                Lines(320, 680, 10, "France opened consulates in six", "cities. The first of them was that", "of Casablanca, in May."),
                Lines(72, 620, 10, "Both columns end above this line, which runs across the page from margin to margin.")));

    [Fact]
    public void AWordThatALineEndDividesIsWholeAndACompoundKeepsItsHyphen() =>
        Assert.Equal(
            "The establishment of diplomatic relations, a long-term plan, led to a Franco-Moroccan treaty and to long-term loans.",
            Text(Lines(72, 700, 10, "The establishment of diplo-", "matic relations, a long-term", "plan, led to a Franco-", "Moroccan treaty and to long-", "term loans.")));

    [Fact]
    public void TheOrderOfDrawingDoesNotMatter() =>
        Assert.Equal(
            "The first line was drawn last but stands above the second line of the text.",
            Text(Lines(72, 688, 10, "the second line of the text."), Lines(72, 700, 10, "The first line was drawn last but stands above")));

    [Fact]
    public void LargerTypeIsAHeadingAndListsAndTablesKeepTheirRows() =>
        Assert.Equal(
            """
            # Visits

            ## State visits

            Three visits are known from the years after independence, as the archive has them listed.

            - Washington in 1957
            - Moscow in 1966

            | Year | Visitor | Place |
            | 1957 | Mohammed V | Washington |
            | 1966 | Hassan II | Moscow |
            """,
            Text(
                Lines(72, 740, 20, "Visits"),
                Lines(72, 710, 13, "State visits"),
                Lines(72, 690, 10, "Three visits are known from the years after independence, as the", "archive has them listed."),
                Lines(72, 660, 10, "\u0095 Washington in 1957", "\u0095 Moscow in 1966"),
                Lines(72, 620, 10, "Year", "1957", "1966"),
                Lines(150, 620, 10, "Visitor", "Mohammed V", "Hassan II"),
                Lines(300, 620, 10, "Place", "Washington", "Moscow")));

    [Fact]
    public void ATurnedPageIsReadAsItIsShown() =>
        Assert.Equal(
            "The table of ambassadors stands on its side.",
            Assert.Single(PdfFormat.Extract(Pages(["BT /F1 10 Tf 0 1 -1 0 300 100 Tm (The table of ambassadors stands on its side.) Tj ET"], "/Rotate 90")).Pages));

    private static string Text(params string[] contents) => Assert.Single(PdfFormat.Extract(Page(contents)).Pages).ReplaceLineEndings("\n");
}
