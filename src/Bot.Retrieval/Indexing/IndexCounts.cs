namespace Bot.Retrieval.Indexing;

/// <summary>What an index holds.</summary>
/// <param name="Documents">Number of documents.</param>
/// <param name="Passages">Number of passages.</param>
/// <param name="Languages">The languages of the documents, in order of their codes.</param>
public sealed record IndexCounts(int Documents, int Passages, IReadOnlyList<string> Languages)
{
    /// <summary>The first and the last year of the dates that the documents' texts state to the month or the day; null when they state none.</summary>
    public (int First, int Last)? Years { get; init; }
}

/// <summary>Counts from several threads.</summary>
internal sealed class RunningCounts
{
    private readonly Lock _lock = new();
    private readonly SortedSet<string> _languages = new(StringComparer.Ordinal);
    private int _documents;
    private int _passages;
    private (int First, int Last)? _years;

    public IndexCounts Now
    {
        get
        {
            lock (_lock) return new IndexCounts(_documents, _passages, [.. _languages]) { Years = _years };
        }
    }

    public IndexCounts Add(string language, int passages, string text)
    {
        // Read outside the lock: what another thread widens meanwhile is put together again below.
        (int First, int Last)? known;
        lock (_lock) known = _years;
        var years = StatedYears.Widen(known, text);
        lock (_lock)
        {
            _documents++;
            _passages += passages;
            _languages.Add(language);
            if (years is { } read) _years = (Math.Min(_years?.First ?? read.First, read.First), Math.Max(_years?.Last ?? read.Last, read.Last));
            return new IndexCounts(_documents, _passages, []);
        }
    }
}
