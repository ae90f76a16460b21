using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Bot.Answering;
using Bot.Retrieval.Catalogues;
using Bot.Retrieval.Generations;
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
    /// <param name="content">What it is to hold.</param>
    /// <param name="cut">Cuts a document into passages; must be safe to call from several threads.</param>
    /// <param name="progress">Is told of each document done, from several threads, with what there is so far.</param>
    /// <param name="cancellationToken">Stops the build; the folder is then of no use.</param>
    /// <returns>The entries of the documents that it holds, in the order of their ids.</returns>
    public static List<DocumentEntry> Build(
        string folder, GenerationContent content, Func<Answering.Document, IReadOnlyList<Passage>> cut, IProgress<IndexCounts>? progress, CancellationToken cancellationToken)
    {
        var entries = new EntryList(CarriedOver.Entries(content));
        using var directory = FSDirectory.Open(folder);
        using var writer = new IndexWriter(directory, Configuration());
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
            if (CarriedOver.Readers(content) is not [] and var readers) writer.AddIndexes(readers);
            ForEach(content.Documents, options, (read, fields) =>
            {
                if (read() is not { } document) return;
                var passages = cut(document);
                writer.AddDocuments(fields.Block(document, passages));
                var done = entries.Add(Entry(document, passages.Count, fields.Countries()));
                progress?.Report(done);
            });
            writer.Commit();
        }
        catch
        {
            Abandon(writer);
            throw;
        }

        return entries.Sorted();
    }

    // Closing would commit what there is: of no use to anyone, and on a full disk it would hide what went wrong first.
    private static void Abandon(IndexWriter writer)
    {
        try
        {
            writer.Rollback();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }

    private static DocumentEntry Entry(Answering.Document document, int passages, IReadOnlyList<string> countries) =>
        new(document.Id, document.File, document.Title, document.Language, document.MediaType, document.Text.Length, passages)
        {
            TextHash = TextHash.Of(document.Text),
            Published = document.Published,
            Publisher = document.Publisher,
            Countries = countries,
            Years = StatedYears.Of(document.Text),
        };

    // The first exception of the threads is thrown as it is: who reads the message wants to know what broke, not how many threads there were.
    private static void ForEach(IEnumerable<Func<Answering.Document?>> documents, ParallelOptions options, Action<Func<Answering.Document?>, PassageFields> index)
    {
        try
        {
            Parallel.ForEach(Partitioner.Create(documents, EnumerablePartitionerOptions.NoBuffering), options, () => new PassageFields(), (document, _, fields) =>
            {
                index(document, fields);
                return fields;
            }, fields => fields.Dispose());
        }
        catch (AggregateException exception)
        {
            var all = exception.Flatten().InnerExceptions;
            // Lucene closes its writer when a write fails, and its other threads then meet a closed one.
            ExceptionDispatchInfo.Throw(all.FirstOrDefault(one => one is not ObjectDisposedException) ?? all[0]);
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
