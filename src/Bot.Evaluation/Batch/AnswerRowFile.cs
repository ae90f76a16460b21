using System.Text.Json;

namespace Bot.Evaluation.Batch;

/// <summary>Reads a file of answers back, whichever program wrote it.</summary>
public static class AnswerRowFile
{
    /// <summary>The rows, in the order of the file; at least one. An id may come twice.</summary>
    /// <param name="path">A <c>.jsonl</c> or <c>.jsonl.gz</c> file.</param>
    /// <exception cref="BatchFileException">The file cannot be read, is empty, or a line of it is not an answer.</exception>
    public static IReadOnlyList<AnswerRow> Read(string path) => JsonLines.Read(path, ReadRow);

    private static AnswerRow ReadRow(JsonElement row) => new(
        row.Id("id"), ReadOutcome(row), row.TextOrNull("short"), row.TextOrNull("reason"), row.Rows("claims", ReadClaim), row.Number("milliseconds"));

    private static bool ReadOutcome(JsonElement row) => row.Text("outcome") switch
    {
        "answered" => true,
        "not_found" => false,
        var other => throw new FormatException($"\"outcome\" must be \"answered\" or \"not_found\", not \"{other}\""),
    };

    private static AnswerRowClaim ReadClaim(JsonElement claim) => new(claim.Text("text"), claim.Rows("citations", ReadCitation));

    private static AnswerRowCitation ReadCitation(JsonElement citation) =>
        new(citation.Text("document"), ReadOffset(citation, "start"), ReadOffset(citation, "end"), citation.Text("quote"));

    private static int ReadOffset(JsonElement citation, string name) => citation.Number(name) switch
    {
        null => 0,
        { Whole: true, Value: >= 0 and <= int.MaxValue } offset => (int)offset.Value,
        _ => throw new FormatException($"\"{name}\" must be a count of UTF-16 code units"),
    };
}
