using Bot.Composition.Candidates;
using Bot.Answering;
using Bot.Relations.Questions;
using Bot.Relations.Roles;
using Bot.Relations.Terms;

namespace Bot.Composition.Extractive;

/// <summary>Holds who visits whom in a question against who visits whom in a candidate.</summary>
internal sealed class RoleCheck(Question question)
{
    private readonly VisitRoles? _asked = VisitRoles.Of(question.Text, question.Reading.Terms, question.Reading.Language);

    /// <summary>How many parties of the question stand on the wrong side in the candidate, or are not the ones of its list; 0 when the question is not
    /// about a visit or the candidate doesn't tell.</summary>
    public int Violations(Candidate candidate)
    {
        if (_asked is null) return 0;
        var violations = 0;
        var told = candidate.IsRow ? OfRow(candidate) : VisitRoles.Of(candidate.Text, candidate.Terms, candidate.Passage.Document.Language);
        if (told is null) return 0;
        foreach (var visitor in _asked.Visitors)
            if (Stands(visitor, told.Hosts) && !Stands(visitor, told.Visitors)) violations++;
        foreach (var host in _asked.Hosts)
            if (Stands(host, told.Visitors) && !Stands(host, told.Hosts)) violations++;
        return violations + (candidate.IsRow ? WrongOffice(candidate) : 0);
    }

    /// <summary>Whether the term is one of the two sides of the visit that is asked about.</summary>
    public bool IsParty(Term term) =>
        _asked is not null && term.Kind is TermKind.Country or TermKind.Name && (Stands(term, _asked!.Visitors) || Stands(term, _asked.Hosts));

    // In a list of visits the first cell names the traveller, the heading the two sides.
    private static VisitRoles? OfRow(Candidate candidate)
    {
        if (candidate.Surroundings.Roles is not { } heading) return null;
        var cell = candidate.Text.IndexOf('|', StringComparison.Ordinal);
        if (cell < 0) return heading;
        var visitors = candidate.Terms.Where(term => term.Start < cell && term.Kind != TermKind.Country).Concat(heading.Visitors).ToList();
        var hosts = candidate.Terms.Where(term => term.Start >= cell).Concat(heading.Hosts).ToList();
        return new VisitRoles(visitors, hosts);
    }

    private int WrongOffice(Candidate candidate)
    {
        var asked = _asked!.Visitors.Where(VisitRoles.IsOffice).Select(term => term.Key).ToList();
        if (asked.Count == 0) return 0;
        var cell = candidate.Text.IndexOf('|', StringComparison.Ordinal);
        var own = candidate.Terms.Where(term => VisitRoles.IsOffice(term) && (cell < 0 || term.Start < cell)).Select(term => term.Key).ToHashSet();
        var offices = own.Count > 0 ? own : candidate.Surroundings.Offices;
        if (offices.Count == 0 || offices.Contains("#leader")) return 0;
        return asked.Any(offices.Contains) ? 0 : 1;
    }

    private static bool Stands(Term term, IReadOnlyList<Term> among) => among.Any(other => other.Key == term.Key);
}
