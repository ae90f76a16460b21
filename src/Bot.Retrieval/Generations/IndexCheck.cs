using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Bot.Retrieval.Generations;

/// <summary>What an index was found to be when it was looked through byte by byte.</summary>
/// <param name="Generation">The generation that was checked: the one that the pointer names, or the newest where it names none; null when there is none.</param>
/// <param name="Faults">What is wrong, one line each without a full stop; empty when nothing is.</param>
public sealed record IndexCheck(string? Generation, IReadOnlyList<string> Faults)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Faults.Count == 0;

    /// <summary>Whether another version of the program wrote it: this one can't check it, and makes it anew when it next indexes.</summary>
    public bool IsOfAnotherBuild { get; private init; }

    internal static IndexCheck Of(string path, string? pointed, string? newest)
    {
        var faults = new List<string>();
        if (pointed is null) faults.Add(newest is null ? $"there is no index in {path}" : "the pointer file, current, is missing or damaged");
        if ((pointed ?? newest) is not { } name) return new IndexCheck(null, faults);
        var folder = System.IO.Path.Combine(path, name);
        if (!System.IO.Directory.Exists(folder)) faults.Add($"{name} is not there, although the pointer names it");
        else if (Manifest.IsOfAnotherBuild(folder)) return new IndexCheck(name, faults) { IsOfAnotherBuild = true };
        else if (Manifest.Read(folder) is not { } manifest) faults.Add($"{name}/manifest.json is missing or damaged");
        else
        {
            faults.AddRange(manifest.Faults(folder).Select(fault => $"{name}/{fault}"));
            if (faults.Count == 0 && WrongInside(folder) is { } wrong) faults.Add($"{name}: {wrong}");
        }

        return new IndexCheck(name, faults);
    }

    /// <summary>What Lucene's own check finds wrong with an index; null when nothing is.</summary>
    internal static string? WrongInside(string folder)
    {
        try
        {
            using var directory = FSDirectory.Open(folder);
            var status = new CheckIndex(directory).DoCheckIndex();
            return status.Clean ? null : string.Create(CultureInfo.InvariantCulture, $"the check of the index found {status.NumBadSegments} damaged segments");
        }
        catch (Exception exception) when (exception is IndexNotFoundException or CorruptIndexException)
        {
            return exception.Message;
        }
    }
}
