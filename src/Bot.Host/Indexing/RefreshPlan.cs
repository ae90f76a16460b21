using Bot.Answering;
using Bot.Corpus;
using Bot.Retrieval.Catalogues;

namespace Bot.Host.Indexing;

/// <summary>What must be done so that an index holds what the corpus holds now.</summary>
/// <param name="Kept">Files that hold what they held: their documents are carried over.</param>
/// <param name="Renamed">Files that hold what a file of another name held: its documents get new ids.</param>
/// <param name="Read">Files to read, with the hash of their content.</param>
/// <param name="Removed">How many files are gone.</param>
internal sealed record RefreshPlan(
    IReadOnlyList<IndexedFile> Kept, IReadOnlyList<RenamedFile> Renamed, IReadOnlyList<(SourceFile File, IndexedFile Indexed)> Read, int Removed)
{
    // While documents are followed; after that only where a person or a start asks. What ends its reader each time must not cost its time at every start: that is read again
    // when it has changed, or when all is.
    private const int MostTries = 3;

    /// <summary>Files that can't be opened now, told as such: what they held when they could be stays.</summary>
    public IReadOnlyList<LeftOut> Closed { get; private init; } = [];

    /// <summary>Whether the index holds it already.</summary>
    public bool IsDone => Renamed.Count == 0 && Read.Count == 0 && Removed == 0;

    /// <summary>Compares: stamps first, then hashes of what differs.</summary>
    /// <param name="last">The files that the index was built from.</param>
    /// <param name="now">The files that there are.</param>
    /// <param name="hashOf">Reads a file through and hashes it; null when it can't be read.</param>
    /// <param name="triesAgain">Whether what was left out for a reason that may pass is read again in any case; else it is where something else changed, a few times.</param>
    public static RefreshPlan Of(IReadOnlyList<IndexedFile> last, CorpusListing now, Func<SourceFile, string?> hashOf, bool triesAgain)
    {
        var byId = last.ToDictionary(file => file.Id, StringComparer.Ordinal);
        var here = now.Files.Select(file => file.Id).ToHashSet(StringComparer.Ordinal);
        // What was left out is read again under its new name: its reader may go by the ending.
        var byHash = last.Where(file => file.LeftOut is [] && file.Hash.Length > 0).DistinctBy(file => file.Hash).ToDictionary(file => file.Hash, StringComparer.Ordinal);
        var kept = new List<IndexedFile>();
        var renamed = new List<RenamedFile>();
        var read = new List<(SourceFile, IndexedFile)>();
        var closed = new List<LeftOut>();
        foreach (var file in now.Files)
        {
            var stamp = now.StampOf(file);
            var known = byId.GetValueOrDefault(file.Id);
            if (known is not null && stamp.Length > 0 && stamp == known.Stamp && known.Hash.Length > 0)
            {
                kept.Add(known);
                continue;
            }

            var hash = hashOf(file);
            if (hash is null && known is { Hash.Length: > 0 })
            {
                kept.Add(known with { Stamp = "" });
                closed.Add(new LeftOut(file.Id, "it can't be opened now: its last text stays; see to the drive and to this program's right to read it") { DocumentWasRead = true });
                continue;
            }

            var indexed = new IndexedFile(file.Id, stamp, hash ?? "");
            // Neither hash is there where the file could not be opened then and can't be now.
            if (known is not null && known.Hash == indexed.Hash) kept.Add(known with { Stamp = stamp });
            else if (byHash.TryGetValue(indexed.Hash, out var twin) && SameEnding(twin.Id, file.Id)) renamed.Add(new RenamedFile(twin.Id, file, indexed));
            else read.Add((file, indexed));
        }

        var plan = new RefreshPlan(kept, renamed, read, last.Count(file => !here.Contains(file.Id))) { Closed = closed };
        return triesAgain ? plan.Trying(now, int.MaxValue) : plan.IsDone ? plan : plan.Trying(now, MostTries);
    }

    /// <summary>Whether a file was left out for a reason that may have passed. One that can't be opened shows by its hash when it can.</summary>
    public static bool MayBeReadNow(IndexedFile file) => file.Hash.Length > 0 && file.LeftOut.Any(part => part.MayPass && (!part.EndsReader || file.Tries < MostTries));

    private RefreshPlan Trying(CorpusListing now, int most)
    {
        var again = Kept.Where(file => file.Tries < most && MayBeReadNow(file)).ToDictionary(file => file.Id, StringComparer.Ordinal);
        return again.Count == 0 ? this : this with
        {
            Kept = [.. Kept.Where(file => !again.ContainsKey(file.Id))],
            Read = [.. Read, .. now.Files.Where(file => again.ContainsKey(file.Id)).Select(file => (file, again[file.Id]))],
        };
    }

    private static bool SameEnding(string one, string other) => Path.GetExtension(one).Equals(Path.GetExtension(other), StringComparison.OrdinalIgnoreCase);
}

/// <summary>A file under a new name.</summary>
/// <param name="From">The id under which its documents are in the index.</param>
/// <param name="File">The file as it is found now.</param>
/// <param name="Indexed">The same as it is to be remembered.</param>
internal sealed record RenamedFile(string From, SourceFile File, IndexedFile Indexed);
