using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Bot.Retrieval.Indexing;

/// <summary>A token stream over terms that are already known; can be filled again and again.</summary>
internal sealed class TermListStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private IEnumerable<string> _terms = [];
    private IEnumerator<string>? _next;

    public TermListStream() => _term = AddAttribute<ICharTermAttribute>();

    public TermListStream Over(IEnumerable<string> terms)
    {
        _terms = terms;
        return this;
    }

    public override void Reset()
    {
        base.Reset();
        _next = _terms.GetEnumerator();
    }

    public override bool IncrementToken()
    {
        if (_next?.MoveNext() is not true) return false;
        ClearAttributes();
        _term.SetEmpty().Append(_next.Current);
        return true;
    }
}
