using System.Globalization;
using System.Runtime.InteropServices;
using Bot.Answering;
using Bot.Relations.Events;
using Bot.Relations.Terms;
using Bot.Relations.Text;
using Bot.Retrieval.Events;
using Bot.Retrieval.Spelling;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using LuceneDocument = Lucene.Net.Documents.Document;
using Term = Bot.Relations.Terms.Term;

namespace Bot.Retrieval.Indexing;

/// <summary>Turns a document and its passages into one block of Lucene documents. Its fields are filled anew for each passage, as Lucene advises for speed,
/// so a block must be read in order, each document before the next. Not safe for two threads: each indexing thread has its own.</summary>
internal sealed class PassageFields : IDisposable
{
    private static readonly FieldType Words = Frozen(new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS });
    private static readonly FieldType Bare = Frozen(new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY });

    private readonly List<WordSpan> _spans = [];
    private readonly List<Term> _terms = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Field Body, Field Context)> _words = [];
    private readonly TermListStream _contextStream = new();
    private readonly TermListStream _keyStream = new();
    private readonly Field _keyField;
    private readonly NumericDocValuesField _place = new(IndexFields.Place, 0);
    private readonly SortedDocValuesField _heading = new(IndexFields.Heading, new BytesRef());
    private string _context = "";
    private string _contextLanguage = "";
    private string _contextHeading = "";
    private string? _contextPublisher;
    private List<string> _contextWords = [];
    private List<string> _contextKeys = [];
    private EventSetting? _setting;

    public PassageFields() => _keyField = new Field(IndexFields.Keys, _keyStream, Bare);

    /// <summary>The block: one Lucene document for each passage, the document last. Made as it is read.</summary>
    public IEnumerable<LuceneDocument> Block(Answering.Document document, IReadOnlyList<Passage> passages)
    {
        _countries.Clear();
        _names.Clear();
        var (body, context) = WordFields(document.Language);
        LuceneDocument fields = [body, context, _keyField, _place, _heading];
        foreach (var passage in passages)
        {
            Fill(document, passage, body);
            yield return fields;
        }

        yield return OfDocument(document, _names);
    }

    /// <summary>The codes of the countries that the last block names, those in most passages first.</summary>
    public IReadOnlyList<string> Countries() =>
        [.. _countries.OrderByDescending(country => country.Value).ThenBy(country => country.Key, StringComparer.Ordinal).Select(country => country.Key[KeyTerms.CountryMark.Length..])];

    /// <summary>Lets the token streams go.</summary>
    public void Dispose()
    {
        _contextStream.Dispose();
        _keyStream.Dispose();
    }

    private void Fill(Answering.Document document, Passage passage, Field body)
    {
        ReadContext(passage);
        var text = passage.Text.ToString();
        _keys.Clear();
        foreach (var key in _contextKeys) _keys.Add(key);
        _spans.Clear();
        _terms.Clear();
        WordReader.Read(text, _spans);
        TermReader.Of(document.Language).Read(text, _spans, anyCase: false, _terms);
        KeyTerms.Add(_terms, _keys);
        PassageEvents.AddKeys(passage, text, _spans, _terms, _setting, _keys);
        NameWords.Add(_terms, _names);
        foreach (var key in _keys)
            if (key.StartsWith(KeyTerms.CountryMark, StringComparison.Ordinal)) CollectionsMarshal.GetValueRefOrAddDefault(_countries, key, out _)++;
        body.SetStringValue(text);
        _contextStream.Over(_contextWords);
        _keyStream.Over(_keys);
        _place.SetInt64Value(PassagePlace.Pack(passage));
    }

    private (Field Body, Field Context) WordFields(string language)
    {
        if (!_words.TryGetValue(language, out var fields))
            _words[language] = fields = (new Field(IndexFields.Body(language), "", Words), new Field(IndexFields.Context(language), _contextStream, Words));
        return fields;
    }

    // Rows of one table share their context: it is read once.
    private void ReadContext(Passage passage)
    {
        var language = passage.Document.Language;
        var context = passage.Context;
        var publisher = passage.Document.Publisher;
        if (context == _context && language == _contextLanguage && passage.Heading == _contextHeading && publisher == _contextPublisher) return;
        (_context, _contextLanguage, _contextHeading, _contextPublisher) = (context, language, passage.Heading, publisher);
        _contextWords = Analyzers.Terms(language, context);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        KeyTerms.Add(TermReader.Of(language).Read(context), keys);
        _contextKeys = [.. keys];
        _setting = EventSetting.Of(passage.Document.Title, passage.Heading, publisher, language);
        _heading.SetBytesValue(new BytesRef(passage.Heading));
    }

    private static LuceneDocument OfDocument(Answering.Document document, HashSet<string> names)
    {
        LuceneDocument fields =
        [
            new Field(IndexFields.IsDocument, new TermListStream().Over(["1"]), Bare),
            Id(document.Id),
            new StoredField(IndexFields.Title, document.Title),
            new StoredField(IndexFields.Text, document.Text),
            new StoredField(IndexFields.Language, document.Language),
            new StringField(IndexFields.File, IndexFields.FileTerm(document.File), Field.Store.YES),
            new StoredField(IndexFields.MediaType, document.MediaType),
        ];
        if (names.Count > 0) fields.Add(new Field(IndexFields.Names, new TermListStream().Over(names), Bare));
        if (document.Published is { } published) fields.Add(new StoredField(IndexFields.Published, published.ToString()));
        if (document.Publisher is { } publisher) fields.Add(new StoredField(IndexFields.Publisher, publisher));
        if (document.Url is { } url) fields.Add(new StoredField(IndexFields.Url, url));
        if (document.Pages is not []) fields.Add(new StoredField(IndexFields.Pages, string.Join(' ', document.Pages.Select(page => page.ToString(CultureInfo.InvariantCulture)))));
        return fields;
    }

    private static Field Id(string id) =>
        id.Length <= IndexFields.LongestTerm ? new StringField(IndexFields.DocumentId, id, Field.Store.YES) : new StoredField(IndexFields.DocumentId, id);

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
