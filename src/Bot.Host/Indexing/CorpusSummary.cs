using Bot.Relations.Dates;

namespace Bot.Host.Indexing;

/// <summary>What the documents are about, in a few facts that a person can read before asking.</summary>
/// <param name="Documents">Number of documents.</param>
/// <param name="Countries">Codes of the countries and organizations that the documents name, those named most often first.</param>
/// <param name="Dates">The earliest and the latest date that they state; null when they state none.</param>
public sealed record CorpusSummary(int Documents, IReadOnlyList<string> Countries, (PartialDate Earliest, PartialDate Latest)? Dates)
{
    /// <summary>Nothing to tell.</summary>
    public static CorpusSummary Empty { get; } = new(0, [], null);
}
