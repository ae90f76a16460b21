using Bot.Answering;
using Bot.Composition.Candidates;
using Bot.Composition.Fitting;
using Bot.Composition.Phrases;
using Bot.Relations.Dates;
using Bot.Relations.Events;
using Bot.Relations.Grammar;
using Bot.Relations.Questions;
using Bot.Relations.Roles;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Composition.Extractive;

/// <summary>Takes the bare answer out of the sentences that answer.</summary>
internal static class ShortAnswerReader
{
    private const double SureYes = 0.8;

    private static readonly HashSet<string> Ends = ["#close", "#sever"];

    // A phrase less sure than this is wrong more often than a reader should see in bold; the sentence answers by itself.
    private const double Sure = 0.35;

    /// <summary>The short answer; null when the question has none, or the sentences don't show one.</summary>
    /// <param name="picked">The candidates that answer; not empty.</param>
    /// <param name="question">The question.</param>
    /// <param name="terms">The question's terms, weighed.</param>
    public static ShortAnswer? Of(IReadOnlyList<ScoredCandidate> picked, Question question, IReadOnlyList<WeightedTerm> terms)
    {
        var reading = question.Reading;
        var candidate = picked[0].Candidate;
        var asked = reading.AllTerms.Select(term => term.Key).ToHashSet();
        var row = candidate.IsRow;
        return reading.Ask switch
        {
            Ask.When => DateIn(candidate, reading) is { } date ? DatedAnswer.Of(candidate, date) : null,
            Ask.Weekday => Quoted(Weekdays.FirstIn(candidate.Text)),
            Ask.Who => Quoted(row ? FirstCell(candidate) : (reading.Focus is null && !reading.AllTerms.Any(EventRoles.IsOffice) ? Telling(Phrase()) : null) ?? Name(candidate, reading)),
            Ask.Where => Quoted(row ? Place(candidate, asked, reading) : Phrase() ?? Place(candidate, asked, reading)),
            Ask.HowMany when row && picked.Count == Selection.MostItems => null,
            Ask.HowMany when row && Counts(picked, asked) => new ShortAnswer.Count([.. picked.Select(item => item.Candidate.Text)]),
            Ask.HowMany => Quoted(NumberWords.Of(reading.Focus, candidate) ?? NumberWords.Of(null, candidate)),
            Ask.HowMuch => Quoted(row ? NumberWords.Of(null, candidate) : Phrase() ?? NumberWords.Of(null, candidate)),
            Ask.YesNo => picked[0].Fit is { Unmet: 0, Coverage: >= SureYes } && !Negation.IsIn(candidate.Text, candidate.Passage.Document.Language) && !TellsOfEnd(candidate, asked) ? new ShortAnswer.Yes() : null,
            Ask.List when row => new ShortAnswer.Several([.. picked.Select(item => FirstCell(item.Candidate)).Distinct()]),
            Ask.What or Ask.How or Ask.Why or Ask.List or Ask.Other when !row => Quoted(Phrase()),
            _ => null,
        };

        // Nobody asks for the name that they give.
        string? Telling(string? phrase) => phrase is null || AskedNames.AreAllIn(phrase, reading) ? null : phrase;

        string? Phrase() => PhraseReader.Of(candidate, question, terms) is var (text, agreement) && agreement >= Sure ? text : null;
    }

    // "Does Mexico have an embassy in Tanzania?" It was opened, and closed: both stand in the sentence, and a yes would hide the one.
    private static bool TellsOfEnd(Candidate candidate, HashSet<string> asked) =>
        !candidate.Keys.Contains("#resume") && Ends.Overlaps(candidate.Keys) && !Ends.Overlaps(asked);

    private static ShortAnswer.Quoted? Quoted(string? words) => string.IsNullOrWhiteSpace(words) ? null : new ShortAnswer.Quoted(words);

    private static bool Counts(IReadOnlyList<ScoredCandidate> picked, HashSet<string> asked) =>
        picked[0].Candidate.Text.Contains('|') || !asked.Contains("#people");

    /// <summary>The words of that date.</summary>
    public static string? DateWords(Candidate candidate, QuestionReading reading) => DateIn(candidate, reading) is { } date ? candidate.Text[date.Start..date.End] : null;

    /// <summary>The date of what was asked, as the sentence gives it; null when it gives none.</summary>
    public static DateMention? DateIn(Candidate candidate, QuestionReading reading)
    {
        var asked = reading.AllTerms.Select(term => term.Key).ToHashSet();
        var dates = new DateOfEvent(reading).In(candidate);
        if (dates.Count == 0) return null;
        var within = dates.Where(date => reading.Periods.Any(date.Overlaps)).ToList();
        if (within.Count > 0) dates = within;
        return dates.MinBy(date => Distance(candidate, asked, date.Start, date.End));
    }

    private static string FirstCell(Candidate candidate)
    {
        var (start, end) = RowCells.Naming(candidate.Text, candidate.Terms, candidate.Dates);
        var cell = candidate.Text[start..end];
        var bracket = cell.IndexOf(" (", StringComparison.Ordinal);
        return (bracket > 0 && end == candidate.Text.Length ? cell[..bracket] : cell).Trim();
    }

    // A run of capitalised words that the question does not hold, with the office before it, nearest to what was asked.
    private static string? Name(Candidate candidate, QuestionReading reading)
    {
        var asked = reading.AllTerms.Select(term => term.Key).ToHashSet();
        var named = AskedNames.In(candidate, reading);
        var runs = Runs(candidate, term => (term.Kind == TermKind.Name && !asked.Contains(term.Key) && !named.Contains(term) && !IsOfDate(term, candidate)) || EventRoles.IsOffice(term));
        runs.RemoveAll(run => !candidate.Terms.Any(term => term.Kind == TermKind.Name && term.Start >= run.Start && term.End <= run.End));
        if (runs.Count == 0) return null;
        var nearest = runs.MinBy(run => Distance(candidate, asked, run.Start, run.End));
        return candidate.Text[nearest.Start..nearest.End];
    }

    private static string? Place(Candidate candidate, HashSet<string> asked, QuestionReading reading)
    {
        var named = AskedNames.In(candidate, reading);
        var cells = candidate.Text.Split('|');
        if (cells.Length >= 3 && candidate.Surroundings.Roles?.Objects.Count > 0 && !cells[1].Any(char.IsDigit)) return cells[1].Trim();
        var runs = Runs(candidate, term => term.Kind is TermKind.Name or TermKind.Country && !asked.Contains(term.Key) && !named.Contains(term) && !IsOfDate(term, candidate));
        var placed = runs.Where(run => PlacePreposition(candidate.Text, run.Start)).ToList();
        if (placed.Count > 0) runs = placed;
        if (runs.Count == 0) return null;
        var nearest = runs.MinBy(run => Distance(candidate, asked, run.Start, run.End));
        return candidate.Text[nearest.Start..nearest.End];
    }

    // "June" is no person, and no place.
    private static bool IsOfDate(Term term, Candidate candidate) => candidate.Dates.Exists(date => date.Covers(term.Start, term.End));

    private static bool PlacePreposition(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word is "in" or "at" or "to" or "near" or "the" or "from" or "à" or "au" or "en" or "в" or "На" or "на" or "في" or "إلى";
    }

    private static List<(int Start, int End)> Runs(Candidate candidate, Func<Term, bool> counts)
    {
        var runs = new List<(int Start, int End)>();
        foreach (var term in candidate.Terms)
        {
            if (!counts(term)) continue;
            if (runs.Count > 0 && IsJoined(candidate.Text.AsSpan(runs[^1].End, term.Start - runs[^1].End))) runs[^1] = (runs[^1].Start, term.End);
            else runs.Add((term.Start, term.End));
        }

        return runs;
    }

    private static bool IsJoined(ReadOnlySpan<char> between) => between.Length <= 5 && between.Trim() is "" or "." or "-" or "of" or "de" or "al" or "el" or "bin" or "von" or "van";

    private static int Distance(Candidate candidate, HashSet<string> asked, int start, int end)
    {
        var least = int.MaxValue;
        foreach (var term in candidate.Terms)
        {
            if (!asked.Contains(term.Key) || (term.Start >= start && term.End <= end)) continue;
            var away = term.Start >= end ? term.Start - end : start - term.End;
            if (term.Kind == TermKind.Country) away += 40; // countries stand everywhere; what happened tells more
            least = Math.Min(least, Math.Max(0, away));
        }

        return least;
    }
}
