using Bot.Corpus.Formats.Pdf;
using Bot.Tests.Support;

namespace Bot.Tests.Corpus.Pdf;

public sealed class PdfArabicTests
{
    private const string Logical = "زار الملك موسكو (العاصمة) في 2016.";
    private const double Width = 5;

    [Theory]
    [InlineData("letter by letter from the right", true)]
    [InlineData("from the left, as it looks", false)]
    public void ArabicIsInTheOrderInWhichItIsReadHoweverItWasDrawn(string how, bool fromTheRight)
    {
        // As it stands on the page, from the left.
        var seen = ".2016 في )العاصمة( موسكو الملك زار".Split(' ').Select(word => word.Any(letter => letter > 'ء') ? string.Concat(word.Reverse()) : word);
        var letters = string.Join(' ', seen).Select((letter, i) => (Letter: letter, X: 100 + Width * i));
        var drawn = fromTheRight ? letters.Reverse() : letters;

        Assert.Equal((how, Logical), (how, Read(drawn)));
    }

    [Fact]
    public void ShapesOfLettersAndLigaturesAreTheLettersThemselves() =>
        Assert.Equal("سلام", Read("\uFEE1\uFEFC\uFEB3".Select((letter, i) => (letter, 100 + Width * i))));

    [Theory]
    [InlineData("زار الملك موسكو في مارس 2016، واستقبله الرئيس.")]
    [InlineData("زار الملك موسكو (1966) في 2016.")]
    [InlineData("زار الملك موسكو عام 1966 و2016.")]
    public void NothingComesBetweenANumberThatIsDrawnFromTheLeftAndWhatTouchesIt(string text)
    {
        var font = new ArabicFont();

        Assert.Equal(text, Assert.Single(PdfFormat.Extract(font.Pages(font.Draw(text, 2 * Width, 500, 700))).Pages));
    }

    private static string Read(IEnumerable<(char Letter, double X)> letters)
    {
        var font = new ArabicFont();
        var content = string.Concat(letters.Select(letter => font.Draw(letter.Letter, 2 * Width, letter.X, 700)));
        return Assert.Single(PdfFormat.Extract(font.Pages(content)).Pages);
    }
}
