using Bot.Answering;
using Bot.Host.Web.Sources.List;
using Bot.Retrieval.Catalogues;

namespace Bot.Host.Web.Sources;

/// <summary>The documents that answers are found in, listed as they were at one moment: the next index has another of these, and a text is that of the
/// index as it is when it is asked for. Only what was indexed can be had, and only by the key of its address: no part of a request is taken for a path. Asked
/// for once in each request, from several threads.</summary>
public sealed class SourceDocuments
{
    private readonly Func<string, Document?> _find;
    private readonly string? _folder;
    private readonly Lazy<IReadOnlyList<DocumentEntry>> _list;
    private readonly Lazy<Dictionary<string, DocumentEntry>> _byKey;
    private readonly Lazy<Dictionary<string, DocumentEntry>> _byText;
    private readonly Lazy<SourceSearch> _search;

    /// <param name="list">Every document that there is, in any order; called once, when it is first needed.</param>
    /// <param name="find">Returns the document of exactly that id, null when there is none.</param>
    /// <param name="folder">The folder that the documents' files are found in; null when their files are not to be had.</param>
    public SourceDocuments(Func<IReadOnlyList<DocumentEntry>> list, Func<string, Document?> find, string? folder)
    {
        (_find, _folder) = (find, folder);
        _list = new(list);
        _byKey = new(() => By(entry => SourceAddress.Key(entry.Id)));
        _byText = new(() => By(entry => entry.TextHash));
        _search = new(() => new SourceSearch(List));
    }

    /// <summary>A set without any document.</summary>
    public static SourceDocuments None { get; } = new(() => [], _ => null, null);

    /// <summary>The documents of a corpus; files can be had of a folder only.</summary>
    public static SourceDocuments OfCorpus(string corpusPath, Func<IReadOnlyList<DocumentEntry>> list, Func<string, Document?> find) =>
        new(list, find, corpusPath);

    /// <summary>Every document as a list shows it.</summary>
    public IReadOnlyList<DocumentEntry> List => _list.Value;

    /// <summary>The folder that the documents' files are found in; null when their files are not to be had, or not now.</summary>
    public string? Folder => Directory.Exists(_folder) ? _folder : null;

    internal SourceSearch Search => _search.Value;

    /// <summary>The document and its entry in the list, by the key of its address; null when there is none.</summary>
    public (Document Document, DocumentEntry Entry)? Find(string key) =>
        _byKey.Value.TryGetValue(key, out var entry) && _find(entry.Id) is { } document ? (document, entry) : null;

    /// <summary>The first document whose text has that hash; null when none has.</summary>
    public DocumentEntry? OfText(string hash) => TextHash.IsOne(hash) ? _byText.Value.GetValueOrDefault(hash) : null;

    private Dictionary<string, DocumentEntry> By(Func<DocumentEntry, string> key)
    {
        var entries = new Dictionary<string, DocumentEntry>(List.Count, StringComparer.Ordinal);
        foreach (var entry in List) entries.TryAdd(key(entry), entry);
        return entries;
    }
}
