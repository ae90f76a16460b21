using Bot.Answering;

namespace Bot.Retrieval.Catalogues;

/// <summary>A file of the corpus as it was when the generation was built: what tells later whether it must be read again.</summary>
/// <param name="Id">Its path below the corpus folder.</param>
/// <param name="Stamp">Its size and time; empty when they could not be relied on, because it had been written a moment before.</param>
/// <param name="Hash">The hash of its content.</param>
public sealed record IndexedFile(string Id, string Stamp, string Hash)
{
    /// <summary>What of it was not read, and why; empty when it was read whole.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>How often it was read since it was last changed, each time with something left out for a reason that may pass.</summary>
    public int Tries { get; init; }
}
