using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Queue;

/// <summary>Runs turns beside the requests that brought them: those of one conversation one after the other in the order they came, those of
/// different conversations side by side. Bounded, so a flood is refused and not kept. Safe to use from many threads at once.</summary>
/// <param name="time">The clock that <see cref="TurnLimit"/> goes by.</param>
/// <param name="logger">Hears of turns that broke.</param>
public sealed class TurnQueue(TimeProvider time, ILogger<TurnQueue> logger) : IHostedService, IDisposable
{
    /// <summary>Most turns that wait or run.</summary>
    public const int Capacity = 2000;

    /// <summary>Most turns at which those of visitors who need no account are still taken: they must not keep out everybody else.</summary>
    public const int CapacityForVisitors = Capacity / 2;

    /// <summary>Most turns that wait or run for one conversation.</summary>
    public const int CapacityOfConversation = 1000;

    /// <summary>Most turns that run at once: they wait for channels and models far longer than they think.</summary>
    public const int Places = 64;

    /// <summary>The time after which a turn is called off.</summary>
    public static readonly TimeSpan TurnLimit = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _places = new(Places);
    private readonly CancellationTokenSource _stopping = new();
    private int _count;
    private bool _closed;

    /// <summary>Takes a turn of a conversation. False when the queue is full, or closing: the turn will not run.</summary>
    /// <param name="conversation">The name under which turns keep their order.</param>
    /// <param name="turn">The turn; what it throws is logged.</param>
    /// <param name="done">Ends when the turn has, with what it threw.</param>
    /// <param name="capacity">Most turns at which this one is still taken.</param>
    public bool TryAdd(string conversation, Func<CancellationToken, Task> turn, out Task done, int capacity = Capacity)
    {
        lock (_lock)
        {
            done = Task.CompletedTask;
            var line = _lines.GetValueOrDefault(conversation, Line.Empty);
            if (_closed || _count >= capacity || line.Count >= CapacityOfConversation) return false;
            _count++;
            done = RunAfterAsync(line.Last, conversation, turn);
            _lines[conversation] = new Line(done, line.Count + 1);
            return true;
        }
    }

    /// <summary>Does nothing: the queue is open from the first.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Takes no more turns and waits for those it has; when the wait is called off, so are they.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task[] running;
        lock (_lock)
        {
            _closed = true;
            running = [.. _lines.Values.Select(line => line.Last)];
        }

        await using var calledOff = cancellationToken.Register(_stopping.Cancel);
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _places.Dispose();
        _stopping.Dispose();
    }

    private async Task RunAfterAsync(Task previous, string conversation, Func<CancellationToken, Task> turn)
    {
        // Whoever adds a turn holds the lock, and goes on at once.
        await Task.Yield();
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _places.WaitAsync();
        try
        {
            _stopping.Token.ThrowIfCancellationRequested(); // a stop that waited long enough starts no more
            using var limit = new CancellationTokenSource(TurnLimit, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _stopping.Token);
            await turn(either.Token);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "A turn ended before it was answered.");
            throw;
        }
        finally
        {
            _places.Release();
            Leave(conversation);
        }
    }

    private void Leave(string conversation)
    {
        lock (_lock)
        {
            _count--;
            var line = _lines[conversation];
            if (line.Count == 1) _lines.Remove(conversation);
            else _lines[conversation] = line with { Count = line.Count - 1 };
        }
    }

    // The turns of one conversation that wait or run, and the one that was added last.
    private sealed record Line(Task Last, int Count)
    {
        public static Line Empty { get; } = new(Task.CompletedTask, 0);
    }
}
