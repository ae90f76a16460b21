using Bot.Relations.Spelling;
using Bot.Retrieval.Generations;
using Bot.Retrieval.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Bot.Retrieval.Spelling;

/// <summary>The names that stand in the documents of a generation. Reads only those that begin as the asked word does.</summary>
internal sealed class NameIndex(Generation generation)
{
    private readonly Terms? _names = MultiFields.GetTerms(generation.Reader, IndexFields.Names);

    /// <summary>Whether the folded word is one of them.</summary>
    public bool Holds(string folded) => BeginningWith(folded + NameWords.Mark).Any();

    /// <summary>How the folded name is written most often, and in how many passages with a capital; null when it is none.</summary>
    public (string Surface, int Passages)? Written(string folded)
    {
        (string Surface, int Passages)? best = null;
        foreach (var (name, passages) in BeginningWith(folded + NameWords.Mark))
            if (best is null || passages > best.Value.Passages) best = (name[(folded.Length + 1)..], passages);
        return best;
    }

    /// <summary>The names that the folded word may be a misspelling of, as they are written, with the number of documents that hold them; in no order.</summary>
    public IEnumerable<(string Word, int Distance, int Weight)> Near(string folded)
    {
        // The first letter is kept, or swapped with the second.
        foreach (var beginning in (string[])[folded[..1], $"{folded[1]}{folded[0]}"])
            foreach (var (name, documents) in BeginningWith(beginning))
            {
                var mark = name.IndexOf(NameWords.Mark, StringComparison.Ordinal);
                if (Misspelling.Distance(folded, name.AsSpan(0, mark)) is { } distance) yield return (name[(mark + 1)..], distance, documents);
            }
    }

    private IEnumerable<(string Name, int Documents)> BeginningWith(string beginning)
    {
        if (_names is null) yield break;
        var next = _names.GetEnumerator();
        if (next.SeekCeil(new BytesRef(beginning)) == TermsEnum.SeekStatus.END) yield break;
        do
        {
            var name = next.Term.Utf8ToString();
            if (!name.StartsWith(beginning, StringComparison.Ordinal)) yield break;
            yield return (name, next.DocFreq);
        }
        while (next.MoveNext());
    }
}
