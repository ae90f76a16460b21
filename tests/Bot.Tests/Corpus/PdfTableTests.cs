using System.Globalization;
using Bot.Corpus;
using Bot.Tests.Support;

namespace Bot.Tests.Corpus;

public sealed class PdfTableTests
{
    [Fact]
    public void CellsInColumnsAreReadRowByRow() =>
        Assert.Equal("| Date | Visitor |\n| --- | --- |\n| 2006 | Putin |\n| 2016 | Lavrov |", Read(["Date", "2006", "2016"], ["Visitor", "Putin", "Lavrov"]));

    [Fact]
    public void TwoColumnsOfProseAreReadOneAfterTheOther()
    {
        var text = Read(
            ["The president of Russia visited Rabat", "in the year 2006 and met the king who", "received him there with high honours."],
            ["The king of Morocco visited Moscow in", "the year 2016 and met the president on", "the day after he had come to the city."]);
        Assert.DoesNotContain("|", text, StringComparison.Ordinal);
        Assert.Contains("visited Rabat in the year 2006 and met the king who received", text, StringComparison.Ordinal);
    }

    private static string Read(string[] left, string[] right)
    {
        string Write(int x, string[] lines) => string.Concat(lines.Select((line, i) => string.Create(CultureInfo.InvariantCulture, $"BT /F1 12 Tf {x} {700 - i * 14} Td ({line}) Tj ET\n")));
        using var folder = new TemporaryFolder();
        folder.WriteBytes("page.pdf", RawPdf.Of(Write(72, left) + Write(304, right)));
        using var reader = new DocumentReader();
        return Assert.Single(CorpusSource.At(folder.Path, reader).ReadAll(_ => { })).Text;
    }
}
