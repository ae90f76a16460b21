using System.Diagnostics;
using Bot.Answering;
using Bot.Evaluation.Scoring;

namespace Bot.Host.Reports;

/// <summary>A question that went wrong, with everything that a reader needs to see why.</summary>
/// <param name="Miss">The question with its labels, and the row that was scored.</param>
/// <param name="Previous">The turns before it, oldest first.</param>
/// <param name="Evidence">What was said and where it stands, or what came nearest.</param>
internal sealed record ReportedMiss(Miss Miss, IReadOnlyList<Turn> Previous, AnswerEvidence Evidence)
{
    /// <summary>In which way it went wrong.</summary>
    public MissKind Kind => (Miss.Row.Answered, Miss.Question.Expected) switch
    {
        (false, _) => MissKind.Refused,
        (true, ExpectedOutcome.Answer) => MissKind.Wrong,
        (true, ExpectedOutcome.Refuse) => MissKind.NotRefused,
        (true, _) => MissKind.PremiseAccepted,
    };

    /// <summary>The kind behind a number or a question: <c>refused</c>.</summary>
    public static string InWords(MissKind kind) => kind switch
    {
        MissKind.Refused => "refused though the documents say it",
        MissKind.Wrong => "answered wrongly",
        MissKind.NotRefused => "answered though the documents don't say it",
        MissKind.PremiseAccepted => "answered without a word on the false premise",
        _ => throw new UnreachableException(),
    };

    /// <summary>What a good answer is: a right answer or several, of which any will do, or what should have been done.</summary>
    public IReadOnlyList<string> Wanted => Miss.Question switch
    {
        { Expected: ExpectedOutcome.Refuse } => ["no answer: the documents don't say it"],
        { Answers: [] } => ["the premise put right"],
        var question => [.. question.Answers.Distinct(StringComparer.OrdinalIgnoreCase)],
    };
}

/// <summary>In which way an answer is wrong.</summary>
internal enum MissKind
{
    /// <summary>There is an answer, and none was given.</summary>
    Refused,

    /// <summary>Another answer was given.</summary>
    Wrong,

    /// <summary>There is no answer, and one was given.</summary>
    NotRefused,

    /// <summary>The question takes something false for granted, and so does the answer.</summary>
    PremiseAccepted,
}
