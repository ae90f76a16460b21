using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Host.Feedback;

/// <summary>The files of a feedback folder, and reading them.</summary>
public static partial class FeedbackFiles
{
    /// <summary>What is kept, newest first, read month by month. Empty when the folder is empty or not there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="since">Nothing that came before; null for everything.</param>
    /// <param name="unreadable">Is told each file with the number of its lines that can't be read, and are left out.</param>
    public static IEnumerable<FeedbackEntry> Read(string folder, DateTimeOffset? since, Action<string, int> unreadable)
    {
        foreach (var file in NewestFirst(folder))
        {
            if (since is { } day && string.CompareOrdinal(MonthOf(file), Month(day)) < 0) yield break;
            var entries = ReadFile(file, out var broken);
            if (broken > 0) unreadable(file, broken);
            foreach (var entry in entries.Where(entry => since is null || entry.Time >= since).OrderByDescending(entry => entry.Time)) yield return entry;
        }
    }

    /// <summary>The months' files of a folder.</summary>
    internal static List<string> NewestFirst(string folder) => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder).Where(file => Name.IsMatch(Path.GetFileName(file))).OrderDescending(StringComparer.Ordinal)];

    /// <summary>The month that an instant is in, in UTC, such as <c>2026-11</c>. Months sort as their names do.</summary>
    internal static string Month(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    internal static string MonthOf(string file) => Name.Match(Path.GetFileName(file)).Groups["month"].Value;

    internal static string PathOf(string folder, string month) => Path.Combine(folder, $"feedback-{month}.jsonl");

    private static List<FeedbackEntry> ReadFile(string path, out int broken)
    {
        var entries = new List<FeedbackEntry>();
        broken = 0;
        // The server may be writing to it meanwhile.
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0) continue;
            if (FeedbackLine.TryRead(line, out var entry)) entries.Add(entry);
            else broken++;
        }

        entries.Reverse();
        return entries;
    }

    [GeneratedRegex(@"\Afeedback-(?<month>[0-9]{4}-[0-9]{2})\.jsonl\z")]
    private static partial Regex Name { get; }
}
