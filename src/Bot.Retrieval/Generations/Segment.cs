using Bot.Answering;
using Bot.Retrieval.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Bot.Retrieval.Generations;

/// <summary>One segment of a generation: where its documents and passages stand. Doc values are not safe for two threads at once, so each call takes
/// its own view.</summary>
internal sealed class Segment(AtomicReaderContext leaf)
{
    private readonly FixedBitSet _documents = Blocks.Ends(leaf.AtomicReader);

    /// <summary>The Lucene document that holds the document of a passage: the last of its block.</summary>
    public int DocumentOf(int passage) => _documents.NextSetBit(passage);

    /// <summary>The passage, as a slice of the document.</summary>
    public Passage Passage(int passage, Answering.Document document)
    {
        var reader = leaf.AtomicReader;
        var heading = new BytesRef();
        reader.GetSortedDocValues(IndexFields.Heading).Get(passage, heading);
        return PassagePlace.Unpack(reader.GetNumericDocValues(IndexFields.Place).Get(passage), document, heading.Utf8ToString());
    }
}
