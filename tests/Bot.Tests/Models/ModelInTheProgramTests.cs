using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Host;
using Bot.Host.Cli;
using Bot.Host.Cli.Terminal;
using Bot.Host.Web.Chat.Replies;
using Bot.Host.Web.Pages;
using Bot.Models;
using Bot.Tests.Models.Stub;
using Bot.Tests.Support;

namespace Bot.Tests.Models;

/// <summary>A model through the front door: the program as a process, and each way an answer is shown.</summary>
public sealed class ModelInTheProgramTests : IDisposable
{
    private const string Quote = "President Putin of Russia visited Morocco on 7 September 2006.";

    private readonly TemporaryFolder _folder = new();

    public ModelInTheProgramTests() => _folder.Write("corpus/note.md", $"{Quote} He met the king.");

    [Fact]
    public async Task TheAnswerOfAModelIsPrintedAndSaidToBeOne()
    {
        await using var stub = await StubModel.StartAsync(StubModel.Saying(request =>
            Prompted.Reply("7 September 2006", ("Putin went to Morocco on 7 September 2006.", Prompted.PassageWith(request, Quote), Quote))));

        var run = await BotProcess.RunAsync(_folder, Settings(stub.Address), "ask", "When did Putin visit Morocco?");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Putin went to Morocco on 7 September 2006. [1]", run.Output, StringComparison.Ordinal);
        Assert.Contains($"[1] “{Quote}”", run.Output, StringComparison.Ordinal);
        Assert.Contains("Written by a language model; each sentence was checked against its quotes.", run.Output, StringComparison.Ordinal);
        Assert.Single(stub.Asked);
    }

    [Fact]
    public async Task WithoutTheModelThatIsConfiguredTheAnswerIsQuotedAndSaysSo()
    {
        var run = await BotProcess.RunAsync(_folder, Settings(new Uri("http://127.0.0.1:9")), "ask", "When did Putin visit Morocco?", "--json");

        var answer = JsonNode.Parse(run.Output)!;
        Assert.Equal("extract", (string?)answer["composer"]);
        Assert.Equal("7 September 2006", (string?)answer["short"]);
        Assert.DoesNotContain("127.0.0.1", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheVerbSaysWhatItMeasured()
    {
        await using var stub = await StubModel.StartAsync(StubModel.Saying(_ =>
            Prompted.Reply("3 May 1961", ("They signed it on 3 May 1961.", 1, "The Republic of Sample and the Kingdom of Example signed a treaty of friendship on 3 May 1961."))));

        var run = await BotProcess.RunAsync(_folder, Settings(stub.Address), "model");

        Assert.Equal(("", 0), (run.Errors, run.ExitCode));
        Assert.Contains($"OpenAI at {stub.Address}v1", run.Output, StringComparison.Ordinal);
        Assert.Matches("reply +[0-9]+ ms", run.Output);
        Assert.Contains("the JSON that was asked for, and nothing else", run.Output, StringComparison.Ordinal);
        Assert.Contains("quotes word for word", run.Output, StringComparison.Ordinal);
        Assert.Contains("812 read, 46 written", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("401", "The key was refused (401)")]
    [InlineData("HTML", "A web page came from")]
    [InlineData(StubFaults.Refuse, "Nothing listens at http://127.0.0.1:9/v1")]
    public async Task TheVerbSaysInOneSentenceWhatIsWrong(string fault, string words)
    {
        await using var stub = await StubModel.StartAsync();
        if (fault != StubFaults.Refuse) StubFaults.Commit(stub, fault);

        var run = await BotProcess.RunAsync(_folder, Settings(fault == StubFaults.Refuse ? new Uri("http://127.0.0.1:9") : stub.Address), "model");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Matches($"^{System.Text.RegularExpressions.Regex.Escape(words)}[^\n]*[.]\\s*$", run.Errors);
        Assert.DoesNotContain("sk-secret", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheVerbWithoutAModelSaysHowToGetOne()
    {
        var run = await BotProcess.RunAsync(_folder, "model");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("No language model is configured", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAModelNothingOfOneIsLoaded()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("Which files a process has mapped is read as Linux tells it.");
        using var server = BotProcess.Start(_folder, new(Corpus) { ["Logging__LogLevel__Default"] = "Information" }, "--urls", "http://127.0.0.1:0");
        await server.LineWithAsync("Application started");

        var maps = await File.ReadAllTextAsync($"/proc/{server.Id}/maps", TestContext.Current.CancellationToken);

        Assert.Contains("Bot.Composition.dll", maps, StringComparison.Ordinal);
        foreach (var name in (string[])["Bot.Models.dll", "OpenAI.dll", "OllamaSharp.dll", "Azure.Identity.dll", "Azure.Core.dll", "Microsoft.Extensions.AI.OpenAI.dll"])
            Assert.DoesNotContain(name, maps, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Written by a language model", "without the language model")]
    [InlineData("fr", "Rédigé par un modèle de langage", "sans le modèle de langage")]
    [InlineData("es", "Redactado por un modelo de lenguaje", "sin el modelo de lenguaje")]
    [InlineData("ru", "Составлено языковой моделью", "без языковой модели")]
    [InlineData("ar", "كتبه نموذج لغوي", "دون النموذج اللغوي")]
    public async Task EachWayOfShowingAnAnswerSaysWhichOfTheTwoItWas(string language, string byModel, string byExtract)
    {
        var phrases = Phrases.For(language);
        foreach (var (answer, words) in ((Answer, string)[])[(await AnswerAsync(isByModel: true), byModel), (await AnswerAsync(isByModel: false), byExtract)])
        {
            Assert.Contains(words, ReplyText.Write(answer, phrases, ReplyStyle.Numbered, SourceLinks.None), StringComparison.Ordinal);
            Assert.Contains(words, AnswerArticle.Write("?", answer, phrases).ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("en", "limit for today is reached")]
    [InlineData("fr", "La limite du jour")]
    [InlineData("es", "el límite de hoy")]
    [InlineData("ru", "Дневной предел")]
    [InlineData("ar", "حدّه لهذا اليوم")]
    public async Task EachWayOfShowingAnAnswerSaysThatTheLimitOfTheDayIsReached(string language, string words)
    {
        var phrases = Phrases.For(language);
        foreach (var answer in (Answer[])[await AnswerAsync(isByModel: false) with { IsPastLimit = true }, new Answer.NotFound(NotFoundReason.NotStated, [], 14) { IsPastLimit = true }])
        {
            Assert.Contains(words, ReplyText.Write(answer, phrases, ReplyStyle.Numbered, SourceLinks.None), StringComparison.Ordinal);
            Assert.Contains(words, AnswerArticle.Write("?", answer, phrases).ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TheTerminalSaysThatTheLimitOfTheDayIsReachedAndABatchHowOften()
    {
        await using var stub = await StubModel.StartAsync(StubModel.Saying(_ => Prompted.Silence));
        _folder.WriteText("q.jsonl", string.Concat(Enumerable.Range(0, 3).Select(i => $$"""{"id": "{{i}}", "question": "When did Putin visit Morocco?"}""" + "\n")));
        var settings = new Dictionary<string, string>(Settings(stub.Address)) { ["Model__CallsPerUserAndDay"] = "1" };

        var batch = await BotProcess.RunAsync(_folder, settings, "ask", "--batch", _folder.At("q.jsonl"), "--out", _folder.At("a.jsonl"));

        Assert.Contains("2 of the answers came without the language model, as its limit for a day was reached", batch.Errors, StringComparison.Ordinal);
        Assert.Single(stub.Asked);
        var writer = new StringWriter();
        TerminalAnswer.Write(writer, Some.Question("When?"), await AnswerAsync(isByModel: false) with { IsPastLimit = true }, colours: false);
        Assert.Contains("limit for today is reached", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"pastLimit\": true", JsonAnswer.Of(Some.Question("When?"), await AnswerAsync(isByModel: false) with { IsPastLimit = true }, 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnAChannelAndOnThePageEachUserHasTheirOwn()
    {
        var seen = new ConcurrentQueue<string?>();
        await using var bot = await WebBot.StartAsync(new FoundPassages(Notes.Sentence(Notes.Morocco, "embassy")), new SeeingComposer(seen));
        var message = WebBot.Message("When was the embassy in Rabat opened?");
        message["conversation"]!["tenantId"] = "t1";

        await bot.AskAsync(message);
        await bot.PageAsync("When was the embassy in Rabat opened?");

        Assert.Contains("test/t1/user-1", seen);
        Assert.Contains("form/127.0.0.1", seen);
    }

    [Fact]
    public void WhereThereIsNoChoiceNothingIsSaidOfIt()
    {
        var answer = Notes.Quoting(null, Notes.Sentence(Notes.Morocco, "embassy"));
        var writer = new StringWriter();
        TerminalAnswer.Write(writer, Some.Question("When?"), answer, colours: false);

        foreach (var text in (string[])[writer.ToString(), JsonAnswer.Of(Some.Question("When?"), answer, 1), ReplyText.Write(answer, Phrases.For("en"), ReplyStyle.WebChat, SourceLinks.None), AnswerArticle.Write("?", answer, Phrases.For("en")).ToString()])
        {
            Assert.DoesNotContain("language model", text, StringComparison.Ordinal);
            Assert.DoesNotContain("composer", text, StringComparison.Ordinal);
        }

    }

    private Dictionary<string, string> Corpus => new() { ["Corpus__Folder"] = _folder.At("corpus"), ["Index__Folder"] = _folder.At("index") };

    public void Dispose() => _folder.Dispose();

    private static async Task<Answer> AnswerAsync(bool isByModel)
    {
        var passage = Notes.Sentence(Notes.Morocco, "embassy");
        var draft = QuotingComposer.Quote(null, [passage]);
        return await new QuestionAnswerer(new FoundPassages(passage), new ScriptedComposer(draft), new ScriptedComposer(draft with { IsByModel = isByModel }))
            .AnswerAsync(Some.Question("When was the embassy in Rabat opened?"), TestContext.Current.CancellationToken);
    }

    private Dictionary<string, string> Settings(Uri stub) => new(Corpus)
    {
        ["Model__Provider"] = "openai", ["Model__Endpoint"] = new Uri(stub, "v1").AbsoluteUri, ["Model__Name"] = "m", ["Model__ApiKey"] = "sk-secret", ["Model__AttemptSeconds"] = "30",
    };

    private sealed class SeeingComposer(ConcurrentQueue<string?> seen) : IAnswerComposer
    {
        public Task<Draft> ComposeAsync(Question question, Evidence evidence, CancellationToken cancellationToken)
        {
            seen.Enqueue(question.AskedBy);
            return Task.FromResult(QuotingComposer.Quote(null, evidence.Passages));
        }
    }
}
