using Bot.Retrieval.Generations;

namespace Bot.Host.Indexing;

/// <summary>What the documents are about, in a few facts that a person can read before asking.</summary>
/// <param name="Documents">Number of documents.</param>
/// <param name="Countries">Codes of the countries and organizations that the documents name, those named most often first.</param>
/// <param name="Years">The first and the last year of the dates that they state; null when they state none.</param>
public sealed record CorpusSummary(int Documents, IReadOnlyList<string> Countries, (int First, int Last)? Years)
{
    /// <summary>Nothing to tell.</summary>
    public static CorpusSummary Empty { get; } = new(0, [], null);

    /// <summary>What a generation's documents are about.</summary>
    public static CorpusSummary Of(Generation generation) => new(
        generation.Counts.Documents,
        [.. generation.Countries().OrderByDescending(country => country.Passages).ThenBy(country => country.Code, StringComparer.Ordinal).Select(country => country.Code)],
        generation.Counts.Years);
}
