using System.Runtime.ExceptionServices;
using Bot.Answering;

namespace Bot.Retrieval.Generations;

/// <summary>The documents to index. Remembers what broke while they were read, so that it is not taken for a fault of the disk that is written to.</summary>
internal sealed class DocumentFeed(IEnumerable<Func<Document?>> documents)
{
    private ExceptionDispatchInfo? _fault;

    /// <summary>The documents, each to be read from any thread.</summary>
    public IEnumerable<Func<Document?>> Documents()
    {
        using var next = documents.GetEnumerator();
        while (Guarded(next.MoveNext))
        {
            var read = next.Current;
            yield return () => Guarded(read);
        }
    }

    /// <summary>Throws what broke while they were read, as it was thrown; returns when nothing did.</summary>
    public void ThrowFault() => _fault?.Throw();

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception)
        {
            _fault ??= ExceptionDispatchInfo.Capture(exception);
            throw;
        }
    }
}
