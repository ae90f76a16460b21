using Bot.Composition.Fitting;
using Bot.Relations.Dates;
using Bot.Relations.Events;
using Bot.Relations.Questions;

namespace Bot.Composition.Extractive;

/// <summary>Finds what another document says otherwise: where two sources give different days for one thing, the reader is shown both. Pure.</summary>
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
}
