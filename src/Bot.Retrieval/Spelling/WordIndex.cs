using Bot.Relations.Spelling;
using Bot.Relations.Text;
using Bot.Retrieval.Generations;
using Bot.Retrieval.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Bot.Retrieval.Spelling;

/// <summary>The words of the documents in one language, names and others. Reads only those that begin as the asked word does.</summary>
internal sealed class WordIndex(Generation generation, string language)
{
    private const int Beginning = 2;

    /// <summary>The words that sound as the folded word does and are one slip away, with the number of passages that hold them; in no order.</summary>
    public IEnumerable<(string Word, int Distance, int Weight)> Near(string folded)
    {
        if (Analyzers.Terms(language, folded) is not [var stem] || stem.Length <= Beginning) yield break;
        var field = IndexFields.Body(language);
        if (MultiFields.GetTerms(generation.Reader, field) is not { } words) yield break;
        var next = words.GetEnumerator();
        if (next.SeekCeil(new BytesRef(stem[..Beginning])) == TermsEnum.SeekStatus.END) yield break;
        do
        {
            var word = next.Term.Utf8ToString();
            if (!word.StartsWith(stem[..Beginning], StringComparison.Ordinal)) yield break;
            if (EditDistance.Between(stem, word, EditDistance.Slip) is 0 or > EditDistance.Slip) continue;
            if (Written(field, word) is { } written && Misspelling.Distance(folded, Letters.Fold(written)) is { } distance && distance <= EditDistance.Slip
                && Misspelling.SoundsAlike(folded, Letters.Fold(written)) && !Misspelling.AreForms(folded, Letters.Fold(written), language))
                yield return (written, distance, next.DocFreq);
        }
        while (next.MoveNext());
    }

    // The index holds stems; how a word is written is read in a passage that holds it.
    private string? Written(string field, string stem)
    {
        var found = MultiFields.GetTermDocsEnum(generation.Reader, null, field, new BytesRef(stem));
        if (found is null || found.NextDoc() == DocIdSetIterator.NO_MORE_DOCS) return null;
        var text = generation.PassageOf(found.DocID).Text;
        var spans = new List<WordSpan>();
        WordReader.Read(text, spans);
        foreach (var span in spans)
        {
            var word = text.Slice(span.Start, span.Length).ToString();
            if (word.Length >= stem.Length - 1 && Analyzers.Terms(language, word) is [var own] && own == stem) return word.ToLowerInvariant();
        }

        return null;
    }
}
