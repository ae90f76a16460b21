using System.Buffers;
using System.Text.Unicode;
using Polly;

namespace Bot.Models.Rim;

/// <summary>Sends a request by <see cref="CallRules"/> and reads its whole reply within them, so that a body can neither drip nor grow without end. What comes back is a reply in text; anything else is
/// thrown as a <see cref="ModelException"/>.</summary>
internal sealed class GuardedHandler : DelegatingHandler
{
    /// <summary>Bytes of a reply at which reading ends.</summary>
    public const int LongestReply = 1024 * 1024;

    private const int FirstBuffer = 16 * 1024;

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
        var limit = CallStart.Allowed is { } allowed && allowed < _options.CallLimit ? allowed : _options.CallLimit;
        CallStart.Set(call, limit, _time);
        using var over = new CancellationTokenSource(limit > TimeSpan.Zero ? limit : TimeSpan.Zero, _time);
        try
        {
            return await _rules.ExecuteAsync(async context =>
            {
                using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, context.CancellationToken);
                return await AttemptAsync(request, cancellationToken, either.Token);
            }, call);
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

    // Of the two tokens the first is the caller's own; the second also ends with the limits of the attempt and the call.
    private async Task<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, CancellationToken caller, CancellationToken cancellationToken)
    {
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode) throw Faults.Of(response, _options, _time);
            await ReadAsync(response, caller, cancellationToken);
            return response;
        }
        catch (Exception exception)
        {
            response?.Dispose();
            // Whoever leaves breaks the connection, which a stream may tell as a lost one.
            if (caller.IsCancellationRequested) throw new OperationCanceledException(exception.Message, exception, caller);
            // The breaker and the retry must see what it is: also whichever of the limits it was that ended it.
            if (exception is OperationCanceledException) throw Faults.Late(_options, exception);
            if (exception is not ModelException && Faults.Of(exception, _options) is { } fault) throw fault;
            throw;
        }
    }

    private async Task ReadAsync(HttpResponseMessage response, CancellationToken caller, CancellationToken cancellationToken)
    {
        var type = response.Content.Headers.ContentType;
        if (type?.MediaType is "text/html" or "application/xhtml+xml")
            throw new ModelException(ModelFault.WebPage, $"A web page came from {_options.Endpoint} instead of a reply: check Model:Endpoint, and whether a proxy or a sign-in page stands before it.");
        if (response.Content.Headers.ContentLength > LongestReply) throw TooLarge();
        var (body, isCut) = await ReadBodyAsync(response, CutBody.IsStream(type), caller, cancellationToken);
        // A stream that was cut may end within a character.
        if (!isCut && !Utf8.IsValid(body.Span)) throw new ModelException(ModelFault.Unreadable, $"The reply from {_options.Endpoint} is not UTF-8 text: check that Model:Provider names its protocol.");
        CutBody.Put(response, body, type, isCut);
    }

    private async Task<(ReadOnlyMemory<byte> Body, bool IsCut)> ReadBodyAsync(HttpResponseMessage response, bool isStream, CancellationToken caller, CancellationToken cancellationToken)
    {
        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        // Borrowed: many large replies at once must not leave as many large arrays behind.
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        var length = 0;
        try
        {
            while (await stream.ReadAsync(buffer.AsMemory(length), cancellationToken) is > 0 and var count)
            {
                length += count;
                if (length >= LongestReply) throw TooLarge();
                if (length == buffer.Length) buffer = Larger(buffer);
            }

            return (buffer.AsSpan(0, length).ToArray(), false);
        }
        catch (OperationCanceledException) when (isStream && !caller.IsCancellationRequested && LastLine(buffer, length) > 0)
        {
            return (buffer.AsSpan(0, LastLine(buffer, length)).ToArray(), true);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Larger(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * buffer.Length);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    // Each piece of a stream ends with a line.
    private static int LastLine(byte[] buffer, int length) => buffer.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;

    private ModelException TooLarge() => new(ModelFault.TooLarge, $"The reply from {_options.Endpoint} is larger than 1 MB and was cut off: check that Model:Name is a model for chat.");
}
