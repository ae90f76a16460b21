using System.Globalization;
using Azure.Core;
using Bot.Answering.Embeddings;
using Bot.Models.Providers;
using Bot.Models.Rim;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Bot.Models.Embeddings;

/// <summary>An embedding model behind the same guarded HTTP as a chat model: limits, breaker, bounded replies. Nothing in a reply is believed before it was checked.</summary>
public sealed partial class TextEmbedder : IEmbedder, IDisposable
{
    private readonly EmbeddingOptions _options;
    private readonly string _prefix;
    private readonly HttpClient _http;
    private readonly IEmbeddingGenerator<string, Embedding<float>> _generator;
    private readonly EmbeddingGenerationOptions _asked;
    private readonly TimeSpan _limit;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly EmbeddingUse _use;
    private volatile string? _lastFault;

    /// <param name="options">Which model, and within which bounds.</param>
    /// <param name="use">What it embeds.</param>
    /// <param name="time">The clock that limits and breaks go by.</param>
    /// <param name="logger">Is told what fails, each fault once; no text and no key is in it.</param>
    public TextEmbedder(EmbeddingOptions options, EmbeddingUse use, TimeProvider time, ILogger logger) : this(options, use, time, logger, identity: null)
    {
    }

    internal TextEmbedder(EmbeddingOptions options, EmbeddingUse use, TimeProvider time, ILogger logger, TokenCredential? identity, HttpMessageHandler? wire = null)
    {
        (_options, _use, _time, _logger) = (options, use, time, logger);
        _prefix = use == EmbeddingUse.Questions ? options.QuestionPrefix : options.PassagePrefix;
        var rim = options.Rim(use);
        _limit = rim.CallLimit;
        _http = ModelHttp.Client(rim, time, identity, wire: wire);
        _generator = ChatClients.CreateEmbeddings(rim, _http);
        _asked = new EmbeddingGenerationOptions { ModelId = options.Name, Dimensions = options.Dimensions };
        Model = options.Name + (options.Dimensions is { } dimensions ? string.Create(CultureInfo.InvariantCulture, $" ({dimensions} dimensions)") : "")
            + (options.PassagePrefix.Length > 0 ? $" after \"{options.PassagePrefix}\"" : "");
    }

    /// <inheritdoc/>
    public string Model { get; }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<float[]>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var began = _time.GetTimestamp();
        // For what a provider's library does before and after the request; the handler keeps the limits too.
        using var limit = new CancellationTokenSource(_limit + _limit / 10, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var reply = await _generator.GenerateAsync(texts.Select(text => _prefix + text), _asked, both.Token).WaitAsync(both.Token);
            var vectors = EmbeddingCheck.Vectors(reply, texts.Count, _options);
            _lastFault = null;
            EmbeddingMeter.Called(_options, _use, _time.GetElapsedTime(began), null, reply.Usage?.InputTokenCount);
            return vectors;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var (fault, known) = EmbeddingFaults.Of(exception, _options, _use);
            EmbeddingMeter.Called(_options, _use, _time.GetElapsedTime(began), fault, null);
            if (_lastFault != fault) LogFirstFault(known.Message);
            LogFault(fault);
            _lastFault = fault;
            throw known;
        }
        catch (OperationCanceledException)
        {
            EmbeddingMeter.Called(_options, _use, _time.GetElapsedTime(began), "Cancelled", null);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _generator.Dispose();
        _http.Dispose();
    }

    [LoggerMessage(LogLevel.Warning, "No vectors from the embedding model: {Reason}")]
    private partial void LogFirstFault(string reason);

    [LoggerMessage(LogLevel.Information, "The embedding model gave no vectors: {Fault}.")]
    private partial void LogFault(string fault);
}
