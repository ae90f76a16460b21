using Bot.Tests.Support;

namespace Bot.Tests.Cli;

public sealed class EvalTests : IDisposable
{
    private const string Visits = """{"id": "q1", "question": "When did Putin visit Morocco?", "lang": "en", "type": "when", "expected": "answer", "answers": ["2006"], "documents": ["visits.txt"]}""";
    private const string Peru = """{"id": "q2", "question": "When did Obama visit Peru?", "lang": "en", "type": "when", "expected": "refuse", "answers": []}""";
    private const string Wrong = """{"id": "q3", "question": "When did the king of Morocco visit Moscow?", "lang": "fr", "type": "when", "expected": "answer", "answers": ["2002"], "previous": [{"question": "And Putin?", "answer": "In 2006."}], "evidence": [{"document": "visits.txt", "quote": "in 2002"}]}""";

    private readonly TemporaryFolder _folder = new();

    public EvalTests()
    {
        _folder.WriteText("corpus/visits.txt", "President Putin of Russia visited Morocco in September 2006.\n\nKing Mohammed VI of Morocco visited Moscow in 2016.\n");
        _folder.WriteText("peru/peru.txt", "The capital of Peru is Lima.\n");
        _folder.Write("visits.jsonl", Visits, Wrong);
        _folder.Write("peru.jsonl", Peru);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SeveralSetsAreAskedEachOfItsOwnDocumentsAndReported()
    {
        var run = await BotProcess.RunAsync(_folder, "eval", "--set", "rulers = visits.jsonl, corpus", "--set", "silent=peru.jsonl,peru", "--set", "again=peru.jsonl,corpus", "--report", "out/report", "--commit", "abc1234");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["== rulers", "== again", "== silent"], run.Output.Split('\n').Where(line => line.StartsWith("==", StringComparison.Ordinal)).Select(line => line.Trim()));
        Assert.Equal(3, run.Output.Split("citations verbatim %: ").Length - 1);
        var text = await File.ReadAllTextAsync(_folder.At("out/report/report.md"), TestContext.Current.CancellationToken);
        Assert.Contains("Made from commit `abc1234` on 20", text, StringComparison.Ordinal);
        Assert.Contains("\n| rulers | 2 | 50.0 | – |", text, StringComparison.Ordinal);
        Assert.Matches(@"(?s)\n\| rulers .*\n\| silent \| 1 \| – \| 100\.0 .*\n\| again \| 1 ", text);
        Assert.Contains("before: And Putin? → In 2006.", text, StringComparison.Ordinal);
        Assert.Contains("because: “in 2002” (`visits.txt`)", text, StringComparison.Ordinal);
        Assert.Contains("said: **2016**", text, StringComparison.Ordinal);
        Assert.Contains("quote: “King Mohammed VI of Morocco visited Moscow in 2016.”", text, StringComparison.Ordinal);
        Assert.Contains("visited Moscow in 2016.</blockquote>", await File.ReadAllTextAsync(_folder.At("out/report/report.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder.At("out/report")).Length);
    }

    [Fact]
    public async Task AReportNamesTheCommitThatTheProgramWasBuiltFromAndReplacesTheOneBefore()
    {
        _folder.Write("out/report.md", "an older one");

        var run = await BotProcess.RunAsync(_folder, "eval", "visits.jsonl", "peru.jsonl", "--corpus", "corpus", "--report", "out");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"\A# Evaluation\n\nMade from (commit `[0-9a-f]{7}( with changes)?`|a commit that is not known) on ", File.ReadAllText(_folder.At("out/report.md")));
        Assert.Contains("\n| visits | 2 |", File.ReadAllText(_folder.At("out/report.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAReportNothingIsWrittenAndOneSetIsPrintedWithoutItsName()
    {
        var run = await BotProcess.RunAsync(_folder, "eval", "visits.jsonl", "--corpus", "corpus", "--misses", "1");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("questions: 2", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("""MISS {"q": "When did the king of Morocco visit Moscow?", "want": ["2002"], "got": "2016"}""", run.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(4, Directory.GetFileSystemEntries(_folder.Path).Length);
    }

    [Theory]
    [InlineData("--set seed is not a set: write it as NAME=QUESTIONS,CORPUS, such as seed=seed/questions.jsonl,seed/documents.", "--set", "seed")]
    [InlineData("--set =peru.jsonl,peru is not a set: write it as NAME=QUESTIONS,CORPUS, such as seed=seed/questions.jsonl,seed/documents.", "--set", "=peru.jsonl,peru")]
    [InlineData("Two sets are called peru: give each a name of its own with --set NAME=QUESTIONS,CORPUS.", "peru.jsonl", "--corpus", "peru", "--set", "peru=peru.jsonl,corpus")]
    [InlineData("--corpus and --index go with a file of questions: each --set names its own corpus.", "--set", "peru=peru.jsonl,peru", "--corpus", "peru")]
    [InlineData("--reprot is not an option of eval: see eval --help for those that are.", "peru.jsonl", "--reprot", "out")]
    [InlineData("--commit needs --report: it stands in the report alone.", "peru.jsonl", "--commit", "abc")]
    [InlineData("none.jsonl: there is no such file.", "--set", "peru=peru.jsonl,peru", "--set", "none=none.jsonl,peru")]
    public async Task AMistakeIsToldBeforeAnythingIsAsked(string sentence, params string[] arguments)
    {
        var run = await BotProcess.RunAsync(_folder, ["eval", .. arguments]);

        Assert.Equal((2, "", sentence), (run.ExitCode, run.Output, run.Errors.Trim()));
    }

    [Fact]
    public async Task AReportThatCanNotBeWrittenIsToldFirst()
    {
        var run = await BotProcess.RunAsync(_folder, "eval", "visits.jsonl", "--corpus", "corpus", "--report", "peru.jsonl");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Matches("^--report peru.jsonl can't be a folder \\(.*\\): name another one\\.$", run.Errors.Trim());
    }
}
