using System.Globalization;
using Bot.Answering;
using Bot.Retrieval.Indexing;

namespace Bot.Host.Indexing;

/// <summary>The closing lines of indexing: what was read, and what was left out and why.</summary>
internal static class IndexSummary
{
    private const int MostNamed = 20;

    public static void Write(TextWriter writer, IndexCounts counts, IEnumerable<LeftOut> leftOut, TimeSpan took)
    {
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Indexed {counts.Documents} documents, {counts.Passages} passages in {took.TotalSeconds:0.0} s (languages: {string.Join(", ", counts.Languages)})."));
        var files = leftOut.ToList();
        if (files.Count == 0) return;
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Left out {files.Count}:"));
        foreach (var file in files.Take(MostNamed)) writer.WriteLine($"  {Cli.Terminal.TerminalText.Plain(file.File)}: {Cli.Terminal.TerminalText.Plain(file.Reason)}.");
        if (files.Count > MostNamed) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  … and {files.Count - MostNamed} more."));
    }
}
