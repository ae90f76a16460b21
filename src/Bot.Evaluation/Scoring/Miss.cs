using System.Globalization;
using System.Text;
using Bot.Evaluation.Batch;

namespace Bot.Evaluation.Scoring;

/// <summary>A question that went wrong, with what was said.</summary>
/// <param name="Question">The question.</param>
/// <param name="Row">What was said.</param>
public sealed record Miss(LabelledQuestion Question, AnswerRow Row)
{
    private const int ClaimsShown = 2;

    /// <summary>One line: the question, what was wanted and what was got, as the referee's script prints it.</summary>
    public override string ToString()
    {
        var wanted = Question.Answers is [] ? Quote(LabelledQuestionFile.WordFor(Question.Expected)) : Array(Question.Answers);
        return $$"""MISS {"q": {{Quote(Question.Text)}}, "want": {{wanted}}, "got": {{Got()}}}""";
    }

    private string Got()
    {
        if (!string.IsNullOrEmpty(Row.Short)) return Quote(Row.Short);
        if (Row.Claims.Count > 0) return Array(Row.Claims.Take(ClaimsShown).Select(claim => claim.Text));
        return Quote(Row.Answered ? "answered" : "not_found");
    }

    private static string Array(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Quote))}]";

    // JSON as Python writes it when it need not be ASCII; System.Text.Json escapes more.
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                '\f' => quoted.Append("\\f"),
                '\b' => quoted.Append("\\b"),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
