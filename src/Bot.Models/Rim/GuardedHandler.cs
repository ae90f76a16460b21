using System.Text.Unicode;
using Polly;

namespace Bot.Models.Rim;

/// <summary>Sends a request by <see cref="CallRules"/> and reads its whole reply within them, so that a body can neither drip nor grow without end. What comes back is a reply in text; anything else is
/// thrown as a <see cref="ModelException"/>.</summary>
internal sealed class GuardedHandler : DelegatingHandler
{
    /// <summary>Most bytes of a reply that are read.</summary>
    public const int LongestReply = 1024 * 1024;

    private readonly ModelOptions _options;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline<HttpResponseMessage> _rules;

    public GuardedHandler(ModelOptions options, TimeProvider time) => (_options, _time, _rules) = (options, time, CallRules.Build(options, time));

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // For a second attempt.
        if (request.Content is { } content) await content.LoadIntoBufferAsync(cancellationToken);
        var call = ResilienceContextPool.Shared.Get(cancellationToken);
        CallStart.Set(call, _time);
        try
        {
            return await _rules.ExecuteAsync(context => new ValueTask<HttpResponseMessage>(AttemptAsync(request, context.CancellationToken)), call);
        }
        catch (Exception exception) when (Faults.Of(exception, _options) is { } fault)
        {
            throw fault == exception ? new ModelException(fault.Fault, fault.Message, exception) : fault;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(call);
        }
    }

    private async Task<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode) throw Faults.Of(response, _options, _time);
            await ReadAsync(response, cancellationToken);
            return response;
        }
        catch (Exception exception)
        {
            response?.Dispose();
            // The breaker and the retry must see what it is.
            if (exception is not ModelException && Faults.Of(exception, _options) is { } fault) throw fault;
            throw;
        }
    }

    private async Task ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var type = response.Content.Headers.ContentType;
        if (type?.MediaType is "text/html" or "application/xhtml+xml")
            throw new ModelException(ModelFault.WebPage, $"A web page came from {_options.Endpoint} instead of a reply: check Model:Endpoint, and whether a proxy or a sign-in page stands before it.");
        if (response.Content.Headers.ContentLength > LongestReply) throw TooLarge();
        var (body, isCut) = await ReadBodyAsync(response, CutBody.IsStream(type), cancellationToken);
        // A stream that was cut may end within a character.
        if (!isCut && !Utf8.IsValid(body.Span)) throw new ModelException(ModelFault.Unreadable, $"The reply from {_options.Endpoint} is not UTF-8 text: check that Model:Provider names its protocol.");
        CutBody.Put(response, body, type, isCut);
    }

    private async Task<(ReadOnlyMemory<byte> Body, bool IsCut)> ReadBodyAsync(HttpResponseMessage response, bool isStream, CancellationToken cancellationToken)
    {
        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var count)
            {
                if (body.Length + count > LongestReply) throw TooLarge();
                body.Write(buffer, 0, count);
            }
        }
        catch (OperationCanceledException) when (isStream && LastLine(body) > 0)
        {
            return (body.GetBuffer().AsMemory(0, LastLine(body)), true);
        }

        return (body.GetBuffer().AsMemory(0, (int)body.Length), false);
    }

    // Each piece of a stream ends with a line.
    private static int LastLine(MemoryStream body) => body.GetBuffer().AsSpan(0, (int)body.Length).LastIndexOf((byte)'\n') + 1;

    private ModelException TooLarge() => new(ModelFault.TooLarge, $"The reply from {_options.Endpoint} is larger than 1 MB and was cut off: check that Model:Name is a model for chat.");
}
