using System.Globalization;
using Bot.Answering;
using Bot.Retrieval.Catalogues;
using Bot.Retrieval.Indexing;
using Bot.Retrieval.Vectors;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Bot.Retrieval.Generations;

/// <summary>The folder that keeps the generations of an index: each in a folder of its own, named by a pointer file that is replaced atomically
/// once the generation is closed, verified and flushed. The documents are the truth; everything here can be deleted.</summary>
/// <param name="path">The folder; made when it is first written to.</param>
public sealed class IndexFolder(string path)
{
    private const string Lock = "build.lock";
    private const int HeldOnLinux = 11, HeldOnMac = 35, HeldOnWindows = unchecked((int)0x80070020);
    private const string SettledName = "settled";

    /// <summary>The folder's path.</summary>
    public string Path => path;

    /// <summary>The name of the generation that was finished last; null when there is none, or when it can't be told.</summary>
    public string? Last => Pointer.Read(path);

    /// <summary>Whether another build of the program finished that one: this one can't open it, but nothing is wrong with it.</summary>
    public bool IsLastOfAnotherBuild => Last is { } name && Manifest.IsOfAnotherBuild(System.IO.Path.Combine(path, name));

    /// <summary>Opens the generation that the pointer names, or the one before it when that doesn't open.</summary>
    /// <returns>The generation; null when none opens and the index must be built.</returns>
    public Generation? Open()
    {
        foreach (var name in Candidates())
            if (Generation.TryOpen(System.IO.Path.Combine(path, name)) is { } generation) return generation;
        return null;
    }

    /// <summary>Whether the newest generation, or the pointer to it, was damaged since it was written.</summary>
    /// <param name="opened">What <see cref="Open"/> gave.</param>
    public bool IsDamaged(Generation? opened)
    {
        // Without a pointer nothing is damaged that was never finished.
        if (Last is not { } name) return Pointer.IsThere(path) || Names().Any(IsWhole);
        if (name == opened?.Name || IsLastOfAnotherBuild) return false;
        using var again = Generation.TryOpen(System.IO.Path.Combine(path, name));
        return again is null;
    }

    /// <summary>Tells at once what <see cref="Build"/> would find out after all was prepared.</summary>
    /// <exception cref="IndexBusyException">Another process is building in this folder.</exception>
    public void ThrowIfBusy()
    {
        if (!File.Exists(System.IO.Path.Combine(path, Lock))) return;
        try
        {
            TakeLock().Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whatever else is wrong with the folder is told when it is written to.
        }
    }

    /// <summary>Reads the whole of the generation that <see cref="Open"/> tries first, and the pointer to it, and tells what is wrong. Changes nothing, and
    /// may be called while another process builds.</summary>
    public IndexCheck Check() => IndexCheck.Of(path, Pointer.Read(path), Candidates().FirstOrDefault(IsWhole) ?? Newest());

    /// <summary>Builds the next generation beside the last, verifies it, and makes it the one that <see cref="Open"/> opens. When anything fails,
    /// the last generation stays as it was.</summary>
    /// <param name="content">What it is to hold.</param>
    /// <param name="cut">Cuts a document into passages; called from several threads.</param>
    /// <param name="progress">Is told of each document done, from several threads; may be null.</param>
    /// <param name="cancellationToken">Stops the build.</param>
    /// <exception cref="IndexBusyException">Another process is building in this folder, or has built since <see cref="GenerationContent.After"/>.</exception>
    /// <exception cref="IndexWriteException">The disk does not take it.</exception>
    /// <exception cref="EmptyIndexException">There was no document.</exception>
    public IndexCounts Build(
        GenerationContent content, Func<Answering.Document, IReadOnlyList<Passage>> cut, IProgress<IndexCounts>? progress, CancellationToken cancellationToken)
    {
        var feed = new DocumentFeed(content.Documents);
        try
        {
            MakeFolder();
            using var held = TakeLock();
            if (content.After is { } after && after != (Last ?? "")) throw Busy("has just indexed", null);
            return BuildNext(content with { Documents = feed.Documents() }, cut, progress, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            feed.ThrowFault();
            throw new IndexWriteException(path, Last is not null, exception);
        }
    }

    private IndexCounts BuildNext(
        GenerationContent content, Func<Answering.Document, IReadOnlyList<Passage>> cut, IProgress<IndexCounts>? progress, CancellationToken cancellationToken)
    {
        DeleteUnfinished();
        var name = NextName();
        var folder = System.IO.Path.Combine(path, name);
        var before = Candidates().FirstOrDefault(IsWhole);
        try
        {
            System.IO.Directory.CreateDirectory(folder);
            var documents = IndexBuilder.Build(folder, content, cut, progress, cancellationToken);
            if (documents.Count == 0) throw new EmptyIndexException();
            Verify(folder);
            new Catalogue(content.Files(), documents).Write(folder);
            var counts = IndexCounts.Of(documents) with { Vectors = WriteVectors(folder, content.Embedding, cancellationToken) };
            Manifest.Of(folder, content.Fingerprint, counts).Write(folder);
            Durable.FlushFiles(folder);
            Durable.FlushEntries(path);
            Pointer.Write(path, name);
            content.Embedding?.Stored();
            DeleteAllBut(name, before);
            return counts;
        }
        catch when (Last != name)
        {
            TryDelete(folder);
            throw;
        }
    }

    private int WriteVectors(string folder, PassageEmbedding? embedding, CancellationToken cancellationToken)
    {
        using var earlier = StoredVectors.Find(Names().OrderDescending(StringComparer.Ordinal).Select(name => System.IO.Path.Combine(path, name)), embedding?.Model);
        return VectorWriter.Write(folder, embedding, earlier, cancellationToken);
    }

    private bool IsWhole(string name)
    {
        var folder = System.IO.Path.Combine(path, name);
        return Manifest.Read(folder)?.MatchesFiles(folder) == true;
    }

    // The folder's own name must survive too; a folder that may not be looked into can't be flushed, and mostly lasts all the same.
    private void MakeFolder()
    {
        if (System.IO.Directory.Exists(path)) return;
        System.IO.Directory.CreateDirectory(path);
        try
        {
            if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is { } parent) Durable.FlushEntries(parent);
        }
        catch (IOException)
        {
        }
    }

    /// <summary>Whether the generation was found to be up to date with a corpus of this fingerprint, although it was built from another:
    /// files had been written to and held the same.</summary>
    public bool IsSettled(Generation generation, string fingerprint)
    {
        try
        {
            return File.ReadAllText(System.IO.Path.Combine(path, SettledName)) == $"{generation.Name} {fingerprint}";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Remembers that for the next start. When it can't be remembered, the next start looks again.</summary>
    public void Settle(Generation generation, string fingerprint)
    {
        try
        {
            File.WriteAllText(System.IO.Path.Combine(path, SettledName), $"{generation.Name} {fingerprint}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    // The one that the pointer names and those before it; all there are, where the pointer was lost: each proves by its manifest that it is whole.
    private IEnumerable<string> Candidates()
    {
        var current = Pointer.Read(path);
        return Names().Where(name => current is null || string.CompareOrdinal(name, current) <= 0).OrderDescending(StringComparer.Ordinal);
    }

    // What a killed build left behind must not stay as the one before.
    private void DeleteUnfinished()
    {
        if (Pointer.Read(path) is not { } current) return;
        foreach (var name in Names().Where(name => string.CompareOrdinal(name, current) > 0).ToList()) TryDelete(System.IO.Path.Combine(path, name));
    }

    private string? Newest() => Names().Max(StringComparer.Ordinal);

    private IEnumerable<string> Names() =>
        System.IO.Directory.Exists(path)
            ? System.IO.Directory.EnumerateDirectories(path, Pointer.Prefix + "*").Select(folder => System.IO.Path.GetFileName(folder)!)
            : [];

    private string NextName()
    {
        var last = Names().Select(name => int.TryParse(name.AsSpan(Pointer.Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty(0).Max();
        return Pointer.Prefix + (last + 1).ToString("000000", CultureInfo.InvariantCulture);
    }

    private FileStream TakeLock()
    {
        try
        {
            return new FileStream(System.IO.Path.Combine(path, Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (exception.HResult is HeldOnLinux or HeldOnMac or HeldOnWindows)
        {
            throw Busy("is indexing", exception);
        }
    }

    private IndexBusyException Busy(string doing, Exception? inner) =>
        new($"Another process {doing} into {path}: wait for it, or name another folder with --index or Index:Folder.", inner);

    private static void Verify(string folder)
    {
        if (IndexCheck.WrongInside(folder) is { } wrong)
            throw new IOException($"the new index did not pass its check: {wrong}");
    }

    private void DeleteAllBut(params string?[] kept)
    {
        foreach (var name in Names().Except(kept).OfType<string>().ToList())
            TryDelete(System.IO.Path.Combine(path, name));
    }

    // A generation that another process still reads may stay until the next build.
    private static void TryDelete(string folder)
    {
        try
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
