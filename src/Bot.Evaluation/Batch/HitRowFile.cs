using System.Text.Json;

namespace Bot.Evaluation.Batch;

/// <summary>Reads a file of hits back, whichever program wrote it.</summary>
public static class HitRowFile
{
    /// <summary>The rows, in the order of the file; at least one.</summary>
    /// <param name="path">A <c>.jsonl</c> or <c>.jsonl.gz</c> file.</param>
    /// <exception cref="BatchFileException">The file cannot be read, is empty, or a line of it is not a row of hits.</exception>
    public static IReadOnlyList<HitRow> Read(string path) =>
        JsonLines.Read(path, row => new HitRow(row.Id("id"), row.Rows("hits", ReadHit)));

    private static Hit ReadHit(JsonElement hit) => new(
        hit.Text("document"), (int)(hit.Number("start")?.Value ?? 0), (int)(hit.Number("end")?.Value ?? 0), hit.Number("score")?.Value ?? 0);
}
