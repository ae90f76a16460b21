using Bot.Answering;
using Bot.Retrieval.Generations;
using Bot.Retrieval.Indexing;
using Lucene.Net.Index;

namespace Bot.Retrieval.Vectors;

/// <summary>All passages of an index in the order of their Lucene documents.</summary>
internal static class IndexedPassages
{
    /// <summary>Each with its number; read as they are asked for, each document once.</summary>
    public static IEnumerable<(int Number, Passage Passage)> Of(IndexReader reader)
    {
        foreach (var leaf in reader.Leaves)
        {
            var segment = new Segment(leaf);
            var ends = Blocks.Ends(leaf.AtomicReader);
            Document? document = null;
            for (var at = 0; at < leaf.AtomicReader.MaxDoc; at++)
            {
                if (ends.Get(at))
                {
                    document = null;
                    continue;
                }

                document ??= Generation.ReadDocument(leaf.AtomicReader.Document(segment.DocumentOf(at)));
                yield return (leaf.DocBase + at, segment.Passage(at, document));
            }
        }
    }
}
