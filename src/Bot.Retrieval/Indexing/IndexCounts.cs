using Bot.Relations.Dates;

namespace Bot.Retrieval.Indexing;

/// <summary>What an index holds.</summary>
/// <param name="Documents">Number of documents.</param>
/// <param name="Passages">Number of passages.</param>
/// <param name="Languages">The languages of the documents, in order of their codes.</param>
public sealed record IndexCounts(int Documents, int Passages, IReadOnlyList<string> Languages)
{
    /// <summary>The earliest and the latest date that the documents' texts state to the month or the day; null when they state none.
    /// Bare years don't count: not every number of four digits is one.</summary>
    public (PartialDate Earliest, PartialDate Latest)? Dates { get; init; }
}

/// <summary>Counts from several threads.</summary>
internal sealed class RunningCounts
{
    private readonly Lock _lock = new();
    private readonly SortedSet<string> _languages = new(StringComparer.Ordinal);
    private int _documents;
    private int _passages;
    private (PartialDate Earliest, PartialDate Latest)? _dates;

    public IndexCounts Now
    {
        get
        {
            lock (_lock) return new IndexCounts(_documents, _passages, [.. _languages]) { Dates = _dates };
        }
    }

    public IndexCounts Add(string language, int passages, IReadOnlyList<DateMention> dates)
    {
        lock (_lock)
        {
            _documents++;
            _passages += passages;
            _languages.Add(language);
            foreach (var date in dates)
                if (date.From.Month > 0) _dates = (Earlier(_dates?.Earliest ?? date.From, date.From), Later(_dates?.Latest ?? date.To, date.To));
            return new IndexCounts(_documents, _passages, []);
        }
    }

    private static PartialDate Earlier(PartialDate left, PartialDate right) => left < right ? left : right;

    private static PartialDate Later(PartialDate left, PartialDate right) => left > right ? left : right;
}
