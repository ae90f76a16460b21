using System.Globalization;
using System.Text.Json;

namespace Bot.Evaluation.Batch;

/// <summary>Writes a file of answers. The file appears under its name only on <see cref="Complete"/>; disposed of before, nothing is left of it.
/// Not for use from several threads at once.</summary>
/// <param name="path">Where the answers go; what stands there before is replaced at the end.</param>
/// <exception cref="BatchFileException">No file can be written there.</exception>
public sealed class AnswerRowWriter(string path) : IDisposable
{
    private readonly LineFileWriter _lines = new(path);

    /// <summary>Writes one row, behind the rows before it.</summary>
    public void Write(AnswerRow row) => _lines.Write(json =>
    {
        json.WriteString("id", row.Id);
        json.WriteString("outcome", row.Answered ? "answered" : "not_found");
        if (row.Answered) json.WriteString("short", row.Short);
        else json.WriteString("reason", row.Reason);
        if (row.Choices.Count > 0) WriteChoices(json, row.Choices);
        json.WriteStartArray("claims");
        foreach (var claim in row.Claims) Write(json, claim);
        json.WriteEndArray();
        if (row.Milliseconds is not { } took) return;
        json.WritePropertyName("milliseconds");
        // "4.0", not "4": readers tell a measured number from a count by its decimals.
        json.WriteRawValue(took.Value.ToString(took.Whole ? "0" : "0.0##", CultureInfo.InvariantCulture));
    });

    /// <summary>Puts the file in its place. Nothing can be written after it.</summary>
    public void Complete() => _lines.Complete();

    /// <inheritdoc />
    public void Dispose() => _lines.Dispose();

    private static void WriteChoices(Utf8JsonWriter json, IReadOnlyList<string> choices)
    {
        json.WriteStartArray("choices");
        foreach (var choice in choices) json.WriteStringValue(choice);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, AnswerRowClaim claim)
    {
        json.WriteStartObject();
        json.WriteString("text", claim.Text);
        json.WriteStartArray("citations");
        foreach (var citation in claim.Citations)
        {
            json.WriteStartObject();
            json.WriteString("document", citation.Document);
            json.WriteNumber("start", citation.Start);
            json.WriteNumber("end", citation.End);
            json.WriteString("quote", citation.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
