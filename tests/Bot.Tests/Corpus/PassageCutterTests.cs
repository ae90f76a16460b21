using Bot.Answering;
using Bot.Corpus.Cutting;

namespace Bot.Tests.Corpus;

public sealed class PassageCutterTests
{
    [Fact]
    public void APassageIsASliceOfTheText()
    {
        var document = Of("# Visits\n\nПутин приехал в 2006 году 🙂.\n\n- بوتين زار المغرب\n");

        Assert.Equal(["Путин приехал в 2006 году 🙂.", "بوتين زار المغرب"], Texts(document));
        Assert.All(PassageCutter.Cut(document), passage =>
            Assert.Equal(passage.Start, document.Text.IndexOf(passage.Text.ToString(), StringComparison.Ordinal)));
    }

    [Fact]
    public void EachRowOfAListStandsAloneUnderItsHeadings()
    {
        var passages = PassageCutter.Cut(Of("""
            # Travels Abroad of the President
            ## Morocco
            - Rabat, 1963
            * Fez, 1964
            1. Marrakech, 1965
            22) Tangier, 1966
            • Agadir, 1967
            ## Algeria
            - Algiers, 1968
            """));

        Assert.Equal(
            [
                ("Rabat, 1963", "Travels Abroad of the President › Morocco"),
                ("Fez, 1964", "Travels Abroad of the President › Morocco"),
                ("Marrakech, 1965", "Travels Abroad of the President › Morocco"),
                ("Tangier, 1966", "Travels Abroad of the President › Morocco"),
                ("Agadir, 1967", "Travels Abroad of the President › Morocco"),
                ("Algiers, 1968", "Travels Abroad of the President › Algeria"),
            ],
            passages.Select(passage => (passage.Text.ToString(), passage.Heading)));
        Assert.All(passages, passage => Assert.Equal(PassageKind.Row, passage.Kind));
    }

    [Fact]
    public void LinesOfCellsWithTabsBetweenThemAreRows() =>
        Assert.Equal(["2006\tPutin\tRabat", "2016\tMohammed VI\tMoscow"], Texts(Of("Visits\n\n2006\tPutin\tRabat\n2016\tMohammed VI\tMoscow\n")));

    [Fact]
    public void TheHeaderOfATableBelongsToTheMeaningOfItsRows()
    {
        var passages = PassageCutter.Cut(Of("""
            # Visits
            | Date | Visitor |
            | --- | :--: |
            | 2006 | Putin |
            | 2016 | Mohammed VI |
            """));

        Assert.Equal(
            [("| 2006 | Putin |", "Visits › Date   Visitor"), ("| 2016 | Mohammed VI |", "Visits › Date   Visitor")],
            passages.Select(passage => (passage.Text.ToString(), passage.Heading)));
    }

    [Fact]
    public void ATableWithoutARuleHasNoHeader() => Assert.Equal(["| 2006 | Putin |", "| 2016 | Mohammed VI |"], Texts(Of("| 2006 | Putin |\n| 2016 | Mohammed VI |")));

    [Fact]
    public void AHeaderWithoutRowsIsARow() => Assert.Equal(["| No visit is known |"], Texts(Of("| No visit is known |\n| --- |")));

    [Fact]
    public void AnIndentedLineContinuesItsItemAndAnyOtherDoesNot() =>
        Assert.Equal(["Rabat, 1963:\n  met the king.", "He came back in 1964."], Texts(Of("- Rabat, 1963:\n  met the king.\nHe came back in 1964.")));

    [Fact]
    public void AParagraphThatEndsInAColonIntroducesTheRowsBelowIt()
    {
        var passages = PassageCutter.Cut(Of("""
            # Morocco
            The president travelled often. The following places were visited:

            - Rabat, 1963
            - Fez, 1964

            Nothing else is known of that journey.

            - Not introduced
            """));

        Assert.Equal(
            [
                ("The president travelled often. The following places were visited:", "Morocco"),
                ("Rabat, 1963", "Morocco › The following places were visited:"),
                ("Fez, 1964", "Morocco › The following places were visited:"),
                ("Nothing else is known of that journey.", "Morocco › The following places were visited:"),
                ("Not introduced", "Morocco"),
            ],
            passages.Select(passage => (passage.Text.ToString(), passage.Heading)));
    }

    [Fact]
    public void AShortLineWithoutAFullStopAboveTextIsAHeading()
    {
        var passages = PassageCutter.Cut(Of("Morocco\n\nVISITS\n\nThe king came in 1963.\n\nAlgeria\n\nThe president came in 1985."));

        Assert.Equal(
            [("The king came in 1963.", "Morocco › VISITS"), ("The president came in 1985.", "Algeria")],
            passages.Select(passage => (passage.Text.ToString(), passage.Heading)));
    }

    [Fact]
    public void ALineThatHeadsNothingIsText() => Assert.Equal(
        ["Recognition in 1777", "Treaty in 1786", "Embassy in 1956"],
        PassageCutter.Cut(Of("# Morocco\n\nRecognition in 1777\n\nTreaty in 1786\n\n# Algeria\n\nEmbassy in 1956"))
            .SelectMany(passage => passage.Text.ToString().Split("\n\n")));

    [Fact]
    public void ShortParagraphsUnderOneHeadingStandTogetherAndHeadingsPartThem() =>
        Assert.Equal(["One.\n\nTwo.", "Three."], Texts(Of("# A\n\nOne.\n\nTwo.\n\n# B\n\nThree.")));

    [Fact]
    public void ALongParagraphIsCutAtSentencesIntoPartsOfAboutEqualLength()
    {
        var sentences = Enumerable.Range(1, 50).Select(number => $"On day {number} the president of the republic met ministers of Morocco.").ToList();
        var document = Of(string.Join(' ', sentences));

        var passages = PassageCutter.Cut(document);

        Assert.Equal(document.Text, string.Join(' ', passages.Select(passage => passage.Text.ToString())));
        Assert.Equal(3, passages.Count);
        Assert.All(passages, passage => Assert.InRange(passage.Text.ToString().Split(' ').Length, 170, 240));
        Assert.All(passages, passage => Assert.EndsWith("Morocco.", passage.Text.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    [InlineData("---\n\n***\n")]
    public void ATextWithoutAWordHasNoPassage(string text) => Assert.Empty(PassageCutter.Cut(Of(text)));

    [Fact]
    public void WindowsLineEndsAreNoPartOfAHeading() =>
        Assert.Equal("Visits", Assert.Single(PassageCutter.Cut(Of("# Visits\r\n\r\nThe king came.\r\n"))).Heading);

    [Fact]
    public void AHeadingWithoutEndIsCut()
    {
        var word = new string('a', 40_000);
        var passages = PassageCutter.Cut(Of($"# {word}\n\nText.\n\n| {word} | b |\n| --- | --- |\n| c | d |\n"));

        Assert.Equal(2, passages.Count);
        Assert.All(passages, passage => Assert.InRange(passage.Heading.Length, 1, 1000));
    }

    private static Document Of(string text) => new("note.md", "Note", text, "en");

    private static List<string> Texts(Document document) => PassageCutter.Cut(document).Select(passage => passage.Text.ToString()).ToList();
}
