using Bot.Answering;
using Bot.Corpus.Formats;

namespace Bot.Corpus;

/// <summary>A folder of documents, read recursively. Hidden files, links and the folder's own README.md are passed over.</summary>
internal sealed class CorpusFolder(string folder, DocumentReader reader) : CorpusSource(folder)
{
    private static readonly EnumerationOptions Recursive = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    public override IReadOnlyList<SourceFile> List(Action<LeftOut> leftOut)
    {
        foreach (var folder in new DirectoryInfo(Path).EnumerateDirectories("*", Recursive))
            if (IsClosed(folder)) leftOut(new LeftOut($"{IdOf(folder)}/", "the folder may not be read: give this program's user the right to"));
        var files = Files();
        var list = new List<SourceFile>();
        foreach (var (id, file) in files)
        {
            if (id.EndsWith(SourceFile.MetaEnding, StringComparison.OrdinalIgnoreCase)) continue;
            var meta = files.GetValueOrDefault(id + SourceFile.MetaEnding);
            list.Add(meta is null
                ? new SourceFile(id, file.FullName, StampOf(file), file.LastWriteTimeUtc)
                : new SourceFile(id, file.FullName, StampOf(file, meta), Later(file.LastWriteTimeUtc, meta.LastWriteTimeUtc)) { MetaPath = meta.FullName });
        }

        foreach (var id in files.Keys.Where(id => id.EndsWith(SourceFile.MetaEnding, StringComparison.OrdinalIgnoreCase) && !files.ContainsKey(id[..^SourceFile.MetaEnding.Length])))
            leftOut(new LeftOut(id, $"there is no file {System.IO.Path.GetFileName(id)[..^SourceFile.MetaEnding.Length]} beside it: name it after its document, ending included"));
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
            leftOut(new LeftOut(file.Id, exception.Message.TrimEnd('.')) { MayPass = exception is not CorpusFormatException { MayPass: false } });
            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Files are untrusted, and the libraries that parse them can break in ways of their own: one bad file never stops the run.
            leftOut(new LeftOut(file.Id, CorpusFormatException.BrokenBy(exception)));
            return null;
        }
    }

    private string IdOf(FileSystemInfo entry) => System.IO.Path.GetRelativePath(Path, entry.FullName).Replace('\\', '/');

    private static bool IsClosed(DirectoryInfo folder)
    {
        try
        {
            using var entries = folder.EnumerateFileSystemInfos().GetEnumerator();
            entries.MoveNext();
            return false;
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            return true;
        }
    }

    private Dictionary<string, FileInfo> Files()
    {
        var files = new Dictionary<string, FileInfo>(StringComparer.Ordinal);
        foreach (var file in new DirectoryInfo(Path).EnumerateFiles("*", Recursive))
        {
            var id = IdOf(file);
            if (id.Split('/').Any(part => part.StartsWith('.')) || id.Equals("README.md", StringComparison.OrdinalIgnoreCase)) continue;
            files[id] = file;
        }

        return files;
    }

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}
