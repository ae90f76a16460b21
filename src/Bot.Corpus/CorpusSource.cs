using System.Globalization;
using System.IO.Hashing;
using Bot.Answering;
using Bot.Corpus.Formats;

namespace Bot.Corpus;

/// <summary>Where documents come from: a folder, or one file of JSON Lines.</summary>
public abstract class CorpusSource
{
    private protected CorpusSource(string path) => Path = path;

    /// <summary>The folder or file.</summary>
    public string Path { get; }

    /// <summary>The source at a path: a folder is read recursively, a <c>.jsonl</c> or <c>.jsonl.gz</c> file is a set.</summary>
    /// <param name="path">The folder or file.</param>
    /// <param name="reader">Reads the files; the caller disposes of it when no more will be read.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder or file; the message names it.</exception>
    public static CorpusSource At(string path, DocumentReader reader)
    {
        if (Directory.Exists(path)) return new CorpusFolder(path, reader);
        if (!File.Exists(path)) throw new DirectoryNotFoundException($"There is no corpus at {path}: name a folder of documents, or a .jsonl file.");
        if (JsonLinesSet.Reads(path)) return new CorpusSet(path);
        throw new DirectoryNotFoundException($"{path} is not a corpus: name a folder of documents, or a .jsonl or .jsonl.gz file.");
    }

    /// <summary>The files that there are now, in the order of their ids, none of them opened. Safe to call again at any time.</summary>
    /// <param name="leftOut">Is told of each folder that may not be looked into, and each file that is not worth opening.</param>
    public abstract IReadOnlyList<SourceFile> List(Action<LeftOut> leftOut);

    /// <summary>A hash over everything a file's documents are made of: equal hashes, equal documents but for their ids. XxHash128, against mistakes, not malice.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static string Hash(SourceFile file)
    {
        var hash = new XxHash128();
        hash.Append(BitConverter.GetBytes(Append(hash, file.Path)));
        if (file.MetaPath is { } meta) Append(hash, meta);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    /// <summary>Whether a file has the size and the time it had when it was listed.</summary>
    public static bool IsUnchanged(SourceFile file) =>
        file.Stamp == (file.MetaPath is { } meta ? StampOf(new FileInfo(file.Path), new FileInfo(meta)) : StampOf(new FileInfo(file.Path)));

    /// <summary>The documents of a file, each to be read by a call on any thread: null when it was left out.</summary>
    /// <param name="file">A file that <see cref="List"/> gave.</param>
    /// <param name="leftOut">Is told of what can't be read, from the thread that reads; reading goes on.</param>
    public abstract IEnumerable<Func<Document?>> Read(SourceFile file, Action<LeftOut> leftOut);

    /// <summary>All documents one after the other, so that a large corpus is never in memory as a whole.</summary>
    /// <param name="leftOut">Is told of each file or row that can't be read; reading goes on.</param>
    public IEnumerable<Document> ReadAll(Action<LeftOut> leftOut) =>
        List(leftOut).SelectMany(file => Read(file, leftOut)).Select(read => read()).OfType<Document>();

    /// <summary>Whether a file is not worth opening: to open a pipe would be to wait for its writer, and like devices it has no length.</summary>
    private protected static bool HoldsNothing(FileInfo file) => file.Exists && file.Length == 0;

    private protected static string StampOf(params IEnumerable<FileInfo> files) =>
        string.Join('+', files.Select(file => !file.Exists ? "" : string.Create(CultureInfo.InvariantCulture, $"{file.Length}.{file.LastWriteTimeUtc.Ticks:x}")));

    private static long Append(XxHash128 hash, string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        hash.Append(file);
        return file.Position;
    }
}
