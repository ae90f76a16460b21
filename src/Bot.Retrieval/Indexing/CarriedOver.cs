using Bot.Retrieval.Catalogues;
using Bot.Retrieval.Generations;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Bot.Retrieval.Indexing;

/// <summary>The part of a generation that the next one takes over unread.</summary>
internal static class CarriedOver
{
    /// <summary>The entries of the documents that are kept.</summary>
    public static IEnumerable<DocumentEntry> Entries(GenerationContent content) =>
        content.Base is { } last && content.Kept.Count > 0 ? last.Catalogue.Documents.Where(document => content.Kept.Contains(document.File)) : [];

    /// <summary>Views of the generation's segments in which the blocks of all other files are deleted: merged into a new index, those leave no trace,
    /// so that scores are what a build from nothing would give.</summary>
    public static IndexReader[] Readers(GenerationContent content)
    {
        if (content.Base is not { } last || content.Kept.Count == 0) return [];
        var dropped = last.Catalogue.Documents.Select(document => document.File).Where(file => !content.Kept.Contains(file)).ToHashSet(StringComparer.Ordinal);
        return [.. last.Reader.Leaves.Select(leaf => Without(leaf.AtomicReader, dropped))];
    }

    private static IndexReader Without(AtomicReader segment, HashSet<string> dropped)
    {
        if (dropped.Count == 0) return segment;
        var ends = Blocks.Ends(segment);
        var live = new FixedBitSet(segment.MaxDoc);
        live.Set(0, segment.MaxDoc);
        foreach (var file in dropped)
        {
            var found = segment.GetTermDocsEnum(new Term(IndexFields.File, IndexFields.FileTerm(file)));
            if (found is null) continue;
            for (var end = found.NextDoc(); end != DocIdSetIterator.NO_MORE_DOCS; end = found.NextDoc())
                live.Clear(end == 0 ? 0 : ends.PrevSetBit(end - 1) + 1, end + 1);
        }

        return new Rest(segment, live);
    }

    private sealed class Rest(AtomicReader segment, FixedBitSet live) : FilterAtomicReader(segment)
    {
        public override IBits LiveDocs => live;

        public override int NumDocs { get; } = live.Cardinality;

        public override bool HasDeletions => true;
    }
}
