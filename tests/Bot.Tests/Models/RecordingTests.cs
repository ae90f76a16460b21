using Bot.Answering;
using Bot.Host;
using Bot.Host.Settings;
using Bot.Models;
using Bot.Models.Prompting;
using Bot.Models.Recording;
using Bot.Models.Replies;
using Bot.Tests.Models.Recorded;
using Bot.Tests.Models.Stub;
using Bot.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Models;

/// <summary>What a model was asked and replied is kept on request, and can be replayed without it.</summary>
public sealed class RecordingTests : IDisposable
{
    private const string Quote = "The American embassy in Rabat dates from 11 June 1956.";
    private const string Asked = "When was the embassy opened?";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<ModelProvider, bool> Forms => WireFormTests.Forms;

    public static TheoryData<string> Recorded => [.. Directory.EnumerateFiles(Repository.At("tests/Bot.Tests/Models/Recorded"), "*.jsonl").Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task WhatWasRecordedIsReplayedToTheSameReply(ModelProvider provider, bool streams)
    {
        var (first, exchange) = await RecordAsync(provider, streams, StubModel.Saying(_ => Prompted.Reply("11 June 1956", ("The embassy in Rabat dates from 11 June 1956.", 1, Quote))));

        using var replayed = exchange.Replayed();
        var second = await AskAsync(replayed);

        Assert.Equal("Reply", exchange.Outcome);
        Assert.Equal((Asked, Quote), (exchange.Question, exchange.Passages()[0].Text.ToString()));
        Assert.Equal((first!.Reply.Short, first.InputTokens, first.OutputTokens), (second.Reply.Short, second.InputTokens, second.OutputTokens));
        Assert.Equal(first.Reply.Sentences.Single().Citations, second.Reply.Sentences.Single().Citations);
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task EachRecordedReplyStandsInItsPassages(string file)
    {
        foreach (var exchange in Exchange.Read(Repository.At("tests/Bot.Tests/Models/Recorded/" + file)).Where(exchange => exchange.Outcome == "Reply"))
        {
            using var model = exchange.Replayed();
            var (passages, question) = (exchange.Passages(), Some.Question(exchange.Question));
            var answer = await model.AskAsync(question, MarkedPassages.Of(passages, passages.Count), TestContext.Current.CancellationToken);

            var draft = ReplyDraft.Of(answer.Reply, passages, question, new Evidence(passages, new Dictionary<string, double>(), passages.Count), Draft.Silent(0));

            Assert.Equal(answer.Reply.Sentences.Count, draft?.Claims.Count);
        }
    }

    [Theory]
    [InlineData("500", "Failed")]
    [InlineData("HTML", "WebPage")]
    [InlineData("hang", "TooSlow")]
    public async Task AFaultIsRecordedUnderItsNameWithoutWhatTheEndpointSaid(string fault, string outcome)
    {
        var (_, exchange) = await RecordAsync(ModelProvider.OpenAI, streams: false, null, fault);

        Assert.Equal((outcome, ""), (exchange.Outcome, exchange.Reply));
    }

    [Fact]
    public async Task TheKeyIsNowhereInItAndOnlyTheOwnerReadsIt()
    {
        // The endpoint says the key, as some do.
        await RecordAsync(ModelProvider.OpenAI, streams: false, StubModel.Saying(_ => Prompted.Reply(null, ("The key is sk-secret.", 1, Quote))));

        var file = Assert.Single(Directory.GetFiles(_folder.At("records")));
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains("The key is ….", text, StringComparison.Ordinal);
        foreach (var word in (string[])["sk-secret", "Authorization", "Bearer"]) Assert.DoesNotContain(word, text, StringComparison.Ordinal);
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.At("records")));
    }

    [Fact]
    public async Task CallsAtTheSameTimeEachHaveALine()
    {
        await using var stub = await StubModel.StartAsync(StubModel.Saying(_ => Prompted.Silence));
        using var model = new LanguageModel(ModelOf.Options(new Uri(stub.Address, "v1"), recordTo: _folder.At("records")), TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AskAsync(model)));

        Assert.Equal(20, Exchange.Read(Assert.Single(Directory.GetFiles(_folder.At("records")))).Count());
    }

    [Fact]
    public async Task ARecordThatCanNotBeKeptIsToldOnceAndCostsNoAnswer()
    {
        await using var stub = await StubModel.StartAsync(StubModel.Saying(_ => Prompted.Reply(null, ("The embassy in Rabat dates from 11 June 1956.", 1, Quote))));
        using var model = new LanguageModel(ModelOf.Options(new Uri(stub.Address, "v1"), recordTo: _folder.WriteText("records/file", "") + "/below"), TimeProvider.System);
        var log = new EveryLogLine();
        var passage = Notes.Sentence(Notes.Morocco, "embassy");

        var composer = new ModelComposer(new QuotingComposer(null), model, 0.7, log);

        for (var i = 0; i < 3; i++) Assert.True((await composer.ComposeAsync(Some.Question(Asked), new Evidence([passage], new Dictionary<string, double>(), 14), TestContext.Current.CancellationToken)).IsByModel);

        Assert.Single(log.Lines, line => line.StartsWith("What the language model was asked and replied is not recorded (", StringComparison.Ordinal));
    }

    [Fact]
    public void AFullFileIsToldOnceADay()
    {
        var file = new ExchangeFile(_folder.At("records"), mostBytes: 10);
        var (today, tomorrow) = (new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));

        Assert.Null(After("{\"a\": 1234567}", today));
        Assert.EndsWith("model-2026-11-24.jsonl is full", After("{}", today), StringComparison.Ordinal);
        Assert.Null(After("{}", today));
        Assert.Null(After("{\"a\": 1234567}", tomorrow));
        Assert.EndsWith("model-2026-11-25.jsonl is full", After("{}", tomorrow), StringComparison.Ordinal);

        string? After(string line, DateTimeOffset time)
        {
            file.Append(time, line);
            return file.TakeFault();
        }
    }

    [Fact]
    public void RecordsAreNotKeptAmongTheDocuments()
    {
        var corpus = _folder.At("corpus");
        _folder.WriteText("file", "");

        Assert.Null(RecordTo("", corpus));
        Assert.Equal(_folder.At("corpus-records"), RecordTo(_folder.At("corpus-records"), corpus));
        foreach (var inside in (string[])[corpus, Path.Combine(corpus, "a/b")])
            Assert.Contains("among the documents: name a folder outside of", Assert.Throws<UsageException>(() => RecordTo(inside, corpus)).Message, StringComparison.Ordinal);
        Assert.EndsWith("a file: name a folder.", Assert.Throws<UsageException>(() => RecordTo(_folder.At("file"), corpus)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static string? RecordTo(string folder, string corpus) => ModelSettingsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Model:Provider"] = "ollama", ["Model:Name"] = "m", ["Model:RecordTo"] = folder }).Build().GetSection("Model"), corpus)!.RecordTo;

    private static Task<ModelAnswer> AskAsync(LanguageModel model) =>
        model.AskAsync(Some.Question(Asked), MarkedPassages.Of([Notes.Sentence(Notes.Morocco, "embassy")], 1), TestContext.Current.CancellationToken);

    private async Task<(ModelAnswer? Answer, Exchange Exchange)> RecordAsync(ModelProvider provider, bool streams, Func<StubRequest, Microsoft.AspNetCore.Http.HttpContext, Task>? behaviour, string? fault = null)
    {
        await using var stub = await StubModel.StartAsync(behaviour);
        if (fault is not null) StubFaults.Commit(stub, fault);
        using var model = new LanguageModel(ModelOf.Options(WireFormTests.At(stub, provider), provider, seconds: fault is null ? 15 : 0.5, streams: streams, recordTo: _folder.At("records")), TimeProvider.System);
        var answer = fault is null ? await AskAsync(model) : null;
        if (fault is not null) await Assert.ThrowsAsync<ModelException>(() => AskAsync(model));
        return (answer, Exchange.Read(Assert.Single(Directory.GetFiles(_folder.At("records")))).Last());
    }
}
