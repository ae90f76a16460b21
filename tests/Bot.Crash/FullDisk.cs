using System.Globalization;
using Bot.Host.Indexing;
using Bot.Retrieval.Generations;
using static System.FormattableString;

namespace Bot.Crash;

/// <summary>The disk is full while the next generation is written: the last one must answer as before, and the next try must succeed once there is room.</summary>
internal static class FullDisk
{
    public const int Room = 64 * 1024; // KB
    private const int First = 64, Step = 16, Steps = 200;
    private const int FilesBefore = 20, FilesAdded = 900;

    public static int Run(WorkingFolder place, int sizes)
    {
        var disk = place.At("disk");
        Directory.CreateDirectory(disk);
        Mounted.Prepare(() => Mounted.Run("mount", "-t", "tmpfs", "-o", Invariant($"size={Room}k"), "tmpfs", disk));
        var losses = new List<string>();
        try
        {
            Break(place, disk, [.. Lefts(sizes)], losses);
        }
        catch (Exception exception) when (exception is CommandException or TimeoutException)
        {
            losses.Add($"broken off: {exception.Message}");
        }
        finally
        {
            Mounted.Leave(disk);
        }

        return Losses.Tell(losses);
    }

    // Fewer sizes are spread over the same range, so that some leave room enough and some do not.
    private static IEnumerable<int> Lefts(int sizes)
    {
        var last = Math.Max(Steps, sizes) - 1;
        return Enumerable.Range(0, sizes).Select(i => First + Step * (sizes == 1 ? 0 : i * last / (sizes - 1)));
    }

    private static void Break(WorkingFolder place, string disk, IReadOnlyList<int> lefts, List<string> losses)
    {
        var corpus = new MadeUpCorpus(place.At("corpus"), FilesBefore, 1);
        var old = corpus.Now;
        IndexState.Start(corpus.Folder, Path.Combine(disk, "template")).Dispose();
        CopyFolder(Path.Combine(disk, "template"), place.At("template"));
        for (var i = 0; i < FilesAdded; i++) corpus.Add(FullDiskUnderServer.Added);
        var (first, next) = (0, 0);
        foreach (var left in lefts)
        {
            Empty(disk);
            if (FirstBuild(disk, corpus, left, losses)) first++;
            Empty(disk);
            CopyFolder(place.At("template"), Path.Combine(disk, "index"));
            if (NextBuild(disk, corpus, old, left, losses)) next++;
        }

        Empty(disk);
        var served = new FullDiskUnderServer(place, disk, corpus, old, losses).Run(lefts);
        foreach (var (what, fitted) in ((string, int)[])[("the first build", first), ("the next one", next), ("that of the running server", served)])
        {
            Console.WriteLine(Invariant($"sizes {lefts.Count}, {lefts[0]} to {lefts[^1]} KB: {what} fitted in {fitted}"));
            if (fitted == 0 || fitted == lefts.Count) losses.Add($"{what}: some of the sizes must fit and some must not, or nothing was shown");
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

    public static void Resize(string disk, long kilobytes) => Mounted.Run("mount", "-o", Invariant($"remount,size={kilobytes}k"), disk);

    public static long Used(string disk)
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
