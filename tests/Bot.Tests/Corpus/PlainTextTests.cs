using Bot.Answering;
using Bot.Corpus;
using Bot.Tests.Support;

namespace Bot.Tests.Corpus;

public sealed class PlainTextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Visits by Foreign Leaders of Morocco\n\nKing Hassan II came in 1963.", "Visits by Foreign Leaders of Morocco")]
    [InlineData("\n  Визиты \t в Марокко\nПутин приехал в 2006 году.", "Визиты в Марокко")]
    [InlineData("King Hassan II came in 1963.\nHe stayed three days.", "africa visits")]
    [InlineData("One line alone", "africa visits")]
    public void TheTitleIsTheFirstLineUnlessThatIsASentence(string content, string title) => Assert.Equal(title, Read(content).Title);

    [Fact]
    public void ALongFirstLineIsNoTitle() => Assert.Equal("africa visits", Read(new string('a', 121) + "\nText.").Title);

    [Fact]
    public void TheTextIsTheWholeFileAndDashesAreNoFrontMatter()
    {
        const string Content = "---\ntitle: text like any other\n---\nBody.";

        Assert.Equal(Content, Read(Content).Text);
    }

    private Document Read(string content)
    {
        _folder.WriteText("africa_visits.txt", content);
        using var reader = new DocumentReader();
        return Assert.Single(CorpusSource.At(_folder.Path, reader).ReadAll(leftOut => Assert.Fail(leftOut.ToString())));
    }
}
