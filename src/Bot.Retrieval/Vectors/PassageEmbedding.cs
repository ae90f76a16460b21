using System.Globalization;
using Bot.Answering.Embeddings;
using Bot.Retrieval.Generations;

namespace Bot.Retrieval.Vectors;

/// <summary>How passages come to their vectors while an index is built. Made once in a process: what the service gave is kept until a generation holds it, so that a build that fails loses nothing.
/// One build at a time uses it.</summary>
/// <param name="embedder">Gives the vectors.</param>
/// <param name="time">The clock.</param>
public sealed class PassageEmbedding(IEmbedder embedder, TimeProvider time)
{
    private const int LargestBatch = 32;
    private const int AtOnce = 4;
    private const int MostRefused = 8;

    // What one generation gets at most, so that no more than this is lost with the power, or fills the memory: the next goes on.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private const long MostNumbers = 64 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<UInt128, float[]> _fresh = [];
    private readonly HashSet<UInt128> _refused = [];
    private readonly Dictionary<UInt128, string> _wanted = [];
    private int _batch = LargestBatch;
    private int _refusedNow;
    private int _slowNow;
    private string? _late;
    private long _began;
    private string? _doneWith;

    /// <summary>Whose vectors they are.</summary>
    public string Model => embedder.Model;

    /// <summary>Whether passages without a vector are given one also where no document has changed.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Why not every passage got its vector in the last build, in one sentence; null when nothing failed.</summary>
    public string? Failure { get; private set; }

    /// <summary>Whether the last build ended before every passage was tried: the next one goes on.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The dimensions of the vectors that no generation holds yet; null when there are none.</summary>
    internal int? Dimensions => _fresh.Count == 0 ? null : _fresh.First().Value.Length;

    /// <summary>Begins a build.</summary>
    internal void Begin() => (Failure, _late, IsCut, _refusedNow, _slowNow, _began) = (null, null, false, 0, 0, time.GetTimestamp());

    /// <summary>Wants the vector of a text. It may be asked for at once, with others, or not at all when something failed or enough was done.</summary>
    internal void Want(UInt128 key, string text, CancellationToken cancellationToken)
    {
        if (Failure is not null || IsCut || _fresh.ContainsKey(key) || _refused.Contains(key)) return;
        _wanted[key] = text;
        if (_wanted.Count >= _batch * AtOnce) Ask(cancellationToken);
    }

    /// <summary>Asks for what is left.</summary>
    internal void End(CancellationToken cancellationToken)
    {
        if (_wanted.Count > 0) Ask(cancellationToken);
    }

    /// <summary>The vector of a key, if it was had in this process and no generation holds it yet.</summary>
    internal float[]? Find(UInt128 key) => _fresh.GetValueOrDefault(key);

    /// <summary>A generation holds them now.</summary>
    internal void Stored() => _fresh.Clear();

    /// <summary>Whether a next generation would have more vectors than the last: some are missing, and the service just gave the first of those. Where it did not, <see cref="Failure"/> says why.</summary>
    public bool HasMoreFor(Generation last, CancellationToken cancellationToken)
    {
        if (!GoesOn || _doneWith == last.Name) return false;
        Begin();
        var stored = last.Vectors?.Model == Model ? last.Vectors : null;
        if (stored?.Count == last.Counts.Passages) return false;
        var rows = stored?.Rows() ?? [];
        foreach (var (_, passage) in IndexedPassages.Of(last.Reader))
        {
            var text = EmbeddedText.Of(passage);
            var key = EmbeddedText.KeyOf(text);
            if (rows.ContainsKey(key) || _refused.Contains(key)) continue;
            if (_fresh.ContainsKey(key)) return true;
            _wanted[key] = text;
            if (_wanted.Count == _batch) break;
        }

        if (_wanted.Count == 0) _doneWith = last.Name;
        End(cancellationToken);
        return _fresh.Count > 0;
    }

    private void Ask(CancellationToken cancellationToken)
    {
        var batches = _wanted.Chunk(_batch).ToList();
        _wanted.Clear();
        // The build has a thread of its own, which has nothing else to do.
        Task.WhenAll(batches.Select(batch => AskAsync(batch, cancellationToken))).GetAwaiter().GetResult();
        IsCut = Failure is null && (time.GetElapsedTime(_began) >= Longest || (long)_fresh.Count * (Dimensions ?? 0) >= MostNumbers);
    }

    private async Task AskAsync(KeyValuePair<UInt128, string>[] batch, CancellationToken cancellationToken)
    {
        try
        {
            var vectors = await embedder.EmbedAsync([.. batch.Select(text => text.Value)], cancellationToken);
            Keep(batch, vectors);
        }
        catch (EmbeddingException exception)
        {
            // That it is not asked any more follows from that it was late.
            if (exception.IsSlow) _late ??= exception.Message;
            if (exception.IsSlow ? !MayHalve(batch.Length) : !exception.IsAboutTexts)
            {
                Failure ??= _late ?? exception.Message;
            }
            else if (batch.Length > 1)
            {
                _batch = Math.Max(1, batch.Length / 2);
                await AskAsync(batch[..(batch.Length / 2)], cancellationToken);
                if (Failure is null) await AskAsync(batch[(batch.Length / 2)..], cancellationToken);
            }
            else
            {
                Refuse(batch[0].Key, exception.Message);
            }
        }
    }

    // A service that hangs is late with any number of texts: one step down is tried, once for each of the batches that are asked for together.
    private bool MayHalve(int batch) => batch > 1 && Interlocked.Increment(ref _slowNow) <= AtOnce;

    private void Keep(KeyValuePair<UInt128, string>[] batch, IReadOnlyList<float[]> vectors)
    {
        lock (_lock)
        {
            if (Dimensions is { } before && before != vectors[0].Length)
            {
                _fresh.Clear();
                Failure ??= string.Create(CultureInfo.InvariantCulture, $"The embedding model changed from {before} to {vectors[0].Length} dimensions while it was asked: name one model with Embedding:Name.");
                return;
            }

            for (var at = 0; at < batch.Length; at++) _fresh[batch[at].Key] = vectors[at];
            // What was halved because of one text is whole again soon.
            if (batch.Length == _batch) _batch = Math.Min(LargestBatch, 2 * _batch);
        }
    }

    // One text that no vector can be had for must not keep all others from theirs; many are no matter of texts.
    private void Refuse(UInt128 key, string reason)
    {
        lock (_lock)
        {
            _refused.Add(key);
            if (++_refusedNow >= MostRefused) Failure ??= reason;
        }
    }
}
