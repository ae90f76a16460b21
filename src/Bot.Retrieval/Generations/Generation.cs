using System.Collections.Concurrent;
using System.Globalization;
using Bot.Answering;
using Bot.Relations.Dates;
using Bot.Retrieval.Catalogues;
using Bot.Retrieval.Indexing;
using Bot.Retrieval.Vectors;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Bot.Retrieval.Generations;

/// <summary>One complete, verified state of the index, open for reading. Safe to use from many threads at once.</summary>
public sealed class Generation : IDisposable
{
    /// <summary>Texts kept in memory, in UTF-16 code units: 32 MB.</summary>
    private const int KeptText = 16 * 1024 * 1024;

    private readonly FSDirectory _directory;
    private readonly DirectoryReader _reader;
    private readonly Dictionary<int, Segment> _segments;
    private readonly ConcurrentDictionary<int, Answering.Document> _documents = new();
    private int _kept;

    // Held open like Lucene's files: another process may delete the folder before anyone asks for it.
    private readonly FileStream _catalogueFile;
    private readonly Lazy<Catalogue> _catalogue;

    private Generation(string folder, FSDirectory directory, DirectoryReader reader, FileStream catalogue, VectorFile? vectors, Manifest manifest)
    {
        Name = Path.GetFileName(folder);
        _catalogueFile = catalogue;
        _catalogue = new Lazy<Catalogue>(() => Catalogue.Read(catalogue));
        (_directory, _reader, Vectors) = (directory, reader, vectors);
        Searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
        Fingerprint = manifest.Fingerprint;
        Counts = manifest.Counts;
        _segments = reader.Leaves.ToDictionary(leaf => leaf.Ord, leaf => new Segment(leaf));
    }

    /// <summary>The name of its folder.</summary>
    public string Name { get; }

    /// <summary>The files that it was built from, and its documents; read when it is first asked for.</summary>
    public Catalogue Catalogue => _catalogue.Value;

    /// <summary>The fingerprint of the corpus it was built from.</summary>
    public string Fingerprint { get; }

    /// <summary>What it holds.</summary>
    public IndexCounts Counts { get; }

    internal IndexSearcher Searcher { get; }

    internal IndexReader Reader => _reader;

    /// <summary>The vectors of its passages; null when it has none.</summary>
    internal VectorFile? Vectors { get; }

    /// <summary>The document of exactly that id; null when there is none.</summary>
    public Answering.Document? Find(string id)
    {
        var found = MultiFields.GetTermDocsEnum(_reader, null, IndexFields.DocumentId, new BytesRef(id));
        return found is null || found.NextDoc() == DocIdSetIterator.NO_MORE_DOCS ? null : DocumentAt(found.DocID);
    }

    /// <summary>The documents that were read from a file.</summary>
    public IEnumerable<Answering.Document> DocumentsOf(string file)
    {
        var found = MultiFields.GetTermDocsEnum(_reader, null, IndexFields.File, new BytesRef(IndexFields.FileTerm(file)));
        if (found is null) yield break;
        for (var number = found.NextDoc(); number != DocIdSetIterator.NO_MORE_DOCS; number = found.NextDoc())
            yield return ReadDocument(_reader.Document(number));
    }

    /// <summary>The codes of the countries and organizations that passages or their headings name, with the number of those passages; in no order.</summary>
    public IEnumerable<(string Code, int Passages)> Countries()
    {
        if (MultiFields.GetTerms(_reader, IndexFields.Keys) is not { } keys) yield break;
        var next = keys.GetEnumerator();
        if (next.SeekCeil(new BytesRef(KeyTerms.CountryMark)) == TermsEnum.SeekStatus.END) yield break;
        do
        {
            var key = next.Term.Utf8ToString();
            if (!key.StartsWith(KeyTerms.CountryMark, StringComparison.Ordinal)) yield break;
            yield return (key[KeyTerms.CountryMark.Length..], next.DocFreq);
        }
        while (next.MoveNext());
    }

    internal static Generation? TryOpen(string folder)
    {
        if (Manifest.Read(folder) is not { } manifest || !manifest.MatchesFiles(folder)) return null;
        FSDirectory? directory = null;
        FileStream? catalogue = null;
        DirectoryReader? reader = null;
        VectorFile? vectors = null;
        try
        {
            catalogue = Catalogue.Open(folder);
            directory = new MMapDirectory(folder);
            reader = DirectoryReader.Open(directory);
            vectors = VectorFile.Open(folder);
            if (vectors?.Fits(reader.MaxDoc) == false) throw new InvalidDataException($"The vectors in {folder} are not those of its passages.");
            return new Generation(folder, directory, reader, catalogue, vectors, manifest);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or IndexNotFoundException or CorruptIndexException or InvalidOperationException or InvalidDataException)
        {
            reader?.Dispose();
            directory?.Dispose();
            catalogue?.Dispose();
            vectors?.Dispose();
            return null;
        }
    }

    /// <summary>The passages that were found, by document id and place.</summary>
    internal IReadOnlyList<Passage> PassagesOf(IEnumerable<ScoreDoc> found) =>
        [.. found.Select(hit => PassageOf(hit.Doc)).OrderBy(passage => passage.Document.Id, StringComparer.Ordinal).ThenBy(passage => passage.Start)];

    /// <summary>The passage that a Lucene document number stands for.</summary>
    internal Passage PassageOf(int number)
    {
        var leaf = _reader.Leaves[ReaderUtil.SubIndex(number, _reader.Leaves)];
        var segment = _segments[leaf.Ord];
        var local = number - leaf.DocBase;
        var document = DocumentAt(leaf.DocBase + segment.DocumentOf(local));
        return segment.Passage(local, document);
    }

    private Answering.Document DocumentAt(int number)
    {
        if (_documents.TryGetValue(number, out var document)) return document;
        document = ReadDocument(_reader.Document(number));
        if (Interlocked.Add(ref _kept, document.Text.Length) > KeptText)
        {
            _documents.Clear();
            Interlocked.Exchange(ref _kept, document.Text.Length);
        }

        _documents[number] = document;
        return document;
    }

    internal static Answering.Document ReadDocument(Lucene.Net.Documents.Document stored)
    {
        string? Field(string name) => stored.Get(name, CultureInfo.InvariantCulture);
        return new Answering.Document(Field(IndexFields.DocumentId)!, Field(IndexFields.Title)!, Field(IndexFields.Text)!, Field(IndexFields.Language)!)
        {
            Published = Field(IndexFields.Published) is { } date ? PartialDate.Parse(date) : null,
            Publisher = Field(IndexFields.Publisher),
            Url = Field(IndexFields.Url),
            File = Field(IndexFields.File)!,
            MediaType = Field(IndexFields.MediaType)!,
            Pages = Field(IndexFields.Pages) is { } pages ? [.. pages.Split(' ').Select(page => int.Parse(page, CultureInfo.InvariantCulture))] : [],
        };
    }

    /// <summary>Closes the files. Passages that were returned stay valid.</summary>
    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _catalogueFile.Dispose();
        Vectors?.Dispose();
    }
}
