using Bot.Answering;
using Bot.Retrieval.Indexing;

namespace Bot.Host.Indexing;

/// <summary>What a refresh did, counted in files.</summary>
/// <param name="IsNew">Whether there is a new generation.</param>
/// <param name="Counts">What the index holds now.</param>
/// <param name="LeftOut">Everything that is left out of the index now, whether or not it was read this time.</param>
public sealed record RefreshOutcome(bool IsNew, IndexCounts Counts, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>How much was not read at all; the rest of <see cref="LeftOut"/> are parts without which a document was read.</summary>
    public int NotRead => LeftOut.Count(file => !file.DocumentWasRead);

    /// <summary>Files that were not there before.</summary>
    public int Added { get; init; }

    /// <summary>Files that hold something else than before.</summary>
    public int Changed { get; init; }

    /// <summary>Files under another name than before.</summary>
    public int Renamed { get; init; }

    /// <summary>Files that are gone.</summary>
    public int Removed { get; init; }

    /// <summary>Files that were taken over as they were.</summary>
    public int Unchanged { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>The outcome of a build.</summary>
    /// <param name="plan">What was planned.</param>
    /// <param name="last">The ids of the files of the generation before.</param>
    /// <param name="now">The ids of the files that there are.</param>
    /// <param name="counts">What the index holds.</param>
    /// <param name="leftOut">What is left out.</param>
    internal static RefreshOutcome Of(RefreshPlan plan, IReadOnlySet<string> last, IReadOnlySet<string> now, IndexCounts counts, IReadOnlyList<LeftOut> leftOut)
    {
        // A copy has a twin that is still there: it is new, not renamed.
        var origins = plan.Renamed.Select(file => file.From).Where(from => !now.Contains(from)).ToHashSet(StringComparer.Ordinal);
        var changed = plan.Read.Count(file => last.Contains(file.File.Id)) + plan.Renamed.Count(file => last.Contains(file.Indexed.Id));
        return new RefreshOutcome(true, counts, leftOut)
        {
            Changed = changed,
            Renamed = origins.Count,
            Added = Math.Max(0, plan.Read.Count + plan.Renamed.Count - changed - origins.Count),
            Removed = plan.Removed - origins.Count,
            Unchanged = plan.Kept.Count,
        };
    }
}
