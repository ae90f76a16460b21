using System.Text.Json.Nodes;
using Bot.Tests.Support;

namespace Bot.Tests.Cli;

public sealed class AskTests : IDisposable
{
    private const string Visit = "In 2006 President Vladimir Putin of Russia travelled to Morocco for an official visit.";
    private readonly TemporaryFolder _folder = new();

    public AskTests() => _folder.Write("corpus/africa/morocco.md", "---", "title: Morocco and Russia", "publisher: Nobody", "---", "# Visits", "", Visit, "", "Nothing else is known.");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AnAnswerIsPrintedWithItsQuoteAndItsDocument()
    {
        var run = await BotProcess.RunAsync(_folder, "ask", "When did Putin visit Morocco?", "--corpus", "corpus");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("2006", run.Output, StringComparison.Ordinal);
        Assert.Contains(Visit, run.Output, StringComparison.Ordinal);
        Assert.Contains("africa/morocco.md", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Theory]
    [InlineData("Quand Poutine a-t-il visité le Maroc ?")]
    [InlineData("Когда Путин посетил Марокко?")]
    [InlineData("متى زار بوتين المغرب؟")]
    public async Task AnAnswerIsOneJsonObjectWithQuotesThatStandInTheDocument(string question)
    {
        var run = await BotProcess.RunAsync(_folder, "ask", question, "--json", "--corpus", "corpus");

        var answer = JsonNode.Parse(run.Output)!.AsObject();
        Assert.Equal((0, question, "answered", "2006"), (run.ExitCode, (string?)answer["question"], (string?)answer["outcome"], (string?)answer["short"]));
        var citation = answer["claims"]![0]!["citations"]![0]!;
        var text = File.ReadAllText(_folder.At("corpus/africa/morocco.md")).Split("---\n", 3)[2];
        Assert.Equal(("africa/morocco.md", "Morocco and Russia"), ((string?)citation["document"], (string?)citation["title"]));
        Assert.Equal(text[(int)citation["start"]!..(int)citation["end"]!], (string?)citation["quote"]);
        Assert.True((double)answer["milliseconds"]! >= 0);
    }

    [Fact]
    public async Task AMisspeltNameIsMetAndSaid()
    {
        var run = await BotProcess.RunAsync(_folder, "ask", "When did Putin visit Moroco?", "--corpus", "corpus");
        Assert.StartsWith("I read “Moroco” as Morocco.", run.Output, StringComparison.Ordinal);
        Assert.Contains(Visit, run.Output, StringComparison.Ordinal);

        var json = JsonNode.Parse((await BotProcess.RunAsync(_folder, "ask", "When did Putin visit Moroco?", "--json", "--corpus", "corpus")).Output)!;
        Assert.Equal(("answered", "2006"), ((string?)json["outcome"], (string?)json["short"]));
        Assert.Equal(("Moroco", "Morocco"), ((string?)json["read"]![0]!["typed"], (string?)json["read"]![0]!["as"]));
    }

    [Fact]
    public async Task WhatTheSourcesDoNotSayIsNotGuessed()
    {
        var run = await BotProcess.RunAsync(_folder, "ask", "When did Obama visit Peru?", "--json", "--corpus", "corpus");

        var answer = JsonNode.Parse(run.Output)!.AsObject();
        Assert.Equal((0, "not_found", 0), (run.ExitCode, (string?)answer["outcome"], answer["claims"]!.AsArray().Count));
    }

    [Fact]
    public async Task AQuestionWithoutQuotesIsReadToItsEnd()
    {
        var run = await BotProcess.RunAsync(_folder, "ask", "when", "did", "Putin", "visit", "Morocco?", "--corpus", "corpus");
        Assert.Contains("2006", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNotInTheSourcesComesWithTheNearestPassagesAsJsonToo()
    {
        var run = await BotProcess.RunAsync(_folder, "ask", "When did Putin visit Algeria?", "--json", "--corpus", "corpus");
        var answer = System.Text.Json.Nodes.JsonNode.Parse(run.Output)!;
        Assert.Equal("not_found", (string?)answer["outcome"]);
        Assert.Contains("Putin", (string?)answer["nearest"]![0]!["quote"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSettingsNameTheCorpusAndTheIndexAndARebuildComesOnlyWithAChange()
    {
        var settings = new Dictionary<string, string> { ["Corpus__Folder"] = _folder.At("corpus"), ["Index__Folder"] = _folder.At("index") };

        var first = await BotProcess.RunAsync(_folder, settings, "ask", "When did Putin visit Morocco?");
        var second = await BotProcess.RunAsync(_folder, settings, "ask", "When did Putin visit Morocco?");
        _folder.Write("corpus/more.md", "King Mohammed VI of Morocco visited Moscow in 2016.");
        var third = await BotProcess.RunAsync(_folder, settings, "ask", "When did King Mohammed VI visit Moscow?");

        Assert.Contains("2006", second.Output, StringComparison.Ordinal);
        Assert.Contains("2016", third.Output, StringComparison.Ordinal);
        Assert.Equal((true, false, true), (first.Errors.Length > 0, second.Errors.Length > 0, third.Errors.Length > 0));
        Assert.Equal(["generation-000001", "generation-000002"], Directory.GetDirectories(_folder.At("index")).Select(folder => Path.GetFileName(folder)).Order());
    }

    [Fact]
    public async Task IndexingCountsTheDocumentsAndNamesTheFilesLeftOut()
    {
        _folder.WriteBytes("corpus/bad.txt", 0xFF, 0xD8, 1, 2);
        _folder.Write("corpus/photo.jpeg", "x");

        var run = await BotProcess.RunAsync(_folder, "index", "--corpus", "corpus", "--index", "index");

        Assert.Equal(3, run.ExitCode);
        Assert.Matches("Indexed 1 document, [0-9]+ passages?", run.Errors);
        Assert.Contains("bad.txt: the file is not text: it holds control characters.", run.Errors, StringComparison.Ordinal);
        Assert.Contains("photo.jpeg: .jpeg is not a format that is read", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SearchPrintsThePassagesBestFirst()
    {
        var run = await BotProcess.RunAsync(_folder, "search", "Putin in Morocco", "--limit", "1", "--corpus", "corpus");

        Assert.Equal((0, 1), (run.ExitCode, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.Contains(Visit, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HelpTellsTheVerbs()
    {
        var run = await BotProcess.RunAsync(_folder, "--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.All((string[])["ask", "search", "index", "eval"], verb => Assert.Contains(verb, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task NothingIsLeftOfATemporaryIndex()
    {
        var settings = new Dictionary<string, string> { ["TMPDIR"] = Directory.CreateDirectory(_folder.At("tmp")).FullName };

        await BotProcess.RunAsync(_folder, settings, "ask", "When did Putin visit Morocco?", "--corpus", "corpus");
        await BotProcess.RunAsync(_folder, settings, "ask", "When did Putin visit Morocco?", "--corpus", _folder.Write("empty.jsonl", ""));
        await BotProcess.RunAsync(_folder, settings, "ask", "When did Putin visit Morocco?", "--corpus", _folder.Write("bad.jsonl", "{"));

        Assert.Empty(Directory.GetDirectories(_folder.At("tmp"), "bot-index-*"));
    }
}
