using Bot.Relations.Dates;
using Bot.Relations.Roles;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Relations.Events;

/// <summary>Reads the events that a sentence or a row tells of. Pure.</summary>
public static class EventReader
{
    /// <summary>The visits of a row: one for each of its dates, or one without a date.</summary>
    /// <param name="text">The row.</param>
    /// <param name="terms">Its terms, in order; offsets count in <paramref name="text"/>.</param>
    /// <param name="dates">Its dates, likewise.</param>
    /// <param name="setting">What the headings above it say.</param>
    public static IEnumerable<RelationEvent> OfRow(string text, IReadOnlyList<Term> terms, IReadOnlyList<DateMention> dates, EventSetting setting)
    {
        var naming = RowCells.Naming(text, terms, dates);
        var place = RowCells.Place(text, terms, dates, naming);
        var own = Party.Of(terms.Where(term => term.Start >= naming.Start && term.End <= naming.End && !dates.Any(date => date.Covers(term.Start, term.End))));
        if (own.IsEmpty) yield break;
        var host = Party.Of(terms.Where(term => term.Start >= place.Start && term.End <= place.End));
        if (Sides(own, host, setting) is not var (visitors, hosts)) yield break;
        var (actor, target) = (own.Below(visitors), host.Below(hosts));
        var words = WithoutBracket(text, naming, dates);
        var any = false;
        foreach (var date in RowCells.Dates(text, dates))
        {
            any = true;
            yield return new RelationEvent(RelationEvent.Visit, actor, target, date, words, place);
        }

        if (!any) yield return new RelationEvent(RelationEvent.Visit, actor, target, null, words, place);
    }

    // In a list of visits between two countries the row says which of them went: by the visitor's country, or by the place, which is the other's. A third country is no side of theirs.
    private static (Party Visitors, Party Hosts)? Sides(Party own, Party host, EventSetting setting)
    {
        if (setting.Pair.Count == 0) return (setting.Actor, setting.Object);
        if (own.Countries.Concat(host.Countries).Any(country => !setting.Pair.Contains(country))) return null;
        var visitor = own.Countries.Count == 1 ? own.Countries.First() : host.Countries.Count == 1 ? setting.Pair.First(country => !host.Countries.Contains(country)) : null;
        if (visitor is null || host.Countries.Contains(visitor)) return null;
        return (OfCountry(visitor) with { Offices = setting.Actor.Offices }, OfCountry(setting.Pair.First(country => country != visitor)));
    }

    private static Party OfCountry(string country) => Party.None with { Countries = new HashSet<string> { country } };

    /// <summary>The events of a sentence: one for each date that belongs to what happened, or one without a date; none when it does not tell between whom.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="terms">Its terms, in order; offsets count in <paramref name="text"/>.</param>
    /// <param name="dates">Its dates, likewise.</param>
    /// <param name="language">Its language.</param>
    public static IEnumerable<RelationEvent> OfSentence(string text, IReadOnlyList<Term> terms, IReadOnlyList<DateMention> dates, string language)
    {
        if (EventKinds.Of(terms) is not var (kind, words)) yield break;
        var directed = EventKinds.IsDirected(kind);
        if ((directed ? EventRoles.Of(text, terms, language) : Together(terms)) is not { } roles) yield break;
        var (actor, target) = (Party.Of(roles.Actors), Party.Of(roles.Objects));
        if (actor.IsEmpty || target.IsEmpty) yield break;
        var naming = directed ? Range(roles.Actors) : (0, 0);
        var place = directed ? Range([.. roles.Objects.Where(term => term.Kind is TermKind.Country or TermKind.Name)]) : (0, 0);
        var any = false;
        foreach (var date in dates)
        {
            if (!Belongs(date, text, terms, words)) continue;
            any = true;
            yield return new RelationEvent(kind, actor, target, date, naming, place);
        }

        if (!any) yield return new RelationEvent(kind, actor, target, null, naming, place);
    }

    private static EventRoles Together(IReadOnlyList<Term> terms)
    {
        List<Term> parties = [.. terms.Where(term => term.Kind == TermKind.Country)];
        return new EventRoles(parties, parties);
    }

    /// <summary>Whether a date of a sentence is that of the event which the words tell of: a date belongs to the happening that stands nearest to it, but not to one that
    /// is only joined on behind it: "visited Madrid on 14 May and met the king".</summary>
    /// <param name="date">The date.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="terms">The sentence's terms; one of them at least tells of something that happened.</param>
    /// <param name="words">Keys of the words that tell of the event.</param>
    public static bool Belongs(DateMention date, string text, IReadOnlyList<Term> terms, IReadOnlySet<string> words)
    {
        var events = terms.Where(EventConcepts.IsEvent).ToList();
        var own = events.FindAll(term => term.Start < date.End || !Clauses.IsJoinedOn(text, date.End, term.Start));
        var nearest = (own.Count > 0 ? own : events).MinBy(term => term.Start >= date.End ? (term.Start - date.End) * 2 + 1 : (date.Start - term.End) * 2);
        return words.Contains(nearest.Key);
    }

    private static (int Start, int End) Range(IReadOnlyList<Term> terms) => terms.Count == 0 ? (0, 0) : (terms.Min(term => term.Start), terms.Max(term => term.End));

    // "President Luis Echeverría (1975)"
    private static (int Start, int End) WithoutBracket(string text, (int Start, int End) naming, IReadOnlyList<DateMention> dates)
    {
        var bracket = text.IndexOf(" (", naming.Start, naming.End - naming.Start, StringComparison.Ordinal);
        var (start, end) = (naming.Start, bracket > 0 && dates.Any(date => date.Start > bracket && date.End <= naming.End) ? bracket : naming.End);
        return Spaces.Trim(text, start, end);
    }
}
