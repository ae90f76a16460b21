using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Bot.Models;
using Bot.Tests.Models.Stub;
using Bot.Tests.Support;

namespace Bot.Tests.Models;

/// <summary>What an operator can measure of a model, under the names of OpenTelemetry's conventions.</summary>
public sealed class MeterTests : IDisposable
{
    private const string Quote = "The American embassy in Rabat dates from 11 June 1956.";

    private readonly string _model = $"model-{Guid.NewGuid():N}";
    private readonly ConcurrentQueue<Measured> _measured = new();
    private readonly MeterListener _listener = new();

    public MeterTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Bot.Models") listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.Start();
    }

    [Theory]
    [InlineData(ModelProvider.OpenAI, false, "openai")]
    [InlineData(ModelProvider.OpenAI, true, "openai")]
    [InlineData(ModelProvider.AzureOpenAI, false, "azure.ai.openai")]
    [InlineData(ModelProvider.Ollama, false, "ollama")]
    [InlineData(ModelProvider.Ollama, true, "ollama")]
    public async Task TokensTimeAndOutcomeOfACallAreCounted(ModelProvider provider, bool streams, string name)
    {
        await using var stub = await StubModel.StartAsync(StubModel.Saying(_ => Prompted.Reply(null, ("The embassy in Rabat dates from 11 June 1956.", 1, Quote))));

        await AskAsync(stub, provider, streams);

        Assert.Equal([("input", 812.0), ("output", 46.0)], Of("gen_ai.client.token.usage").Select(one => ($"{one.Tags["gen_ai.token.type"]}", one.Value)).Order());
        var duration = Assert.Single(Of("gen_ai.client.operation.duration"));
        Assert.Equal("s", duration.Unit);
        Assert.InRange(duration.Value, 0, 60);
        foreach (var one in Of("gen_ai.client.token.usage").Append(duration))
        {
            Assert.Equal(("chat", name, _model), (one.Tags["gen_ai.operation.name"], one.Tags["gen_ai.provider.name"], one.Tags["gen_ai.request.model"]));
            Assert.Equal(("127.0.0.1", stub.Address.Port), (one.Tags["server.address"], one.Tags["server.port"]));
            Assert.False(one.Tags.ContainsKey("error.type"));
        }

        Assert.Equal("Given", Assert.Single(Of("bot.model.answers")).Tags["outcome"]);
    }

    [Theory]
    [InlineData("500", "Failed", true)]
    [InlineData("tool call", "Empty", false)]
    public async Task AFaultIsCountedUnderItsName(string fault, string outcome, bool isError)
    {
        await using var stub = await StubModel.StartAsync();
        StubFaults.Commit(stub, fault);

        await AskAsync(stub, ModelProvider.OpenAI, streams: false);

        Assert.Equal(isError, Assert.Single(Of("gen_ai.client.operation.duration")).Tags.ContainsKey("error.type"));
        Assert.Equal(outcome, Assert.Single(Of("bot.model.answers")).Tags["outcome"]);
    }

    [Fact]
    public async Task NeitherTheQuestionNorTheKeyIsInAnyOfThem()
    {
        await using var stub = await StubModel.StartAsync(StubModel.Saying(_ => Prompted.Silence));

        await AskAsync(stub, ModelProvider.OpenAI, streams: false);

        Assert.NotEmpty(_measured);
        foreach (var word in (string[])["embassy", "Rabat", "sk-secret"])
            Assert.DoesNotContain(_measured.SelectMany(one => one.Tags.Values), tag => $"{tag}".Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    public void Dispose() => _listener.Dispose();

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Enqueue(new Measured(instrument.Name, instrument.Unit, value, tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value)));

    // Other tests measure at the same time.
    private List<Measured> Of(string instrument) => [.. _measured.Where(one => one.Instrument == instrument && Equals(one.Tags.GetValueOrDefault("gen_ai.request.model"), _model))];

    private async Task AskAsync(StubModel stub, ModelProvider provider, bool streams)
    {
        using var model = new LanguageModel(ModelOf.Options(WireFormTests.At(stub, provider), provider, streams: streams, name: _model), TimeProvider.System);
        var passage = Notes.Sentence(Notes.Morocco, "embassy");
        var composer = new ModelComposer(new QuotingComposer(null), model, 0.7, new EveryLogLine());
        await composer.ComposeAsync(Some.Question("When was the embassy in Rabat opened?"), new Bot.Answering.Evidence([passage], new Dictionary<string, double>(), 14), TestContext.Current.CancellationToken);
    }

    private sealed record Measured(string Instrument, string? Unit, double Value, Dictionary<string, object?> Tags);
}
