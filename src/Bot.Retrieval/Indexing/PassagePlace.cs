using Bot.Answering;

namespace Bot.Retrieval.Indexing;

/// <summary>Where a passage stands and of what kind it is, in one number: 32 bits for the start, 31 for the length, 1 for the kind.</summary>
internal static class PassagePlace
{
    public static long Pack(Passage passage) => ((long)passage.Start << 32) | ((long)(passage.End - passage.Start) << 1) | (passage.Kind == PassageKind.Row ? 1L : 0L);

    public static Passage Unpack(long place, Document document, string heading)
    {
        var start = (int)(place >> 32);
        var length = (int)((place & uint.MaxValue) >> 1);
        return new Passage(document, start, start + length, heading, (place & 1) == 1 ? PassageKind.Row : PassageKind.Prose);
    }
}
