using System.Globalization;
using System.Text.Json;
using Bot.Answering;

namespace Bot.Evaluation.Batch;

/// <summary>Reads the questions of a batch, and nothing of a row but what is asked: <c>id</c>, <c>question</c>, <c>lang</c>, <c>asked_on</c> and
/// <c>previous</c>.</summary>
public static class BatchQuestionFile
{
    /// <summary>The questions, in the order of the file; at least one, no two with the same id.</summary>
    /// <param name="path">A <c>.jsonl</c> or <c>.jsonl.gz</c> file.</param>
    /// <exception cref="BatchFileException">The file cannot be read, is empty, or a line of it is not a question.</exception>
    public static IReadOnlyList<BatchQuestion> Read(string path) => JsonLines.Read(path, ReadRow, question => question.Id);

    private static BatchQuestion ReadRow(JsonElement row) =>
        new(row.Id("id"), row.Text("question"), row.TextOrNull("lang"), ReadDay(row), row.Rows("previous", ReadTurn));

    private static Turn ReadTurn(JsonElement turn) => new(turn.Text("question"), turn.TextOrNull("answer") ?? "");

    private static DateOnly? ReadDay(JsonElement row)
    {
        if (row.TextOrNull("asked_on") is not { } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"\"asked_on\" must be a day such as 2024-05-31, not \"{text}\"");
    }
}
