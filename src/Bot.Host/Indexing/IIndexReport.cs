using Bot.Answering;
using Bot.Retrieval.Indexing;

namespace Bot.Host.Indexing;

/// <summary>Shows a person how indexing goes. The terminal and the log each have one.</summary>
public interface IIndexReport
{
    /// <summary>Runs the build and shows its progress.</summary>
    /// <param name="files">An upper bound of the documents to come.</param>
    /// <param name="build">The build; tells the progress it is given of each document, from several threads.</param>
    IndexCounts While(int files, Func<IProgress<IndexCounts>, IndexCounts> build);

    /// <summary>A file that was left out; may be called from another thread.</summary>
    void LeftOut(LeftOut file);

    /// <summary>The index could not be brought up to date, and the last generation is used: one sentence says why.</summary>
    void Stale(string reason);
}
