using Bot.Retrieval.Generations;

namespace Bot.Crash;

/// <summary>How far a run has come with its generation, told from outside by the files that are there.</summary>
internal static class Moment
{
    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<string> All { get; } = ["1 before a generation was begun", "2 being written", "3 committed, being checked", "4 flushing, swapping", "5 swapped"];

    /// <summary>Those that are too short to be struck by chance.</summary>
    public static IReadOnlyList<string> Short { get; } = [.. All.Skip(2)];

    /// <param name="index">The folder of the index.</param>
    /// <param name="before">The names of the generations that were there before the run.</param>
    public static string Of(string index, HashSet<string> before)
    {
        if (Names(index).Except(before).Max(StringComparer.Ordinal) is not { } name) return All[0];
        var folder = Path.Combine(index, name);
        if (new IndexFolder(index).Last == name) return All[4];
        if (File.Exists(Path.Combine(folder, "manifest.json"))) return All[3];
        return File.Exists(Path.Combine(folder, "segments_1")) ? All[2] : All[1];
    }

    /// <summary>The names of the generations that are there, finished or not.</summary>
    public static HashSet<string> Names(string index) =>
        Directory.Exists(index) ? [.. Directory.EnumerateDirectories(index, "generation-*").Select(folder => Path.GetFileName(folder))] : [];
}
