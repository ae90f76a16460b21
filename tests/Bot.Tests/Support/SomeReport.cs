using Bot.Answering;
using Bot.Evaluation;
using Bot.Evaluation.Batch;
using Bot.Evaluation.Scoring;
using Bot.Host.Reports;

namespace Bot.Tests.Support;

/// <summary>A report of two sets: one of five questions, four of which went wrong, each in its own way, and one without a miss.</summary>
internal static class SomeReport
{
    /// <summary>The report that is shown in tests.</summary>
    public static EvaluationReport Small { get; } = Of(
        "visits", "who", "When did Putin visit Morocco?", "September 2006", "Putin visited Morocco in September 2006.", "visits.md", "Visits", "3be930c", ".NET 10");

    /// <summary>The same with one text wherever a file, a document or a user has a say.</summary>
    public static EvaluationReport With(string text) => Of(text, text, text, text, text, text, text, text, text);

    /// <summary>A report of one set whose questions all went wrong.</summary>
    public static EvaluationReport OfMisses(int count)
    {
        var questions = Enumerable.Range(1, count).Select(number => new LabelledQuestion($"q{number}", $"Question {number}?", "en", "", ExpectedOutcome.Answer, ["2006"], [])).ToList();
        return new(Origin("3be930c", ".NET 10"), [Result("long", questions, [.. questions.Select(question => Refused(question.Id, "no passage says it"))], [], new([], null))]);
    }

    private static EvaluationReport Of(string set, string type, string question, string answer, string quote, string document, string title, string commit, string runtime)
    {
        var place = new QuotedPlace(quote, title, document, 2, 120, 160);
        LabelledQuestion[] questions =
        [
            new("q1", question, "en", type, ExpectedOutcome.Answer, [answer, "2006"], [document]) { Evidence = [new(document, quote)] },
            new("q2", question, "ru", type, ExpectedOutcome.Answer, [answer], [document]),
            new("q3", question, type, type, ExpectedOutcome.Refuse, [], []),
            new("q4", question, "ar", type, ExpectedOutcome.CorrectPremise, ["2016"], []),
            new("q5", question, "en", "", ExpectedOutcome.Refuse, [], []),
        ];
        var said = new AnswerRow("q2", true, "elsewhere", null, [new("It was in 1999.", [new(document, 120, 160, quote)])], new Figure(4.25, false));
        AnswerRow[] rows = [Refused("q1", $"no passage says it {(document == question ? question : "")}".Trim()), said, said with { Id = "q3" }, said with { Id = "q4" }, Refused("q5", "no passage matches it")];
        var misses = Result(set, questions, rows, [new Turn(question, answer)], new AnswerEvidence([new QuotedClaim("It was in 1999.", [place]), new QuotedClaim(quote, [place])], place));
        LabelledQuestion[] easy = [new("q1", "When?", "fr", "when", ExpectedOutcome.Answer, ["1999"], [])];
        return new(Origin(commit, runtime), [misses, Result("easy", easy, [said with { Id = "q1" }], [], new([], null))]);
    }

    private static ReportOrigin Origin(string commit, string runtime) => new(commit, new DateTimeOffset(2026, 11, 24, 18, 5, 0, TimeSpan.FromHours(1)), runtime, 0.4);

    private static SetResult Result(string name, IReadOnlyList<LabelledQuestion> questions, AnswerRow[] rows, IReadOnlyList<Turn> previous, AnswerEvidence evidence)
    {
        var referee = Referee.Judge(questions, rows, new Dictionary<string, string> { ["visits.md"] = "Putin visited Morocco in September 2006." });
        return new SetResult(name, 3, questions.Count, referee, [.. referee.Misses.Select(miss => new ReportedMiss(miss, previous, evidence))]);
    }

    private static AnswerRow Refused(string id, string reason) => new(id, false, null, reason, [], new Figure(1.5, false));
}
