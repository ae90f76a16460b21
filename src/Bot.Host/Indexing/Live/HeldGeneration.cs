using Bot.Host.Web.Sources;
using Bot.Retrieval;
using Bot.Retrieval.Generations;

namespace Bot.Host.Indexing.Live;

/// <summary>A generation that is closed when nobody reads it any more. Whoever makes it holds it; each <see cref="TryHold"/> that succeeds holds it too,
/// until it is disposed of once.</summary>
internal sealed class HeldGeneration : IDisposable
{
    private readonly Lazy<CorpusSummary> _summary;
    private int _holders = 1;

    public HeldGeneration(Generation generation)
    {
        Generation = generation;
        Passages = new PassageIndex(generation);
        _summary = new Lazy<CorpusSummary>(() => CorpusSummary.Of(generation));
    }

    public Generation Generation { get; }

    public PassageIndex Passages { get; }

    /// <summary>What its documents are about; counted once.</summary>
    public CorpusSummary Summary => _summary.Value;

    /// <summary>Its documents as the pages show them; null until they are asked for.</summary>
    public SourceDocuments? Sources { get; set; }

    /// <summary>Holds it; false when it was closed already.</summary>
    public bool TryHold()
    {
        var holders = Volatile.Read(ref _holders);
        while (holders > 0)
        {
            var seen = Interlocked.CompareExchange(ref _holders, holders + 1, holders);
            if (seen == holders) return true;
            holders = seen;
        }

        return false;
    }

    /// <summary>Lets it go; the last one closes it.</summary>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref _holders) == 0) Generation.Dispose();
    }
}
