using Bot.Relations.Dates;
using Bot.Relations.Periods;

namespace Bot.Answering.Conversations;

/// <summary>"Which presidents visited Norway after the embassy was opened": a period that begins or ends with something that the sources date. It is asked first when that was, then the
/// question with that date in its place.</summary>
/// <param name="When">When the event was, a question after what the rest asks: it leaves out what that names.</param>
/// <param name="Period">The period.</param>
/// <param name="Question">The question as it was asked.</param>
internal sealed record AnchoredPeriod(Question When, EventPeriod Period, Question Question)
{
    /// <summary>The period of a question; null when it has none, or one with a date of its own.</summary>
    public static AnchoredPeriod? Of(Question question)
    {
        if (question.Text.Length > Question.MaxLength || EventPeriod.In(question.Text) is not { } period) return null;
        var when = new Question(period.WhenQuestion, question.AskedOn, [.. question.Previous, new Turn(period.Main, "")]);
        return new AnchoredPeriod(when, period, question);
    }

    /// <summary>The question with the date that answers <see cref="When"/>; null when that is no date.</summary>
    public Question? Dated(Answer answer) =>
        answer is Answer.Cited { Short: ShortAnswer.Quoted { Text: var words }, Otherwise: false, Divided: false } && DateReader.Read(words) is [var date] && date.From == date.To
            ? new Question(Period.With(words[date.Start..date.End]), Question.AskedOn, Question.Previous)
            : null;
}
