using Bot.Relations.Roles;
using Bot.Relations.Terms;

namespace Bot.Relations.Events;

/// <summary>One side of an event: those who go, or those they go to.</summary>
/// <param name="Countries">Keys of its countries; empty when none is named.</param>
/// <param name="Offices">Keys of the offices held; empty when none is named.</param>
/// <param name="Names">The words of its names, in the order of the text; empty when nobody is named.</param>
public sealed record Party(IReadOnlySet<string> Countries, IReadOnlySet<string> Offices, IReadOnlyList<Term> Names)
{
    /// <summary>Nobody.</summary>
    public static readonly Party None = new(new HashSet<string>(), new HashSet<string>(), []);

    /// <summary>Keys of those of its countries that are named by a capital; empty when none is.</summary>
    public IReadOnlySet<string> Seats { get; private init; } = new HashSet<string>();

    /// <summary>Whether it names nothing at all.</summary>
    public bool IsEmpty => Countries.Count == 0 && Offices.Count == 0 && Names.Count == 0;

    /// <summary>The party that the terms name; other terms are passed over.</summary>
    public static Party Of(IEnumerable<Term> terms)
    {
        HashSet<string> countries = [], offices = [], seats = [];
        List<Term> names = [];
        foreach (var term in terms)
        {
            if (term.IsSeat) seats.Add(term.Key);
            if (term.Kind == TermKind.Country) countries.Add(term.Key);
            else if (EventRoles.IsOffice(term)) offices.Add(term.Key);
            else if (term.Kind == TermKind.Name) names.Add(term);
        }

        return new Party(countries, offices, names) { Seats = seats };
    }

    /// <summary>The party with what a heading says of it besides: its countries, and its offices where it names none itself.</summary>
    public Party Below(Party heading) => new(
        Countries.Union(heading.Countries).ToHashSet(), Offices.Count > 0 ? Offices : heading.Offices, Names);
}
