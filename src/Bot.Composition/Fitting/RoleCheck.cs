using Bot.Composition.Candidates;
using Bot.Answering;
using Bot.Relations.Events;
using Bot.Relations.Questions;
using Bot.Relations.Roles;
using Bot.Relations.Terms.Names;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Composition.Fitting;

/// <summary>Holds who visits whom in a question against who visits whom in a candidate.</summary>
internal sealed class RoleCheck(Question question)
{
    private readonly EventRoles? _asked = EventRoles.Of(question.Text, question.Reading.Terms, question.Reading.Language);
    private readonly (string Key, EventRoles Asked)? _mission = Mission(question);

    /// <summary>How many parties of the question stand on the wrong side in the candidate, or are not the ones of its list; 0 when the question is not
    /// about a visit or the candidate doesn't tell.</summary>
    public int Violations(Candidate candidate)
    {
        if (_asked is null) return OfMission(candidate);
        // What follows on the news of a visit is about that visit.
        var told = candidate.IsRow ? OfRow(candidate) : candidate.Roles ?? candidate.Previous?.Roles;
        return told is null ? 0 : Violations(_asked, told, IsForeign(candidate)) + (candidate.IsRow ? WrongOffice(candidate) : 0);
    }

    private int OfMission(Candidate candidate) =>
        _mission is not var (key, asked) ? 0 : MissionRoles.Of(key, candidate.Text, candidate.Terms).Where(told => told.Actors.Count + told.Objects.Count > 0).Select(told => Violations(asked, told, IsForeign(candidate))).DefaultIfEmpty(0).Min();

    private static (string Key, EventRoles Asked)? Mission(Question question) =>
        MissionRoles.First(question.Reading.Terms) is { } key ? (key, MissionRoles.Of(key, question.Text, question.Reading.Terms).First()) : null;

    private bool IsForeign(Candidate candidate) => candidate.Passage.Document.Language != question.Reading.Language;

    private static int Violations(EventRoles asked, EventRoles told, bool foreign) =>
        asked.Actors.Count(actor => Stands(actor, told.Objects, foreign) && !Stands(actor, told.Actors, foreign))
        + asked.Objects.Count(host => Stands(host, told.Actors, foreign) && !Stands(host, told.Objects, foreign));

    /// <summary>Whether the term is one of the two sides of the visit that is asked about.</summary>
    public bool IsParty(Term term) =>
        _asked is not null && term.Kind is TermKind.Country or TermKind.Name && (Stands(term, _asked!.Actors, false) || Stands(term, _asked.Objects, false));

    // In a list of visits the first cell with a name is the traveller, the heading the two sides.
    private static EventRoles? OfRow(Candidate candidate)
    {
        if (candidate.Surroundings.Roles is not { } heading) return OfSentence(candidate);
        if (!candidate.Text.Contains('|', StringComparison.Ordinal)) return heading;
        var (start, end) = RowCells.Naming(candidate.Text, candidate.Terms, candidate.Dates);
        var visitors = candidate.Terms.Where(term => term.Start >= start && term.Start < end && term.Kind != TermKind.Country).Concat(heading.Actors).ToList();
        var hosts = candidate.Terms.Where(term => term.Start >= end).Concat(heading.Objects).ToList();
        return new EventRoles(visitors, hosts);
    }

    // A row of a table of remarks tells of a visit in one of its sentences; who stands in the others is no party to it.
    private static EventRoles? OfSentence(Candidate candidate)
    {
        var sentences = new List<(int Start, int End)>();
        SentenceReader.Read(candidate.Text, 0, candidate.Text.Length, sentences);
        foreach (var (start, end) in sentences)
        {
            List<Term> terms = [.. candidate.Terms.Where(term => term.Start >= start && term.End <= end).Select(term => term with { Start = term.Start - start, End = term.End - start })];
            if (EventRoles.Of(candidate.Text[start..end], terms, candidate.Passage.Document.Language) is { } roles) return roles;
        }

        return null;
    }

    private int WrongOffice(Candidate candidate)
    {
        var asked = _asked!.Actors.Where(EventRoles.IsOffice).Select(term => term.Key).ToList();
        if (asked.Count == 0) return 0;
        var (start, end) = RowCells.Naming(candidate.Text, candidate.Terms, candidate.Dates);
        var own = candidate.Terms.Where(term => EventRoles.IsOffice(term) && term.Start >= start && term.Start < end).Select(term => term.Key).ToHashSet();
        var offices = own.Count > 0 ? own : candidate.Surroundings.Offices;
        if (offices.Count == 0 || offices.Contains("#leader")) return 0;
        return asked.Any(offices.Contains) ? 0 : 1;
    }

    private static bool Stands(Term term, IReadOnlyList<Term> among, bool foreign) =>
        among.Any(other => other.Key == term.Key || (foreign && term.Kind == TermKind.Name && other.Kind == TermKind.Name && NameSkeleton.AreOne(term, other)));
}
