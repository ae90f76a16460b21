using Bot.Answering;
using Bot.Answering.Chronologies;
using Bot.Host.Web.Sources;
using Bot.Relations.Chronologies;
using Bot.Retrieval.Generations;
using Bot.Retrieval.Indexing;
using Bot.Retrieval.Vectors;

namespace Bot.Host.Indexing.Live;

/// <summary>The index of a running server: one generation at a time, replaced without a pause. A turn is answered from the generation that was current
/// when it began; a generation is closed when its last reader is gone. Safe to use from many threads at once.</summary>
internal sealed class LiveIndex : IPassageSearch, IEventSearch, IDisposable
{
    private HeldGeneration _current;

    /// <param name="first">The first generation; this object closes it.</param>
    public LiveIndex(Generation first) => _current = new HeldGeneration(first);

    /// <summary>How questions come to their vectors; null for searching by words alone. Set before anything is asked.</summary>
    public QuestionEmbedding? Embedding { get; set; }

    /// <summary>The name of the current generation.</summary>
    public string Name => Volatile.Read(ref _current).Generation.Name;

    /// <summary>What the index holds.</summary>
    public IndexCounts Counts => Volatile.Read(ref _current).Generation.Counts;

    /// <inheritdoc/>
    public Task<Evidence> SearchAsync(Question question, int limit, CancellationToken cancellationToken) => SearchAsync(question, limit, Embedding?.Turn(), cancellationToken);

    /// <inheritdoc/>
    public SearchTurn ForTurn()
    {
        var held = Hold();
        return new SearchTurn(new TurnSearch(held.Passages.SearchAsync, Embedding?.Turn()), held);
    }

    /// <inheritdoc/>
    public IPassageSearch ByWords => Embedding is null ? this : new TurnSearch(SearchAsync, null);

    private async Task<Evidence> SearchAsync(Question question, int limit, TurnVectors? turn, CancellationToken cancellationToken)
    {
        using var held = Hold();
        return await held.Passages.SearchAsync(question, limit, turn, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Evidence> FindAsync(ChronologyQuery query, CancellationToken cancellationToken)
    {
        using var held = Hold();
        return await held.Passages.FindAsync(query, cancellationToken);
    }

    /// <summary>The document of that id, as it was indexed; null when there is none.</summary>
    public Document? Find(string id)
    {
        using var held = Hold();
        return held.Generation.Find(id);
    }

    /// <summary>What the documents are about.</summary>
    public CorpusSummary Summary()
    {
        using var held = Hold();
        return held.Summary;
    }

    /// <summary>What of the corpus's files is not in the current generation.</summary>
    public IEnumerable<LeftOut> LeftOut()
    {
        using var held = Hold();
        return [.. held.Generation.Catalogue.Files.SelectMany(file => file.LeftOut)];
    }

    /// <summary>The documents of the current generation as the pages show them; the list stays valid when that is replaced.</summary>
    /// <param name="corpusPath">The corpus; files can be had of a folder only.</param>
    public SourceDocuments Sources(string corpusPath)
    {
        using var held = Hold();
        if (held.Sources is { } known) return known;
        // Read while it is held: the list is shown when it may be gone.
        var catalogue = held.Generation.Catalogue;
        return held.Sources = SourceDocuments.OfCorpus(corpusPath, () => catalogue.Documents, Find);
    }

    /// <summary>The current generation, open until the caller disposes of what is returned.</summary>
    /// <exception cref="ObjectDisposedException">The index was closed.</exception>
    public HeldGeneration Hold()
    {
        while (true)
        {
            var current = Volatile.Read(ref _current);
            if (current.TryHold()) return current;
            // One that was replaced is let go of only when the next is there.
            ObjectDisposedException.ThrowIf(ReferenceEquals(current, Volatile.Read(ref _current)), this);
        }
    }

    /// <summary>From now on questions are answered from this generation, which this object closes.</summary>
    public void Swap(Generation next) => Interlocked.Exchange(ref _current, new HeldGeneration(next)).Dispose();

    /// <summary>Closes the current generation once nobody reads it. Nothing may be asked afterwards.</summary>
    public void Dispose() => _current.Dispose();
}
