using Bot.Answering;
using Bot.Relations.Terms;
using Bot.Relations.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using LuceneDocument = Lucene.Net.Documents.Document;
using Term = Bot.Relations.Terms.Term;

namespace Bot.Retrieval.Indexing;

/// <summary>Turns a document and its passages into one block of Lucene documents. Not safe for two threads: each indexing thread has its own.</summary>
internal sealed class PassageFields
{
    private static readonly FieldType Words = Frozen(new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS });
    private static readonly FieldType Bare = Frozen(new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY });

    private readonly List<WordSpan> _spans = [];
    private readonly List<Term> _terms = [];
    private string _context = "";
    private string _contextLanguage = "";
    private List<string> _contextWords = [];
    private HashSet<string> _contextKeys = [];

    /// <summary>The block: one Lucene document for each passage, the document last.</summary>
    public List<LuceneDocument> Block(Answering.Document document, IReadOnlyList<Passage> passages)
    {
        var block = new List<LuceneDocument>(passages.Count + 1);
        foreach (var passage in passages) block.Add(OfPassage(document, passage));
        block.Add(OfDocument(document));
        return block;
    }

    private LuceneDocument OfPassage(Answering.Document document, Passage passage)
    {
        ReadContext(passage);
        var text = passage.Text.ToString();
        var keys = new HashSet<string>(_contextKeys);
        _spans.Clear();
        _terms.Clear();
        WordReader.Read(text, _spans);
        TermReader.Of(document.Language).Read(text, _spans, anyCase: false, _terms);
        KeyTerms.Add(_terms, keys);
        return
        [
            new Field(IndexFields.Body(document.Language), text, Words),
            new Field(IndexFields.Context(document.Language), new TermListStream().Over(_contextWords), Words),
            new Field(IndexFields.Keys, new TermListStream().Over([.. keys]), Bare),
            new NumericDocValuesField(IndexFields.Start, passage.Start),
            new NumericDocValuesField(IndexFields.End, passage.End),
            new NumericDocValuesField(IndexFields.Kind, (long)passage.Kind),
            new SortedDocValuesField(IndexFields.Heading, new BytesRef(passage.Heading)),
        ];
    }

    // Rows of one table share their context: it is read once.
    private void ReadContext(Passage passage)
    {
        var language = passage.Document.Language;
        var context = passage.Context;
        if (context == _context && language == _contextLanguage) return;
        (_context, _contextLanguage) = (context, language);
        _contextWords = Analyzers.Terms(language, context);
        _contextKeys = [];
        KeyTerms.Add(TermReader.Of(language).Read(context), _contextKeys);
    }

    private static LuceneDocument OfDocument(Answering.Document document)
    {
        LuceneDocument fields =
        [
            new Field(IndexFields.IsDocument, new TermListStream().Over(["1"]), Bare),
            new StoredField(IndexFields.DocumentId, document.Id),
            new StoredField(IndexFields.Title, document.Title),
            new StoredField(IndexFields.Text, document.Text),
            new StoredField(IndexFields.Language, document.Language),
        ];
        if (document.Published is { } published) fields.Add(new StoredField(IndexFields.Published, published.ToString()));
        if (document.Publisher is { } publisher) fields.Add(new StoredField(IndexFields.Publisher, publisher));
        if (document.Url is { } url) fields.Add(new StoredField(IndexFields.Url, url));
        return fields;
    }

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
