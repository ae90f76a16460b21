using System.Globalization;
using System.Text;
using Bot.Answering;
using Bot.Corpus.Formats;

namespace Bot.Corpus;

/// <summary>A folder of documents, read recursively. Hidden files, links and the folder's own README.md are passed over.</summary>
internal sealed class CorpusFolder(string folder) : CorpusSource(folder)
{
    private static readonly EnumerationOptions Recursive = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    public override IEnumerable<Document> Read(Action<LeftOut> leftOut)
    {
        foreach (var folder in Folders())
            if (IsClosed(folder)) leftOut(new LeftOut($"{IdOf(folder)}/", "the folder may not be read"));
        foreach (var (id, file) in Files())
        {
            var document = TryRead(id, file, leftOut);
            if (document is not null) yield return document;
        }
    }

    public override int Count() => Files().Count;

    public override string Fingerprint()
    {
        var list = new StringBuilder();
        foreach (var (id, file) in Files())
            list.Append(CultureInfo.InvariantCulture, $"{id}\t{file.Length}\t{file.LastWriteTimeUtc.Ticks}\n");
        return Hash(list.ToString());
    }

    // FNV-1a (Fowler, Noll and Vo). Nobody gains by a collision; a cryptographic hash would load its library at every start.
    private static string Hash(string list)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in list) hash = unchecked((hash ^ c) * 1099511628211UL);
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static Document? TryRead(string id, FileInfo file, Action<LeftOut> leftOut)
    {
        try
        {
            return DocumentFormat.Read(id, file);
        }
        catch (Exception exception) when (exception is CorpusFormatException or IOException or UnauthorizedAccessException)
        {
            leftOut(new LeftOut(id, exception.Message.TrimEnd('.')));
            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Files are untrusted, and the libraries that parse them can break in ways of their own: one bad file never stops the run.
            leftOut(new LeftOut(id, $"its content breaks the reader ({exception.GetType().Name})"));
            return null;
        }
    }

    private string IdOf(FileSystemInfo entry) => System.IO.Path.GetRelativePath(Path, entry.FullName).Replace('\\', '/');

    private IEnumerable<DirectoryInfo> Folders() => new DirectoryInfo(Path).EnumerateDirectories("*", Recursive);

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

    private List<(string Id, FileInfo File)> Files()
    {
        var files = new List<(string Id, FileInfo File)>();
        foreach (var file in new DirectoryInfo(Path).EnumerateFiles("*", Recursive))
        {
            var id = IdOf(file);
            if (id.Split('/').Any(part => part.StartsWith('.')) || id.Equals("README.md", StringComparison.OrdinalIgnoreCase)) continue;
            files.Add((id, file));
        }

        files.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        return files;
    }
}
