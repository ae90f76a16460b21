using Bot.Retrieval.Indexing;

namespace Bot.Host.Indexing;

/// <summary>Shows a person how indexing goes. The terminal and the log each have one.</summary>
public interface IIndexReport
{
    /// <summary>Runs the build and shows its progress.</summary>
    /// <param name="files">How many files are to be read.</param>
    /// <param name="build">The build; tells the progress it is given of each document, from several threads.</param>
    IndexCounts While(int files, Func<IProgress<IndexCounts>, IndexCounts> build);

    /// <summary>The index is up to date.</summary>
    /// <param name="outcome">What that took.</param>
    /// <param name="counts">What the index holds now.</param>
    void Done(RefreshOutcome outcome, IndexCounts counts);

    /// <summary>The index could not be brought up to date, and the last generation is used: one sentence says why.</summary>
    void Stale(string reason);
}
