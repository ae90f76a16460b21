using Bot.Relations.Events;
using Bot.Relations.Spelling;
using Bot.Relations.Terms.Names;
using Bot.Relations.Terms;

namespace Bot.Composition.Events;

/// <summary>Holds an event against what was asked.</summary>
internal static class EventMatch
{
    private const int TellingConsonants = 4;

    // Of every head of state or government it can be said that a leader came.
    private const string Leader = "#leader";

    private static readonly HashSet<string> Generations = new(StringComparer.Ordinal) { "jr", "sr", "fils", "hijo" };

    /// <summary>The events that are what was asked, whenever they were.</summary>
    public static List<ToldEvent> Of(EventQuery asked, IEnumerable<ToldEvent> told, string language)
    {
        var matches = told.Where(one => one.Event.Kind == asked.Kind && IsOf(asked.Pair, one.Event) && IsActor(asked.Actor, one, language) && IsObject(asked.Object, one, language) && asked.Rest.All(term => one.Says(term, language))).ToList();
        // A son who bears his father's name is told from him by one word.
        var elder = matches.FindAll(one => !one.Event.Actor.Names.Any(name => Generations.Contains(name.Folded) && !asked.Actor.Names.Any(own => own.Folded == name.Folded)));
        return elder.Count > 0 && asked.Actor.Names.Count > 0 ? elder : matches;
    }

    /// <summary>Whether it was where the question asks about. Who asks about Moscow doesn't mean Vladivostok; a telling that names no town may mean any.</summary>
    public static bool IsThere(EventQuery asked, ToldEvent told)
    {
        var (start, end) = told.Event.Place;
        var place = told.Candidate.Terms.FindAll(term => term.Start >= start && term.End <= end);
        return !told.Candidate.IsRow || !place.Exists(term => term.Kind == TermKind.Name) || asked.Object.Seats.All(seat => place.Exists(term => term.IsSeat && term.Key == seat));
    }

    /// <summary>Whether two names are one, spelling and script aside.</summary>
    public static bool IsSame(Term left, Term right, bool foreign)
    {
        if (left.Key == right.Key) return true;
        if (foreign) return NameSkeleton.AreOne(left, right);
        var skeleton = NameSkeleton.Of(left);
        return skeleton.Length >= TellingConsonants && skeleton == NameSkeleton.Of(right) && Misspelling.MayBeOneName(left.Folded, right.Folded);
    }

    // Of two countries one went to the other.
    private static bool IsOf(IReadOnlySet<string> pair, RelationEvent told) =>
        pair.Count == 0 || pair.Any(actor => told.Actor.Countries.Contains(actor) && pair.All(other => other == actor || told.Object.Countries.Contains(other)));

    private static bool IsNamed(Term name, ToldEvent told, bool foreign) =>
        told.Event.Actor.Names.Any(own => IsSame(name, own, foreign)) || (name.IsInitials && Initials.Are(name.Surface, told.Naming));

    private static bool IsActor(Party asked, ToldEvent told, string language)
    {
        var actor = told.Event.Actor;
        var foreign = told.Candidate.Passage.Document.Language != language;
        var known = asked.Names.Count > 0;
        if (!asked.Names.All(name => IsNamed(name, told, foreign) || told.Setting?.Keys.Contains(name.Key) == true)) return false;
        if (known && !asked.Names.Any(name => IsNamed(name, told, foreign))) return false;
        if (!(asked.Countries.All(actor.Countries.Contains) || (known && actor.Countries.Count == 0))) return false;
        if (asked.Offices.Count == 0 || (known && actor.Offices.Count == 0)) return true;
        return asked.Offices.Contains(Leader) || actor.Offices.Overlaps(asked.Offices);
    }

    private static bool IsObject(Party asked, ToldEvent told, string language)
    {
        var foreign = told.Candidate.Passage.Document.Language != language;
        if (!asked.Countries.All(told.Event.Object.Countries.Contains)) return false;
        var (start, end) = told.Event.Naming;
        return asked.Names.All(name => told.Candidate.Terms.Exists(own => (own.Start < start || own.Start >= end) && IsSame(name, own, foreign)));
    }
}
