using System.Collections.Concurrent;
using Bot.Corpus.Formats;

namespace Bot.Corpus.Isolation;

/// <summary>As many processes as there are cores, started when they are needed and used again. Safe to use from many threads at once.</summary>
internal sealed class ReaderPool(ReaderProgram program, ReaderLimits limits) : IDisposable
{
    /// <summary>Why a file is left out that came to be read when nothing more should be.</summary>
    public const string Stopped = "reading was stopped before it was read: index the documents again";

    // Never disposed of: others may wait for it, and it holds nothing of the system's.
    private readonly SemaphoreSlim _free = new(Environment.ProcessorCount);
    private readonly ConcurrentBag<ReaderProcess> _idle = [];
    private readonly ConcurrentDictionary<ReaderProcess, bool> _all = new();
    private volatile bool _disposed;

    /// <summary>Whether it is disposed of.</summary>
    public bool IsStopped => _disposed;

    /// <exception cref="CorpusFormatException">The file can't be read, or the pool is disposed of, also meanwhile.</exception>
    public Extracted Read(string extension, byte[] content)
    {
        _free.Wait();
        if (!_idle.TryTake(out var reader)) _all[reader = new ReaderProcess(program, limits)] = true;
        try
        {
            // Looked at after it is among all: so whichever thread is later, one of the two ends it.
            if (_disposed) reader.Dispose();
            return reader.Read(extension, content);
        }
        finally
        {
            _idle.Add(reader);
            _free.Release();
        }
    }

    public void Dispose()
    {
        _disposed = true;
        foreach (var reader in _all.Keys) reader.Dispose();
    }
}
