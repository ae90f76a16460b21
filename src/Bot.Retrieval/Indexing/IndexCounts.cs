namespace Bot.Retrieval.Indexing;

/// <summary>What an index holds.</summary>
/// <param name="Documents">Number of documents.</param>
/// <param name="Passages">Number of passages.</param>
/// <param name="Languages">The languages of the documents, in order of their codes.</param>
public sealed record IndexCounts(int Documents, int Passages, IReadOnlyList<string> Languages);

/// <summary>Counts from several threads.</summary>
internal sealed class RunningCounts
{
    private readonly Lock _lock = new();
    private readonly SortedSet<string> _languages = new(StringComparer.Ordinal);
    private int _documents;
    private int _passages;

    public IndexCounts Now
    {
        get
        {
            lock (_lock) return new IndexCounts(_documents, _passages, [.. _languages]);
        }
    }

    public IndexCounts Add(string language, int passages)
    {
        lock (_lock)
        {
            _documents++;
            _passages += passages;
            _languages.Add(language);
            return new IndexCounts(_documents, _passages, []);
        }
    }
}
