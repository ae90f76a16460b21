using System.Text.Json.Nodes;
using Bot.Tests.Support;

namespace Bot.Tests.Cli;

public sealed class FeedbackTests : IDisposable
{
    private const string Older = """{"time":"2026-10-03T08:00:00+00:00","channel":"webchat","reaction":"like","question":"When?","answer":"In 2006.","citations":[{"document":"a.md","start":3,"end":11,"quote":"in  2006"}]}""";
    private const string Newer = """{"time":"2026-11-24T12:00:00+00:00","channel":"msteams","reaction":"dislike","comment":"not\u001b[2J \u202ethat","question":"Who?","answer":"Nobody.","citations":[]}""";
    private const string Words = """{"time":"2026-11-25T12:00:00+00:00","channel":"msteams","comment":"too slow","question":"","answer":"","citations":[]}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task FeedbackIsListedNewestFirstWithCountsAtTheEnd()
    {
        Fill();

        var run = await RunAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(
            """
            2026-11-25 12:00Z  comment  msteams
              “too slow”
              It is not known which answer was meant.

            2026-11-24 12:00Z  dislike  msteams
              “not[2J that”
              Who?
              Nobody.

            2026-10-03 08:00Z  like  webchat
              When?
              In 2006.
                a.md 3–11 “in 2006”

            3 in all: 1 like, 1 dislike, 2 comments

            """,
            run.Output,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task FeedbackIsPrintedAsJsonLinesSinceADay()
    {
        Fill();

        var run = await RunAsync("--json", "--since", "2026-11-24");

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(["", "Who?"], lines.Select(line => (string?)line["question"]));
    }

    [Fact]
    public async Task AnEmptyStoreSaysSoInASentence()
    {
        var run = await RunAsync();
        var json = await RunAsync("--json");
        Fill();
        var since = await RunAsync("--since", "2027-01-01");

        Assert.Equal((0, $"No feedback is stored in {_folder.At("kept")} yet.", ""), (run.ExitCode, run.Output.Trim(), run.Errors));
        Assert.Equal((0, ""), (json.ExitCode, json.Output));
        Assert.Equal($"No feedback since 2027-01-01 is stored in {_folder.At("kept")}.", since.Output.Trim());
    }

    [Fact]
    public async Task ALineThatCannotBeReadIsToldAndTheRestIsListed()
    {
        _folder.Write("kept/feedback-2026-11.jsonl", Newer, "{");

        var run = await RunAsync();

        Assert.Contains("1 in all", run.Output, StringComparison.Ordinal);
        Assert.Equal($"{_folder.At("kept/feedback-2026-11.jsonl")}: lines that can't be read, and were left out: 1.", run.Errors.Trim());
    }

    [Theory]
    [InlineData("--since yesterday is not a day: write it as 2026-11-24.", "", "--since", "yesterday")]
    [InlineData("Feedback:KeepMonths is \"0\": it must be a whole number from 1 to 120.", "0")]
    [InlineData("Feedback:KeepMonths is \"for ever\": it must be a whole number from 1 to 120.", "for ever")]
    public async Task AMistakeIsToldInOneSentence(string sentence, string months, params string[] arguments)
    {
        var run = await BotProcess.RunAsync(_folder, new() { ["Feedback__KeepMonths"] = months }, ["feedback", .. arguments]);

        Assert.Equal((2, "", sentence), (run.ExitCode, run.Output, run.Errors.Trim()));
    }

    private void Fill()
    {
        _folder.Write("kept/feedback-2026-10.jsonl", Older);
        _folder.Write("kept/feedback-2026-11.jsonl", Newer, Words);
    }

    private Task<BotProcess.Run> RunAsync(params string[] arguments) =>
        BotProcess.RunAsync(_folder, new() { ["Feedback__Folder"] = _folder.At("kept") }, ["feedback", .. arguments]);
}
