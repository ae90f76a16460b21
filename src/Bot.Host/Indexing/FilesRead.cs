using System.Collections.Concurrent;
using Bot.Answering;
using Bot.Corpus;
using Bot.Corpus.Formats;
using Bot.Retrieval.Catalogues;
using Bot.Retrieval.Generations;

namespace Bot.Host.Indexing;

/// <summary>Reads what a plan wants read, and remembers what was left out of which file.</summary>
internal sealed class FilesRead
{
    private readonly RefreshPlan _plan;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<LeftOut>> _leftOut = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _came = new(StringComparer.Ordinal);

    /// <summary>Nothing is read yet.</summary>
    public FilesRead(RefreshPlan plan) => _plan = plan;

    /// <summary>The ids of the files that gave a document. To be asked when all documents were read.</summary>
    public IReadOnlySet<string> Came => _came.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>The documents, to be read from any thread.</summary>
    public IEnumerable<Func<Document?>> Documents(CorpusSource corpus, Generation? last) => Unread(corpus, last).Select(read => (Func<Document?>)(() => Noted(read())));

    private Document? Noted(Document? document)
    {
        if (document is not null) _came.TryAdd(document.File, true);
        return document;
    }

    private IEnumerable<Func<Document?>> Unread(CorpusSource corpus, Generation? last)
    {
        foreach (var renamed in _plan.Renamed)
        {
            var documents = last!.DocumentsOf(renamed.From);
            // Whether the file states such a title itself or was named by its old name can't be told from the index.
            if (documents.Any(document => document.Id == renamed.From && document.Title == DocumentName.TitleOf(document.Id)))
                foreach (var read in Read(corpus, renamed.File)) yield return read;
            else
                foreach (var document in documents) yield return () => Renamed(document, renamed);
        }

        foreach (var (file, _) in _plan.Read)
            foreach (var read in Read(corpus, file)) yield return read;
    }

    /// <summary>The files as they are to be remembered, in the order of their ids. To be asked when all documents were read.</summary>
    public IReadOnlyList<IndexedFile> Files() =>
    [
        .. _plan.Kept.Concat(_plan.Renamed.Select(file => AsRead((file.File, file.Indexed)))).Concat(_plan.Read.Select(AsRead))
            .OrderBy(file => file.Id, StringComparer.Ordinal),
    ];

    // What was written to while it was read may have been hashed before and read after: it is read again next time.
    private IndexedFile AsRead((SourceFile File, IndexedFile Indexed) read)
    {
        var indexed = CorpusSource.IsUnchanged(read.File) ? read.Indexed : read.Indexed with { Stamp = "", Hash = "" };
        var leftOut = LeftOutOf(read.File.Id);
        return indexed with { LeftOut = leftOut, Tries = leftOut.Any(part => part.MayPass) ? indexed.Tries + 1 : 0 };
    }

    private IEnumerable<Func<Document?>> Read(CorpusSource corpus, SourceFile file) => corpus.Read(file, leftOut => Note(file.Id, leftOut));

    private void Note(string file, LeftOut leftOut) => _leftOut.GetOrAdd(file, _ => new()).Enqueue(leftOut);

    private IReadOnlyList<LeftOut> LeftOutOf(string file) => _leftOut.TryGetValue(file, out var rows) ? [.. rows] : [];

    // The rows of a corpus that is one set have ids of their own.
    private static Document Renamed(Document document, RenamedFile renamed)
    {
        var isBelow = document.Id == renamed.From || document.Id.StartsWith(renamed.From + "/", StringComparison.Ordinal);
        return document with { Id = isBelow ? renamed.Indexed.Id + document.Id[renamed.From.Length..] : document.Id, File = renamed.Indexed.Id };
    }
}
