using Bot.Relations.Roles;
using Bot.Relations.Terms;

namespace Bot.Relations.Events;

/// <summary>What the headings above a list of visits say of each of its rows.</summary>
/// <param name="Actor">The visitors' side.</param>
/// <param name="Object">The hosts' side.</param>
/// <param name="Keys">Keys of all that title and headings say.</param>
public sealed record EventSetting(Party Actor, Party Object, IReadOnlySet<string> Keys)
{
    /// <summary>The two countries of a list of visits that does not say who went to whom, as "Visits" in a document on the two; empty elsewhere. Each of its rows says it.</summary>
    public IReadOnlySet<string> Pair { get; init; } = new HashSet<string>();

    private const string HeadingJoint = " › ";

    /// <summary>The setting; null when the headings are not about visits, or don't tell of whom or to whom.</summary>
    /// <param name="title">The document's title.</param>
    /// <param name="heading">The headings above the rows, outermost first, as a passage holds them.</param>
    /// <param name="publisher">Who published it. A state that lists visits "of foreign leaders" or travels "abroad" does not name itself: the side that the heading leaves out
    /// is the publisher's country. Null when it is not known.</param>
    /// <param name="language">The language of all three.</param>
    public static EventSetting? Of(string title, string heading, string? publisher, string language)
    {
        var reader = TermReader.Of(language);
        string[] levels = [.. heading.Split(HeadingJoint).Reverse(), title];
        HashSet<string> keys = [];
        var read = levels.Where(level => level.Length > 0).Select(level => (Text: level, Terms: reader.Read(level))).ToList();
        foreach (var (_, terms) in read) keys.UnionWith(terms.Select(term => term.Key));
        if (!read.Exists(level => IsOfVisits(level.Terms))) return null;
        if (read.Select(level => RolesOf(level.Text, level.Terms, language)).FirstOrDefault(told => told is not null) is not { } roles) return OfPair(read.SelectMany(level => level.Terms), Party.None, keys);
        var (actor, target) = (Party.Of(roles.Actors), Party.Of(roles.Objects));
        if (actor.Countries.Count == 0 && target.Countries.Count == 0) return OfPair(read.SelectMany(level => level.Terms), actor, keys);
        var own = publisher is null ? Party.None : Party.Of(reader.Read(publisher).Where(term => term.Kind == TermKind.Country));
        if (target.Countries.Count == 0 && !actor.Countries.Overlaps(own.Countries)) target = target.Below(own);
        else if (actor.Countries.Count == 0 && !target.Countries.Overlaps(own.Countries)) actor = actor.Below(own);
        return new EventSetting(actor, target, keys);
    }

    private static EventSetting? OfPair(IEnumerable<Term> terms, Party actor, HashSet<string> keys) =>
        Party.Of(terms).Countries is { Count: 2 } pair ? new EventSetting(actor, Party.None, keys) { Pair = pair } : null;

    private static bool IsOfVisits(List<Term> terms) => terms.Exists(term => term.Key == RelationEvent.Visit);

    // "Visits from Mexico to Senegal" tells by its word for visits, "Russian presidents in the United States" by its preposition. "Visits between" two tells nothing of who went where.
    private static EventRoles? RolesOf(string level, List<Term> terms, string language)
    {
        if (IsOfVisits(terms)) return MutualWords.AreIn(level) ? null : EventRoles.Of(level, terms, language);
        var placed = EventRoles.OfPlaces(level, terms, language);
        return Party.Of(placed.Actors).Offices.Count > 0 && Party.Of(placed.Objects).Countries.Count > 0 ? placed : null;
    }
}
