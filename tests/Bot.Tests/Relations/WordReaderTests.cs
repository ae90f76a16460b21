using Bot.Relations.Text;
using CsCheck;

namespace Bot.Tests.Relations;

public sealed class WordReaderTests
{
    [Theory]
    [InlineData("King Mohammed VI, in 2002.", "King|Mohammed|VI|in|2002")]
    [InlineData("The U.S. president and the U.S", "The|U.S.|president|and|the|U.S")]
    [InlineData("the U.S.S.R. and John F. Kennedy", "the|U.S.S.R.|and|John|F|Kennedy")]
    [InlineData("l'Algérie, Franco-Moroccan, Côte d’Ivoire", "l|Algérie|Franco|Moroccan|Côte|d|Ivoire")]
    [InlineData("Путин посетил Марокко.", "Путин|посетил|Марокко")]
    [InlineData("زارَ بوتين المغربَ في ٢٠٠٦؟", "زارَ|بوتين|المغربَ|في|٢٠٠٦")]
    [InlineData("e\u0301tat 1er 2nd A.B", "e\u0301tat|1er|2nd|A.B")]
    [InlineData(" .,;! \n", "")]
    [InlineData("", "")]
    public void AWordIsARunOfLettersMarksAndDigits(string text, string words) => Assert.Equal(words, string.Join('|', Read(text)));

    [Fact]
    public void EveryLetterOfAnyTextIsInExactlyOneWord() => Gen.String.Sample(text =>
    {
        var spans = new List<WordSpan>();
        WordReader.Read(text, spans);
        var held = new int[text.Length];
        foreach (var span in spans)
            for (var i = span.Start; i < span.End; i++) held[i]++;
        for (var i = 0; i < text.Length; i++) Assert.Equal(Letters.IsWordCharacter(text[i]) ? 1 : 0, text[i] == '.' ? 0 : held[i]);
        Assert.True(spans.All(span => span.Length > 0));
    }, iter: 2000);

    private static IEnumerable<string> Read(string text)
    {
        var spans = new List<WordSpan>();
        WordReader.Read(text, spans);
        return spans.Select(span => text.Substring(span.Start, span.Length));
    }
}
