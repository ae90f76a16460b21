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

    /// <summary>Nothing is read yet.</summary>
    public FilesRead(RefreshPlan plan) => _plan = plan;

    /// <summary>The documents, to be read from any thread.</summary>
    public IEnumerable<Func<Document?>> Documents(CorpusSource corpus, Generation? last)
    {
        foreach (var renamed in _plan.Renamed)
            foreach (var document in last!.DocumentsOf(renamed.From))
                yield return () => Renamed(document, renamed);
        foreach (var (file, _) in _plan.Read)
            foreach (var read in corpus.Read(file, leftOut => Note(file.Id, leftOut)))
                yield return read;
    }

    /// <summary>The files as they are to be remembered, in the order of their ids. To be asked when all documents were read.</summary>
    public IReadOnlyList<IndexedFile> Files() =>
    [
        .. _plan.Kept.Concat(_plan.Renamed.Select(file => file.Indexed)).Concat(_plan.Read.Select(AsRead))
            .OrderBy(file => file.Id, StringComparer.Ordinal),
    ];

    // What was written to while it was read may have been hashed before and read after: it is read again next time.
    private IndexedFile AsRead((SourceFile File, IndexedFile Indexed) read)
    {
        var indexed = CorpusSource.IsUnchanged(read.File) ? read.Indexed : read.Indexed with { Stamp = "", Hash = "" };
        var leftOut = LeftOutOf(read.File.Id);
        return indexed with { LeftOut = leftOut, Tries = leftOut.Any(part => part.MayPass) ? indexed.Tries + 1 : 0 };
    }

    private void Note(string file, LeftOut leftOut) => _leftOut.GetOrAdd(file, _ => new()).Enqueue(leftOut);

    private IReadOnlyList<LeftOut> LeftOutOf(string file) => _leftOut.TryGetValue(file, out var rows) ? [.. rows] : [];

    // A title that was taken from the old name would name a file that is not there.
    private static Document Renamed(Document document, RenamedFile renamed)
    {
        // The rows of a corpus that is one set have ids of their own.
        var id = document.Id.StartsWith(renamed.From, StringComparison.Ordinal) ? renamed.Indexed.Id + document.Id[renamed.From.Length..] : document.Id;
        var title = document.Title == DocumentName.TitleOf(document.Id) ? DocumentName.TitleOf(id) : document.Title;
        return document with { Id = id, File = renamed.Indexed.Id, Title = title };
    }
}
