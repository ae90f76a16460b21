using System.Text.RegularExpressions;
using Bot.Evaluation.Batch;

namespace Bot.Evaluation.Scoring;

/// <summary>When an answer counts as right: the rules of the referee's script, one each.</summary>
public static partial class RefereeRules
{
    /// <summary>How many words of an answer are read: nobody reads further for one fact.</summary>
    public const int WordsRead = 80;

    /// <summary>The same for a list.</summary>
    public const int WordsReadOfList = 240;

    /// <summary>The words of the sentences, as they stand.</summary>
    public static List<string> Words(AnswerRow row) => LooseText.Words(string.Join(' ', row.Claims.Select(claim => claim.Text)));

    /// <summary>Whether the program did what is expected with the question.</summary>
    public static bool IsGood(LabelledQuestion question, AnswerRow row) => question.Expected switch
    {
        ExpectedOutcome.Refuse => !row.Answered,
        ExpectedOutcome.RefuseOrCorrect => !row.Answered || HoldsAnswer(question, row),
        _ => row.Answered && (question.IsList ? HoldsList(question, row) : HoldsAnswer(question, row)),
    };

    /// <summary>Whether the short answer and a right one are the same words.</summary>
    public static bool IsExact(string shortAnswer, IEnumerable<string> answers)
    {
        var folded = LooseText.Fold(shortAnswer);
        return answers.Any(answer => LooseText.Fold(answer) == folded);
    }

    /// <summary>How far the words of the short answer and of the nearest right one overlap: the harmonic mean of precision and recall, 0 to 1.</summary>
    public static double Overlap(string shortAnswer, IEnumerable<string> answers)
    {
        var said = LooseText.Words(LooseText.Fold(shortAnswer));
        var best = 0.0;
        foreach (var answer in answers)
        {
            var wanted = LooseText.Words(LooseText.Fold(answer));
            var common = wanted.CountBy(word => word).Sum(group => Math.Min(group.Value, said.Count(word => word == group.Key)));
            if (common > 0) best = Math.Max(best, 2.0 * common / (wanted.Count + said.Count));
        }

        return best;
    }

    /// <summary>The document's id without <c>.md</c> or <c>.txt</c>: a set may name it either way.</summary>
    public static string Stem(string document) => TextEnding().Replace(document, "");

    private static bool HoldsAnswer(LabelledQuestion question, AnswerRow row)
    {
        var text = TextRead(question, row);
        return question.Answers.Any(answer => LooseText.Holds(text, answer));
    }

    private static bool HoldsList(LabelledQuestion question, AnswerRow row)
    {
        var text = TextRead(question, row);
        return question.Answers.Any(answer => PartBreak().Split(answer)
            .Where(part => LooseText.Words(part) is not [])
            .All(part => LooseText.Holds(text, part)));
    }

    private static string TextRead(LabelledQuestion question, AnswerRow row)
    {
        var words = Words(row).Take(question.Type == "list" ? WordsReadOfList : WordsRead);
        return LooseText.Fold(string.Join(' ', words.Prepend(row.Short ?? "")));
    }

    [GeneratedRegex(",| and | et | и | و ")]
    private static partial Regex PartBreak();

    [GeneratedRegex(@"\.(md|txt)$")]
    private static partial Regex TextEnding();
}
