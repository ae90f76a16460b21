using Bot.Answering;
using Bot.Composition.Candidates;
using Bot.Composition.Fitting;
using Bot.Relations.Questions;
using Bot.Relations.Roles;
using Bot.Relations.Terms;

namespace Bot.Composition.Extractive;

/// <summary>Finds what the sources say where a question takes for granted what they tell otherwise: another date, another person, no embassy of its own.</summary>
internal static class Contradiction
{
    private const double MostOfIt = 0.6;
    private const double NearlyAll = 0.7;

    /// <summary>The sentence or row that says otherwise; null when none does.</summary>
    /// <param name="scored">All candidates, best first; not empty.</param>
    /// <param name="question">The question.</param>
    /// <param name="unanswered">Whether no candidate is good enough to answer it as it stands.</param>
    public static ScoredCandidate? Of(List<ScoredCandidate> scored, Question question, bool unanswered)
    {
        var reading = question.Reading;
        if (reading is { Ask: Ask.YesNo, Periods.Count: > 0 } && scored[0].Fit.Unmet > 0) return OtherPerson(scored, unanswered) ?? OtherDate(scored, reading);
        return unanswered && reading.Ask is Ask.When or Ask.YesNo ? Elsewhere(scored, question) : null;
    }

    // "Obama was at the inauguration in 2012, right?" Where the sources tell of that day and of all but the one named, they say who it was.
    private static ScoredCandidate? OtherPerson(List<ScoredCandidate> scored, bool unanswered) =>
        unanswered ? scored.Find(one => one.Fit is { Unmet: 1, Missing: 0, Coverage: >= MostOfIt } && one.Candidate.IsRow) : null;

    // "Peru was recognized in 1845, right?" Where they tell all but the date, they say when it was.
    private static ScoredCandidate? OtherDate(List<ScoredCandidate> scored, QuestionReading reading)
    {
        var dates = new DateOfEvent(reading);
        return scored.Where(one => one.Fit is { Unmet: 1, Missing: 0, Apart: >= NearlyAll } && !HasPeriod(one.Candidate, reading) && dates.IsToldIn(one.Candidate) && dates.In(one.Candidate).Count > 0)
            .MaxBy(one => one.Fit.Apart - (0.001 * one.Candidate.Rank));
    }

    private static bool HasPeriod(Candidate candidate, QuestionReading reading) =>
        candidate.Dates.Exists(date => reading.Periods.Any(date.Overlaps));

    // "When did Mexico open its embassy in Senegal?" It looks after Senegal from its embassy in Morocco.
    private static ScoredCandidate? Elsewhere(List<ScoredCandidate> scored, Question question)
    {
        var terms = question.Reading.Terms;
        if (!terms.Any(term => term.Key is "#open" or "#establish") || !terms.Any(term => term.Key == "#embassy")) return null;
        var asked = MissionRoles.Of("#embassy", question.Text, terms).First();
        if (asked.Actors.Count == 0 || asked.Objects.Count == 0) return null;
        return scored.Find(one => one.Candidate.Terms.Exists(IsAccreditation) && MissionRoles.Of("#embassy", one.Candidate.Text, one.Candidate.Terms).Any(told =>
            asked.Actors.All(own => told.Actors.Any(other => other.Key == own.Key)) && asked.Objects.All(own => told.Objects.Any(other => other.Key == own.Key))
            && told.Objects.Any(other => asked.Objects.All(own => own.Key != other.Key))));
    }

    private static bool IsAccreditation(Term term) => term.Folded.StartsWith("accredit", StringComparison.Ordinal) || term.Folded.StartsWith("аккредит", StringComparison.Ordinal) || term.Folded.StartsWith("acredit", StringComparison.Ordinal);
}
