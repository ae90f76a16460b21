using Azure.Core;
using Bot.Answering;
using Bot.Models.Prompting;
using Bot.Models.Providers;
using Bot.Models.Recording;
using Bot.Models.Replies;
using Bot.Models.Rim;
using Microsoft.Extensions.AI;

namespace Bot.Models;

/// <summary>A language model that answers questions out of marked passages. Safe to use from many threads at once.</summary>
public sealed partial class LanguageModel : IDisposable
{
    // The handlers end a call at its limit and give what has come of a stream by then; this much later is for what a provider's library does with it.
    private static readonly TimeSpan Reading = TimeSpan.FromMilliseconds(500);

    private readonly HttpClient _http;
    private readonly StructuredChatClient _client;
    private readonly AnswerFunction _answer;
    private readonly TimeProvider _time;
    private readonly ExchangeFile? _record;

    /// <param name="options">Which model, and within which bounds.</param>
    /// <param name="time">The clock that limits and breaks go by.</param>
    public LanguageModel(ModelOptions options, TimeProvider time) : this(options, time, identity: null)
    {
    }

    /// <param name="options">Which model, and within which bounds.</param>
    /// <param name="time">The clock.</param>
    /// <param name="identity">Where a managed identity's tokens come from; null for where they are had, if the model needs any.</param>
    /// <param name="wire">What takes the place of the network; null for the network.</param>
    internal LanguageModel(ModelOptions options, TimeProvider time, TokenCredential? identity, HttpMessageHandler? wire = null)
    {
        (Options, _time, Meter) = (options, time, new ModelMeter(options.Name));
        _record = options.RecordTo is { } folder ? new ExchangeFile(folder) : null;
        _http = ModelHttp.Client(options, time, identity, _record, wire);
        _client = new StructuredChatClient(Measured(options, _http), options);
        _answer = new AnswerFunction(_client, options.Prompt);
    }

    /// <summary>Which model it is.</summary>
    public ModelOptions Options { get; }

    /// <summary>Counts what became of its replies.</summary>
    internal ModelMeter Meter { get; }

    /// <summary>What keeps calls from being recorded, told once; null for nothing.</summary>
    internal string? TakeRecordingFault() => _record?.TakeFault();

    /// <summary>Asks the model; its reply is read, but nothing in it is checked.</summary>
    /// <exception cref="ModelException">There is no reply that can be used. Nothing else is thrown, unless <paramref name="cancellationToken"/> ends it.</exception>
    internal async Task<ModelAnswer> AskAsync(Question question, MarkedPassages passages, CancellationToken cancellationToken)
    {
        var began = _time.GetTimestamp();
        var left = question.TimeOf(Options.CallLimit);
        if (left == TimeSpan.Zero) throw new ModelException(ModelFault.NoTime, "The model was not asked: what came before it took the time of the turn, so use a faster embedding model or raise Model:CallSeconds.");
        // The handlers keep the limit themselves; this one is for a library that hangs.
        CallStart.Allowed = left;
        using var limit = new CancellationTokenSource(left + Reading, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var response = await _answer.InvokeAsync(question, passages, both.Token).WaitAsync(both.Token);
            return Read(response, _time.GetElapsedTime(began));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Fault(exception, limit.IsCancellationRequested);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        Meter.Dispose();
        _http.Dispose();
    }

    // Time and tokens of each call, under the names of OpenTelemetry's conventions. What is asked and replied is in none of them.
    private static IChatClient Measured(ModelOptions options, HttpClient http) =>
        new NamedChatClient(ChatClients.Create(options, http), options).AsBuilder().UseOpenTelemetry(sourceName: ModelMeter.Name, configure: client => client.EnableSensitiveData = false).Build();

    private static ModelAnswer Read(ChatResponse response, TimeSpan took)
    {
        if (response.FinishReason == ChatFinishReason.ContentFilter) throw new ModelException(ModelFault.NotTaken, "The provider's content filter held the reply back.");
        var text = response.Text;
        // Calls of tools are no text: they are not read, and nobody would run them.
        if (string.IsNullOrWhiteSpace(text)) throw new ModelException(ModelFault.Empty, "The model's reply holds no text.");
        var reply = ReplyReader.Read(text) ?? throw new ModelException(ModelFault.NotInForm, "The model's answer is not in the form that was asked for: use a model that keeps to a JSON schema.");
        return new ModelAnswer(reply, IsBare(text), took, response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount);
    }

    private static bool IsBare(string text) => text.AsSpan().Trim() is ['{', .., '}'];

    // Whatever a provider's library throws: what it says may hold the question or the key, so only our own sentences go on.
    private ModelException Fault(Exception exception, bool isLate)
    {
        if (ModelException.In(exception) is { } known) return known;
        if (isLate || exception is OperationCanceledException) return Faults.Late(Options, exception);
        return new ModelException(ModelFault.Unreadable, $"The reply from {Options.Endpoint} is not in the form of the provider's protocol: check Model:Provider and Model:Endpoint.", exception);
    }
}

/// <summary>A reply with what it took.</summary>
/// <param name="Reply">The reply, read.</param>
/// <param name="IsBare">Whether it was the object and nothing around it.</param>
/// <param name="Took">From the request to the whole reply, all attempts together.</param>
/// <param name="InputTokens">Tokens of the prompt, as the provider counts them; null when it doesn't say.</param>
/// <param name="OutputTokens">Tokens of the reply; null when the provider doesn't say.</param>
internal sealed record ModelAnswer(ModelReply Reply, bool IsBare, TimeSpan Took, long? InputTokens, long? OutputTokens);
