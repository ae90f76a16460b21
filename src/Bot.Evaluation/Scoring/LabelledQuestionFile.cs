using System.Text.Json;
using Bot.Evaluation.Batch;

namespace Bot.Evaluation.Scoring;

/// <summary>Reads labelled questions. Only what comes after the answering may call it: the answering itself goes through
/// <see cref="BatchQuestionFile"/>, which cannot see the labels.</summary>
public static class LabelledQuestionFile
{
    /// <summary>The questions, in the order of the file; at least one, no two with the same id.</summary>
    /// <param name="path">A <c>.jsonl</c> or <c>.jsonl.gz</c> file.</param>
    /// <exception cref="BatchFileException">The file cannot be read, is empty, or a line of it is not a labelled question.</exception>
    public static IReadOnlyList<LabelledQuestion> Read(string path) => JsonLines.Read(path, ReadRow, question => question.Id);

    /// <summary>The file's word for what is expected.</summary>
    public static string WordFor(ExpectedOutcome expected) => expected switch
    {
        ExpectedOutcome.Answer => "answer",
        ExpectedOutcome.Refuse => "refuse",
        ExpectedOutcome.CorrectPremise => "correct-premise",
        ExpectedOutcome.RefuseOrCorrect => "refuse-or-correct",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static LabelledQuestion ReadRow(JsonElement row) => new(
        row.Id("id"), row.Text("question"), row.Text("lang"), row.TextOrNull("type") ?? "", ReadExpected(row.Text("expected")),
        row.Texts("answers"), row.Texts("documents"))
    {
        Evidence = row.Rows("evidence", quote => new LabelledQuote(quote.Text("document"), quote.Text("quote"))),
    };

    private static ExpectedOutcome ReadExpected(string word)
    {
        foreach (var expected in Enum.GetValues<ExpectedOutcome>())
            if (WordFor(expected) == word) return expected;
        throw new FormatException($"\"expected\" must be {string.Join(", ", Enum.GetValues<ExpectedOutcome>().Select(WordFor))}, not \"{word}\"");
    }
}
