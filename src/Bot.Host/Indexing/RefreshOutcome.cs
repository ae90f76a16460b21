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

    /// <summary>The folder of an index that was damaged and was made anew; null when it was not.</summary>
    public string? Mended { get; init; }

    /// <summary>Why not all passages have vectors, in one sentence; null when they have, or when none are wanted.</summary>
    public string? WithoutVectors { get; init; }

    /// <summary>Files with documents that had none before. What is left out counts nowhere here.</summary>
    public int Added { get; init; }

    /// <summary>Files with documents that held others before.</summary>
    public int Changed { get; init; }

    /// <summary>Files under another name than before.</summary>
    public int Renamed { get; init; }

    /// <summary>Files that are gone, or can no longer be read.</summary>
    public int Removed { get; init; }

    /// <summary>Files that were taken over as they were.</summary>
    public int Unchanged { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>The outcome of a build.</summary>
    /// <param name="plan">What was planned.</param>
    /// <param name="before">The ids of the files that had documents in the generation before.</param>
    /// <param name="came">The ids of the files that were read or renamed and have documents.</param>
    /// <param name="counts">What the index holds.</param>
    /// <param name="leftOut">What is left out.</param>
    internal static RefreshOutcome Of(RefreshPlan plan, IReadOnlySet<string> before, IReadOnlySet<string> came, IndexCounts counts, IReadOnlyList<LeftOut> leftOut)
    {
        var kept = plan.Kept.Select(file => file.Id).Where(before.Contains).ToHashSet(StringComparer.Ordinal);
        var gone = before.Where(file => !kept.Contains(file) && !came.Contains(file)).ToHashSet(StringComparer.Ordinal);
        // A copy has a twin that is still there: it is new, not renamed.
        var renamed = plan.Renamed.Where(file => came.Contains(file.Indexed.Id)).Select(file => file.From).Where(gone.Contains).Distinct(StringComparer.Ordinal).Count();
        var changed = came.Count(before.Contains);
        return new RefreshOutcome(true, counts, leftOut)
        {
            Changed = changed,
            Renamed = renamed,
            Added = Math.Max(0, came.Count - changed - renamed),
            Removed = gone.Count - renamed,
            Unchanged = kept.Count,
        };
    }
}
