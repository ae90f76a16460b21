using System.Threading.Channels;

namespace Bot.Host.Indexing.Live;

/// <summary>Waits for hints that a corpus has changed. Hints may be missed (network drives, full buffers), so whoever waits looks for himself from time to time.</summary>
/// <param name="path">The folder, or the file of a set; need not be there.</param>
/// <param name="time">The clock.</param>
internal sealed class CorpusWatch(string path, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRush = TimeSpan.FromSeconds(5);

    private readonly Channel<bool> _hints = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private FileSystemWatcher? _watcher;

    /// <summary>Waits until something has changed and nothing more came for a second, at most five seconds after the first hint.</summary>
    /// <param name="most">How long to wait for a hint.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False when no hint came.</returns>
    public async Task<bool> ChangedAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        Listen();
        if (!await HintAsync(most, cancellationToken)) return false;
        var first = time.GetTimestamp();
        while (time.GetElapsedTime(first) < LongestRush && await HintAsync(Quiet, cancellationToken)) { }
        return true;
    }

    /// <summary>A hint from elsewhere.</summary>
    public void Hint() => _hints.Writer.TryWrite(true);

    /// <summary>Listens no more.</summary>
    public void Dispose() => _watcher?.Dispose();

    private async Task<bool> HintAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        using var over = new CancellationTokenSource(most, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        try
        {
            return await _hints.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    // A folder that was away and came back is another folder to the system: a watcher that broke is made anew.
    private void Listen()
    {
        if (_watcher is not null) return;
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path)!;
        try
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = folder == path };
            if (folder != path) watcher.Filter = Path.GetFileName(path);
            watcher.Changed += (_, _) => Hint();
            watcher.Created += (_, _) => Hint();
            watcher.Deleted += (_, _) => Hint();
            watcher.Renamed += (_, _) => Hint();
            watcher.Error += (_, _) =>
            {
                if (Interlocked.Exchange(ref _watcher, null) is { } broken) broken.Dispose();
                Hint();
            };
            _watcher = watcher;
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // No watch to be had: the rescan finds it.
            Interlocked.Exchange(ref _watcher, null)?.Dispose();
        }
    }
}
