using Bot.Retrieval.Catalogues;

namespace Bot.Retrieval.Indexing;

/// <summary>The entries of the documents done so far, from several threads.</summary>
internal sealed class EntryList(IEnumerable<DocumentEntry> carriedOver)
{
    private readonly Lock _lock = new();
    private readonly List<DocumentEntry> _entries = [.. carriedOver];
    private int _added;
    private int _passages;

    /// <summary>Adds one; returns how many documents and passages were added so far, those carried over not counted.</summary>
    public IndexCounts Add(DocumentEntry entry)
    {
        lock (_lock)
        {
            _entries.Add(entry);
            _added++;
            _passages += entry.Passages;
            return new IndexCounts(_added, _passages, []);
        }
    }

    /// <summary>All of them, in the order of their ids.</summary>
    public List<DocumentEntry> Sorted()
    {
        lock (_lock) return [.. _entries.OrderBy(entry => entry.Id, StringComparer.Ordinal)];
    }
}
