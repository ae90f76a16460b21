using Bot.Retrieval.Catalogues;

namespace Bot.Retrieval.Indexing;

/// <summary>What an index holds.</summary>
/// <param name="Documents">Number of documents.</param>
/// <param name="Passages">Number of passages.</param>
/// <param name="Languages">The languages of the documents, in order of their codes.</param>
public sealed record IndexCounts(int Documents, int Passages, IReadOnlyList<string> Languages)
{
    /// <summary>The first and the last year of the dates that the documents' texts state to the month or the day; null when they state none.</summary>
    public (int First, int Last)? Years { get; init; }

    /// <summary>How many of the passages have a vector.</summary>
    public int Vectors { get; init; }

    internal static IndexCounts Of(IReadOnlyCollection<DocumentEntry> documents)
    {
        var years = documents.Select(document => document.Years).OfType<(int First, int Last)>().ToList();
        return new IndexCounts(
            documents.Count, documents.Sum(document => document.Passages), [.. documents.Select(document => document.Language).Distinct().Order(StringComparer.Ordinal)])
        {
            Years = years.Count == 0 ? null : (years.Min(year => year.First), years.Max(year => year.Last)),
        };
    }
}
