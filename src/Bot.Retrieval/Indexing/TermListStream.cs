using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Bot.Retrieval.Indexing;

/// <summary>A token stream over terms that are already known; can be filled again and again.</summary>
internal sealed class TermListStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private IReadOnlyList<string> _terms = [];
    private int _next;

    public TermListStream() => _term = AddAttribute<ICharTermAttribute>();

    public TermListStream Over(IReadOnlyList<string> terms)
    {
        _terms = terms;
        return this;
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }

    public override bool IncrementToken()
    {
        if (_next >= _terms.Count) return false;
        ClearAttributes();
        _term.SetEmpty().Append(_terms[_next++]);
        return true;
    }
}
