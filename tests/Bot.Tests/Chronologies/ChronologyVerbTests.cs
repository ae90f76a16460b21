using System.Text.Json.Nodes;
using Bot.Tests.Support;

namespace Bot.Tests.Chronologies;

public sealed class ChronologyVerbTests : IDisposable
{
    private const string Visit = "In 2006 President Vladimir Putin of Russia travelled to Morocco for an official visit.";
    private readonly TemporaryFolder _folder = new();

    public ChronologyVerbTests() => _folder.Write("corpus/morocco.md", "---", "title: Morocco and Russia", "---", "# Visits", "", Visit, "", "On 1 September 1958 the two countries established diplomatic relations.");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheEventsArePrintedInOrderWithTheirSources()
    {
        var run = await BotProcess.RunAsync(_folder, "chronology", "Morocco", "Russia", "--corpus", "corpus");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 September 1958  relations established: On 1 September 1958 the two countries established diplomatic relations. [1]", run.Output, StringComparison.Ordinal);
        Assert.Contains($"2006              visit: {Visit} [2]", run.Output, StringComparison.Ordinal);
        Assert.Contains("[2] Morocco and Russia (morocco.md, characters ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APeriodCanBePrintedAsJson()
    {
        var run = await BotProcess.RunAsync(_folder, "chronology", "Марокко", "Россия", "--from", "2000", "--json", "--corpus", "corpus");

        var row = Assert.Single(JsonNode.Parse(run.Output)!["rows"]!.AsArray())!;
        Assert.Equal(("2006", "visit", Visit), ((string?)row["date"], (string?)row["kind"], (string?)row["citations"]![0]!["quote"]));
    }

    [Fact]
    public async Task NothingFoundIsSaidWithTheNumberOfDocuments()
    {
        var run = await BotProcess.RunAsync(_folder, "chronology", "Morocco", "Peru", "--corpus", "corpus");

        Assert.Equal((0, "The sources tell of no dated event of that kind; documents searched: 1."), (run.ExitCode, run.Output.Trim()));
    }

    [Theory]
    [InlineData("“Moroco” is no country that is known here: write its name in English, French, Spanish, Russian or Arabic. Did you mean Morocco?", "Moroco", "Russia")]
    [InlineData("“Atlantis” is no country that is known here: write its name in English, French, Spanish, Russian or Arabic.", "Atlantis")]
    [InlineData("Of which countries? Name one or two: chronology Morocco Russia.")]
    [InlineData("“soon” is no year: write a number from 1 to 9999.", "Morocco", "--from", "soon")]
    [InlineData("The first year, 2016, is after the last, 2000: exchange them.", "Morocco", "--from", "2016", "--to", "2000")]
    public async Task AMistakeIsToldInASentence(string sentence, params string[] arguments)
    {
        var run = await BotProcess.RunAsync(_folder, ["chronology", .. arguments, "--corpus", "corpus"]);

        Assert.Equal((2, sentence), (run.ExitCode, run.Errors.Trim()));
    }
}
