using Bot.Answering;
using Bot.Composition.Candidates;
using Bot.Composition.Events;
using Bot.Composition.Fitting;
using Bot.Relations.Events;
using Bot.Relations.Questions;
using Bot.Relations.References;
using Bot.Relations.Terms;

namespace Bot.Composition.Extractive;

/// <summary>Composes an answer out of the documents' own sentences: no model, no network. Pure.</summary>
internal static class ExtractiveComposer
{
    private const int LongestQuote = 500;
    private const double RowCost = 0.01;
    private const double AsGood = 0.1;

    /// <summary>A draft whose every claim is a sentence or row of the evidence; silent when none is good enough.</summary>
    public static Draft Compose(Question question, Evidence evidence, ComposerOptions options)
    {
        if (EventComposer.Compose(question, evidence) is { } visits) return visits;
        var candidates = CandidateReader.Read(evidence.Passages);
        if (candidates.Count == 0) return Draft.Silent(0);
        var terms = WeightedTerm.Of(question, evidence, candidates);
        var fits = new FitReader(question, terms);
        var scored = new List<ScoredCandidate>(candidates.Count);
        foreach (var passage in candidates.GroupBy(candidate => candidate.Rank))
        {
            var sentences = passage.ToList();
            foreach (var sentence in sentences) scored.Add(ScoredCandidate.Of(sentence, fits.Of(sentence, sentences), question.Reading));
        }

        scored.Sort(BestFirst);
        var confidence = Math.Max(0, scored[0].Score);
        if (Contradiction.Of(scored, question, confidence < options.Threshold) is { } told) return new Draft(null, [Claim(told)], told.Fit.Apart) { Otherwise = true };
        if (confidence < options.Threshold) return Draft.Silent(confidence);
        if (NotHappened(scored, question) is { } meant) return new Draft(null, [Claim(meant)], confidence) { Otherwise = true };
        var picked = Selection.Pick(scored, question.Reading);
        if (Dissent.Of(scored, picked[0], question.Reading) is { } other) return Divided([picked[0], other], question, confidence);
        if (Dissent.OfFigure(scored, picked[0], question.Reading) is { } figure && Figure(picked[0]) is { } one && Figure(figure) is { } two && one != two)
            return new Draft(new ShortAnswer.Several([one, two]), [Claim(picked[0]), Claim(figure)], confidence) { Divided = true };
        if (question.Reading.Ask == Ask.YesNo && Ended(picked[0], candidates) is { } ended) return new Draft(null, [Claim(picked[0]), Claim(ended)], confidence);
        return new Draft(ShortAnswerReader.Of(picked, question, terms), [.. picked.Select(one => Claim(question.Reading.Ask == Ask.Why ? WithReason(one, candidates) : one))], confidence);

        string? Figure(ScoredCandidate one) => (ShortAnswerReader.Of([one], question, terms) as ShortAnswer.Quoted)?.Text;
    }

    // "Does Poland have an embassy in Ghana?" It was opened, and the sentence behind says that it was closed: a yes would hide that.
    private static ScoredCandidate? Ended(ScoredCandidate picked, List<Candidate> candidates) =>
        picked.Candidate.Keys.Overlaps(Beginnings) && candidates.Find(next => ReferenceEquals(next.Previous, picked.Candidate)) is { } behind && behind.Keys.Overlaps(Endings) && !behind.Keys.Contains("#resume")
            ? picked with { Candidate = behind, Fit = picked.Fit with { UsesPrevious = false } }
            : null;

    private static readonly HashSet<string> Beginnings = ["#open", "#establish"], Endings = ["#close", "#sever", "#suspend"];

    // "Why" answered by a sentence without a reason: the one before or behind it may give it.
    private static ScoredCandidate WithReason(ScoredCandidate picked, List<Candidate> candidates)
    {
        var candidate = picked.Candidate;
        if (candidate.IsRow || picked.Fit.UsesPrevious || Reasons.AnyIn(candidate.Text, candidate.Passage.Document.Language)) return picked;
        if (candidate.Previous is { } before && GivesReason(before)) return picked with { Fit = picked.Fit with { UsesPrevious = true } };
        return candidates.Find(next => ReferenceEquals(next.Previous, candidate)) is { } behind && (GivesReason(behind) || IsOfTheSame(behind)) ? picked with { Candidate = behind, Fit = picked.Fit with { UsesPrevious = true } } : picked;
    }

    // "This action was taken following the seizure of the embassy": there an occasion is the reason.
    private static bool IsOfTheSame(Candidate behind) =>
        Array.Exists(Taking, word => behind.Text.StartsWith(word, StringComparison.Ordinal)) && Reasons.AnyIn(behind.Text, behind.Passage.Document.Language);

    private static readonly string[] Taking = ["This ", "The action ", "The decision ", "The move ", "The step ", "Cette ", "Cela ", "Esta ", "Esto ", "Это ", "Этот "];

    private static bool GivesReason(Candidate candidate) => Reasons.AreGivenIn(candidate.Text, candidate.Passage.Document.Language);

    // What was planned or called off is no answer to when it took place, or whether; another sentence that tells as much is.
    private static ScoredCandidate? NotHappened(List<ScoredCandidate> scored, Question question)
    {
        var asked = question.Reading.Terms.FirstOrDefault(EventConcepts.IsEvent).Key;
        if (asked is null || question.Reading.Ask is not (Ask.When or Ask.YesNo or Ask.Who or Ask.Where) || EventStatusReader.IsAskedIn(question.Text, question.Reading.Language)) return null;
        var status = scored[0].Candidate.StatusOf(asked);
        if (status == EventStatus.Happened) return null;
        // "They never established relations" answers whether they did.
        if (status == EventStatus.CalledOff && question.Reading.Ask == Ask.YesNo) return scored[0];
        var other = scored.FindIndex(one => one.Points >= scored[0].Points - AsGood && one.Candidate.StatusOf(asked) == EventStatus.Happened && one.Candidate.Keys.Contains(asked));
        if (other < 0) return scored[0];
        scored.Insert(0, scored[other]);
        scored.RemoveAt(other + 1);
        return null;
    }

    private static Draft Divided(List<ScoredCandidate> sides, Question question, double confidence) =>
        new(new ShortAnswer.Several([.. sides.Select(side => ShortAnswerReader.DateWords(side.Candidate, question.Reading)!)]), [.. sides.Select(Claim)], confidence) { Divided = true };

    // Of two that say as much, a sentence reads better than a table row.
    private static int BestFirst(ScoredCandidate left, ScoredCandidate right)
    {
        var (first, second) = (left.Points - (left.Candidate.IsRow ? RowCost : 0), right.Points - (right.Candidate.IsRow ? RowCost : 0));
        return first != second ? second.CompareTo(first) : left.Candidate.Rank.CompareTo(right.Candidate.Rank);
    }

    private static DraftClaim Claim(ScoredCandidate picked)
    {
        var candidate = picked.Candidate;
        var start = picked.Fit.UsesPrevious && candidate.End - candidate.Previous!.Start <= LongestQuote ? candidate.Previous.Start : candidate.Start;
        var quote = candidate.Passage.Document.Text[start..candidate.End];
        return new DraftClaim(EventClaims.Readable(quote), [new DraftQuote(candidate.Passage, start, quote)]);
    }
}
