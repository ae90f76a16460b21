using System.Runtime.ExceptionServices;
using Bot.Answering;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;

namespace Bot.Retrieval.Indexing;

/// <summary>Writes documents and their passages into a new Lucene index in an empty folder.</summary>
internal static class IndexBuilder
{
    private const double BufferMegabytes = 96;

    /// <summary>Builds the index with all cores, commits it and closes it.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="documents">Read one by one, on the calling thread's behalf.</param>
    /// <param name="cut">Cuts a document into passages; must be safe to call from several threads.</param>
    /// <param name="progress">Is told of each document done, from several threads.</param>
    /// <param name="cancellationToken">Stops the build; the folder is then of no use.</param>
    /// <returns>What was written.</returns>
    public static IndexCounts Build(
        string folder, IEnumerable<Answering.Document> documents, Func<Answering.Document, IReadOnlyList<Passage>> cut, IProgress<IndexCounts>? progress, CancellationToken cancellationToken)
    {
        var counts = new RunningCounts();
        using (var directory = FSDirectory.Open(folder))
        using (var writer = new IndexWriter(directory, Configuration()))
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
            ForEach(documents, options, (document, fields) =>
            {
                var passages = cut(document);
                writer.AddDocuments(fields.Block(document, passages));
                var done = counts.Add(document.Language, passages.Count, document.Text);
                progress?.Report(done);
            });
            writer.Commit();
        }

        return counts.Now;
    }

    // The first exception of the threads is thrown as it is: who reads the message wants to know what broke, not how many threads there were.
    private static void ForEach(IEnumerable<Answering.Document> documents, ParallelOptions options, Action<Answering.Document, PassageFields> index)
    {
        try
        {
            Parallel.ForEach(documents, options, () => new PassageFields(), (document, _, fields) =>
            {
                index(document, fields);
                return fields;
            }, fields => fields.Dispose());
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.Flatten().InnerExceptions[0]);
        }
    }

    private static IndexWriterConfig Configuration()
    {
        var byField = Analyzers.Languages.ToDictionary(IndexFields.Body, Analyzers.Of);
        return new IndexWriterConfig(Analyzers.Version, new PerFieldAnalyzerWrapper(Analyzers.Of("en"), byField))
        {
            OpenMode = OpenMode.CREATE,
            RAMBufferSizeMB = BufferMegabytes,
            Similarity = new BM25Similarity(),
            MergeScheduler = new SerialMergeScheduler(), // background merges have lost data before: see src/decisions
            UseCompoundFile = false,
        };
    }
}
