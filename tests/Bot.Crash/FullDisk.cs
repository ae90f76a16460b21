using System.Globalization;
using Bot.Host.Indexing;
using Bot.Retrieval.Generations;
using static System.FormattableString;

namespace Bot.Crash;

/// <summary>The disk is full while the next generation is written: the last one must answer as before, and the next try must succeed once there is room.</summary>
internal static class FullDisk
{
    private const int First = 64, Step = 16, Room = 64 * 1024; // KB
    private const int FilesBefore = 20, FilesAdded = 900;

    public static int Run(WorkingFolder place, int sizes)
    {
        var disk = place.At("disk");
        Directory.CreateDirectory(disk);
        var corpus = new MadeUpCorpus(place.At("corpus"), FilesBefore, 1);
        var old = corpus.Now;
        Mounted.Run("mount", "-t", "tmpfs", "-o", Invariant($"size={Room}k"), "tmpfs", disk);
        try
        {
            var losses = new List<string>();
            var failed = (First: 0, Next: 0);
            IndexState.Start(corpus.Folder, Path.Combine(disk, "template")).Dispose();
            CopyFolder(Path.Combine(disk, "template"), place.At("template"));
            for (var i = 0; i < FilesAdded; i++) corpus.Add();
            for (var size = 0; size < sizes; size++)
            {
                var left = First + Step * size;
                Empty(disk);
                failed.First += FirstBuild(disk, corpus, left, losses) ? 0 : 1;
                Empty(disk);
                CopyFolder(place.At("template"), Path.Combine(disk, "index"));
                failed.Next += NextBuild(disk, corpus, old, left, losses) ? 0 : 1;
            }

            Console.WriteLine(Invariant($"sizes {sizes}: the first build did not fit in {failed.First}, the next one in {failed.Next}"));
            return Losses.Tell(losses);
        }
        finally
        {
            Mounted.Run("umount", disk);
        }
    }

    private static bool FirstBuild(string disk, MadeUpCorpus corpus, int left, List<string> losses)
    {
        var index = Path.Combine(disk, "index");
        Resize(disk, left);
        var fitted = Try(corpus.Folder, index, losses);
        var found = IndexState.Of(index);
        if (fitted != (found is not null) || found is not null && !IndexState.Same(corpus.Now, found)) losses.Add(Invariant($"{left} KB, first build: neither all nor nothing"));
        Recover(disk, index, corpus, left, losses);
        return fitted;
    }

    private static bool NextBuild(string disk, MadeUpCorpus corpus, IReadOnlyDictionary<string, string> old, int left, List<string> losses)
    {
        var index = Path.Combine(disk, "index");
        Resize(disk, Used(disk) + left);
        using var before = new IndexFolder(index).Open()!;
        var report = new StringWriter(CultureInfo.InvariantCulture);
        IndexState.Start(corpus.Folder, index, report).Dispose();
        var stale = report.ToString().Contains("No space left on device): the last one stays in use; make room and run it again.", StringComparison.Ordinal);
        var found = IndexState.Of(index);
        if (found is null || !IndexState.Same(stale ? old : corpus.Now, found)) losses.Add(Invariant($"{left} KB: neither the old generation nor the new one: {report}"));
        if (old.Any(note => before.Find(note.Key)?.Text.TrimEnd() != note.Value)) losses.Add(Invariant($"{left} KB: a reader of the old generation reads something else"));
        Recover(disk, index, corpus, left, losses);
        return !stale;
    }

    private static void Recover(string disk, string index, MadeUpCorpus corpus, int left, List<string> losses)
    {
        Resize(disk, Room);
        IndexState.Start(corpus.Folder, index).Dispose();
        if (IndexState.Of(index) is not { } found || !IndexState.Same(corpus.Now, found)) losses.Add(Invariant($"{left} KB: it does not recover when there is room"));
        foreach (var fault in new IndexFolder(index).Check().Faults) losses.Add(Invariant($"{left} KB: {fault}"));
    }

    private static bool Try(string corpus, string index, List<string> losses)
    {
        try
        {
            IndexState.Start(corpus, index).Dispose();
            return true;
        }
        catch (Exception exception) when (exception is IndexWriteException or Host.UsageException)
        {
            if (!exception.Message.Contains("No space left on device", StringComparison.Ordinal)) losses.Add($"not told as a full disk: {exception.Message}");
            return false;
        }
    }

    private static void Resize(string disk, long kilobytes) => Mounted.Run("mount", "-o", Invariant($"remount,size={kilobytes}k"), disk);

    private static long Used(string disk)
    {
        var drive = new DriveInfo(disk);
        return (drive.TotalSize - drive.TotalFreeSpace) / 1024;
    }

    private static void Empty(string disk)
    {
        foreach (var folder in Directory.GetDirectories(disk)) Directory.Delete(folder, recursive: true);
        Resize(disk, Room);
    }

    internal static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.GetDirectories(from)) CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
