using Bot.Composition.Fitting;
using Bot.Relations.Dates;
using Bot.Relations.Events;
using Bot.Relations.Questions;
using Bot.Relations.Text;

namespace Bot.Composition.Extractive;

/// <summary>Finds what another document says otherwise: where two sources give different days or figures for one thing, the reader is shown both. Pure.</summary>
internal static class Dissent
{
    private const double AsGood = 0.1;

    // What happens once between two: they recognize each other, open an embassy. Visits and agreements are many, and each has its own date.
    private static readonly HashSet<string> Single = [RelationEvent.Recognition, "#establish", "#open", "#close", "#sever", "#resume"];

    /// <summary>The best candidate of another document that answers as well and gives another date; null when all agree, or when there may have been several such events.</summary>
    /// <param name="scored">All candidates, best first.</param>
    /// <param name="picked">The one that answers.</param>
    /// <param name="reading">What the question asks for.</param>
    public static ScoredCandidate? Of(List<ScoredCandidate> scored, ScoredCandidate picked, QuestionReading reading)
    {
        if (reading.Ask != Ask.When || reading.Order != Order.None || EventKinds.Of([.. reading.AllTerms]) is not var (kind, _) || !Single.Contains(kind)) return null;
        if (picked is not { Fit: { Unmet: 0, HasAnswer: true }, Candidate.IsRow: false } || DateOf(picked, reading) is not { } date) return null;
        return scored.Find(other =>
            !other.Candidate.Passage.Document.Equals(picked.Candidate.Passage.Document) && !other.Candidate.IsRow
            && other.Fit is { Unmet: 0, HasAnswer: true, UsesPrevious: false } && other.Fit.Missing <= picked.Fit.Missing && other.Fit.Coverage >= picked.Fit.Coverage - AsGood
            && EventKinds.Of(other.Candidate.Terms)?.Kind == kind
            && DateOf(other, reading) is { } otherDate && !otherDate.Agrees(date.From) && !date.Agrees(otherDate.From));
    }

    private static DateMention? DateOf(ScoredCandidate scored, QuestionReading reading) => ShortAnswerReader.DateIn(scored.Candidate, reading);

    /// <summary>The best candidate of another document that answers as well and gives another figure for the same time; null when all agree, or when the question names no time: figures change.</summary>
    /// <param name="scored">All candidates, best first.</param>
    /// <param name="picked">The one that answers.</param>
    /// <param name="reading">What the question asks for.</param>
    public static ScoredCandidate? OfFigure(List<ScoredCandidate> scored, ScoredCandidate picked, QuestionReading reading)
    {
        if (reading.Ask is not (Ask.HowMany or Ask.HowMuch) || reading.Order != Order.None || reading.Periods is [] || !Answers(picked, reading) || Figure(picked, reading) is not { } figure) return null;
        return scored.Find(other =>
            !other.Candidate.Passage.Document.Equals(picked.Candidate.Passage.Document) && Answers(other, reading) && other.Fit.Missing <= picked.Fit.Missing && other.Fit.Coverage >= picked.Fit.Coverage - AsSure
            && Figure(other, reading) is { } otherFigure && otherFigure.Unit == figure.Unit && otherFigure.Number != figure.Number);
    }

    private const double AsSure = 0.05;

    private static bool Answers(ScoredCandidate one, QuestionReading reading) =>
        one is { Fit: { Unmet: 0, HasAnswer: true, UsesPrevious: false }, Candidate.IsRow: false } && one.Candidate.Dates.Exists(date => reading.Periods.All(date.Overlaps));

    // The number and the word behind it: 120 million and 140 million differ, 120 million and 3 percent are two things.
    private static (string Number, string Unit)? Figure(ScoredCandidate one, QuestionReading reading)
    {
        if (NumberWords.Of(reading.Focus, one.Candidate) is not { } number) return null;
        var behind = one.Candidate.Text.IndexOf(number, StringComparison.Ordinal) + number.Length;
        return (number, WordReader.Folded(one.Candidate.Text.AsSpan(behind), out _) is [var unit, ..] ? unit : "");
    }
}
