using Bot.Answering;
using Bot.Evaluation.Batch;
using Bot.Evaluation.Scoring;
using Bot.Host.Cli;

namespace Bot.Host.Reports;

/// <summary>Asks every question of a set, one after the other, and has the answers scored.</summary>
internal static class SetRun
{
    /// <summary>The set's result.</summary>
    /// <param name="set">The set.</param>
    /// <param name="answerer">Answers out of the set's documents.</param>
    /// <param name="texts">Each document's text by its id, as the referee reads it.</param>
    /// <param name="documents">How many documents that index holds.</param>
    /// <param name="cancellationToken">Stops between two questions.</param>
    public static async Task<SetResult> AskAsync(
        QuestionSet set, QuestionAnswerer answerer, IReadOnlyDictionary<string, string> texts, int documents, CancellationToken cancellationToken)
    {
        var (asked, labels) = set.Read();
        var rows = new List<AnswerRow>(asked.Count);
        var evidence = new Dictionary<string, (BatchQuestion Question, AnswerEvidence Evidence)>(StringComparer.Ordinal);
        var limited = 0;
        foreach (var question in asked)
        {
            var (answer, row) = await AskVerb.AnswerAsync(question, answerer, cancellationToken);
            if (answer.IsPastLimit) limited++;
            rows.Add(row);
            evidence[question.Id] = (question, AnswerEvidence.Of(answer));
        }

        AskVerb.SayLimited(limited);
        var referee = Referee.Judge(labels, rows, texts);
        return new SetResult(set.Name, documents, asked.Count, referee,
            [.. referee.Misses.Select(miss => new ReportedMiss(miss, evidence[miss.Question.Id].Question.Previous, evidence[miss.Question.Id].Evidence))]);
    }
}
