using Bot.Answering;
using Bot.Corpus.Formats;

namespace Bot.Corpus;

/// <summary>A folder of documents, read recursively. Hidden files, what computers leave among documents and the folder's own README.md are passed over; links are named, not followed.</summary>
internal sealed class CorpusFolder(string folder, DocumentReader reader) : CorpusSource(folder)
{
    private static readonly EnumerationOptions Recursive = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    // Of one folder, with the links in it.
    private static readonly EnumerationOptions Here = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    public override IReadOnlyList<SourceFile> List(Action<LeftOut> leftOut)
    {
        var root = new DirectoryInfo(Path);
        foreach (var folder in root.EnumerateDirectories("*", Recursive).Prepend(root))
        {
            if (WhyClosed(folder) is { } reason) leftOut(new LeftOut($"{IdOf(folder)}/", reason));
            else NameLinks(folder, leftOut);
        }

        var (files, metas) = Files(leftOut);
        var list = new List<SourceFile>();
        foreach (var (id, file) in files) list.Add(metas.Remove(id, out var meta) && MayOverrule(id, meta, leftOut)
            ? new SourceFile(id, file.FullName, StampOf(file, meta), Later(file.LastWriteTimeUtc, meta.LastWriteTimeUtc)) { MetaPath = meta.FullName }
            : new SourceFile(id, file.FullName, StampOf(file), file.LastWriteTimeUtc));
        foreach (var (id, meta) in metas)
            leftOut(new LeftOut(IdOf(meta), $"there is no file {System.IO.Path.GetFileName(id)} beside it: name it after its document, ending included"));
        list.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        return list;
    }

    public override IEnumerable<Func<Document?>> Read(SourceFile file, Action<LeftOut> leftOut) =>
        JsonLinesSet.Reads(file.Path) ? JsonLinesSet.Read(file, file.Id + "/", leftOut) : [() => TryRead(file, leftOut)];

    private Document? TryRead(SourceFile file, Action<LeftOut> leftOut)
    {
        try
        {
            return reader.Read(file, leftOut);
        }
        catch (Exception exception) when (exception is CorpusFormatException or IOException or UnauthorizedAccessException)
        {
            leftOut(exception is CorpusFormatException fault
                ? new LeftOut(file.Id, fault.Message.TrimEnd('.')) { MayPass = fault.MayPass, EndsReader = fault.EndsReader }
                : new LeftOut(file.Id, UnreadableFile.Reason(file.Path, exception)) { MayPass = true });
            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Files are untrusted, and the libraries that parse them can break in ways of their own: one bad file never stops the run.
            leftOut(new LeftOut(file.Id, CorpusFormatException.Broken));
            return null;
        }
    }

    private string IdOf(FileSystemInfo entry) => System.IO.Path.GetRelativePath(Path, entry.FullName).Replace('\\', '/');

    // A link may lead out of the folder, where others write, or round in a circle.
    private void NameLinks(DirectoryInfo folder, Action<LeftOut> leftOut)
    {
        foreach (var link in folder.EnumerateFileSystemInfos("*", Here).Where(entry => IsThere(entry) && entry.Attributes.HasFlag(FileAttributes.ReparsePoint)))
        {
            var isFolder = link.Attributes.HasFlag(FileAttributes.Directory);
            if (IsPassedOver(IdOf(link))) continue;
            leftOut(new LeftOut($"{IdOf(link)}{(isFolder ? "/" : "")}", $"it is a link, and links are not followed: copy the {(isFolder ? "folder" : "file")} that it leads to here"));
        }
    }

    // What is gone, or has a name that can't be asked for, has all attributes at once.
    private static bool IsThere(FileSystemInfo entry) => entry.Attributes != (FileAttributes)(-1);

    private static bool IsPassedOver(string id) => id.Equals("README.md", StringComparison.OrdinalIgnoreCase) || FileKind.IsLitter(System.IO.Path.GetFileName(id));

    // Null: it can be looked into.
    private static string? WhyClosed(DirectoryInfo folder)
    {
        try
        {
            using var entries = folder.EnumerateFileSystemInfos().GetEnumerator();
            entries.MoveNext();
            return null;
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            return UnreadableFile.Reason(folder.FullName, exception);
        }
    }

    // The files that hold documents by their ids, and the meta files by the ids of the files they belong to.
    private (Dictionary<string, FileInfo> Files, Dictionary<string, FileInfo> Metas) Files(Action<LeftOut> leftOut)
    {
        var files = new Dictionary<string, FileInfo>(StringComparer.Ordinal);
        var metas = new Dictionary<string, FileInfo>(StringComparer.Ordinal);
        foreach (var file in new DirectoryInfo(Path).EnumerateFiles("*", Recursive))
        {
            var id = IdOf(file);
            if (id.Split('/').Any(part => part.StartsWith('.')) || IsPassedOver(id)) continue;
            if (id.EndsWith(SourceFile.MetaEnding, StringComparison.OrdinalIgnoreCase))
            {
                if (!metas.TryAdd(id[..^SourceFile.MetaEnding.Length], file)) leftOut(Ignored(id, "its document has another meta file, which counts: delete one of the two"));
            }
            else if (HoldsNothing(file)) leftOut(new LeftOut(id, FileKind.Nothing(file)));
            else files[id] = file;
        }

        return (files, metas);
    }

    private bool MayOverrule(string id, FileInfo meta, Action<LeftOut> leftOut)
    {
        if (JsonLinesSet.Reads(id)) leftOut(Ignored(IdOf(meta), "it has no effect on a set: write its fields into the rows"));
        else if (HoldsNothing(meta)) leftOut(Ignored(IdOf(meta), $"{FileKind.Nothing(meta)}; the document was read without it"));
        else return true;
        return false;
    }

    private static LeftOut Ignored(string meta, string reason) => new(meta, reason) { DocumentWasRead = true };

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}
