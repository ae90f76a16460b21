using System.Collections.Concurrent;
using Bot.Corpus.Formats;

namespace Bot.Corpus.Isolation;

/// <summary>As many processes as there are cores, started when they are needed and used again. Safe to use from many threads at once.</summary>
internal sealed class ReaderPool(ReaderProgram program, ReaderLimits limits) : IDisposable
{
    private readonly SemaphoreSlim _free = new(Environment.ProcessorCount);
    private readonly ConcurrentBag<ReaderProcess> _idle = [];
    private readonly ConcurrentDictionary<ReaderProcess, bool> _all = new();

    /// <exception cref="CorpusFormatException">The file can't be read.</exception>
    public Extracted Read(string extension, byte[] content)
    {
        _free.Wait();
        if (!_idle.TryTake(out var reader)) _all[reader = new ReaderProcess(program, limits)] = true;
        try
        {
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
        foreach (var reader in _all.Keys) reader.Dispose();
        _free.Dispose();
    }
}
