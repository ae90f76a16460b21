using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Bot.Retrieval.Indexing;

/// <summary>Where the blocks of a segment end: each is a document's passages, then the document.</summary>
internal static class Blocks
{
    /// <summary>A set bit for the last Lucene document of each block.</summary>
    public static FixedBitSet Ends(AtomicReader segment)
    {
        var bits = new FixedBitSet(segment.MaxDoc);
        var postings = segment.GetTermDocsEnum(new Term(IndexFields.IsDocument, "1"));
        if (postings is null) return bits;
        for (var number = postings.NextDoc(); number != DocIdSetIterator.NO_MORE_DOCS; number = postings.NextDoc()) bits.Set(number);
        return bits;
    }
}
