namespace Bot.Evaluation.Batch;

/// <summary>Writes a file of hits. The file appears under its name only on <see cref="Complete"/>; disposed of before, nothing is left of it.
/// Not for use from several threads at once.</summary>
/// <param name="path">Where the hits go; what stands there before is replaced at the end.</param>
/// <exception cref="BatchFileException">No file can be written there.</exception>
public sealed class HitRowWriter(string path) : IDisposable
{
    private readonly LineFileWriter _lines = new(path);

    /// <summary>Writes one row, behind the rows before it.</summary>
    public void Write(HitRow row) => _lines.Write(json =>
    {
        json.WriteString("id", row.Id);
        json.WriteStartArray("hits");
        foreach (var hit in row.Hits)
        {
            json.WriteStartObject();
            json.WriteString("document", hit.Document);
            json.WriteNumber("start", hit.Start);
            json.WriteNumber("end", hit.End);
            json.WriteNumber("score", hit.Score);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>Puts the file in its place. Nothing can be written after it.</summary>
    public void Complete() => _lines.Complete();

    /// <inheritdoc />
    public void Dispose() => _lines.Dispose();
}
