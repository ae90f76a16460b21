using Bot.Composition.Candidates;
using Bot.Composition.Events;
using Bot.Relations.Chronologies;
using Bot.Relations.Events;
using Bot.Relations.Terms;

namespace Bot.Composition.Chronologies;

/// <summary>Reads the dated events between countries out of sentences and rows.</summary>
internal static class DatedTellings
{
    /// <summary>The events of the countries and the period, in the order of the candidates.</summary>
    public static IEnumerable<ToldEvent> Read(ChronologyQuery asked, IReadOnlyList<Candidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (!candidate.Dates.Exists(asked.Holds)) continue;
            // What was planned or called off took place at no date.
            var told = ToldEvent.Read([candidate]);
            foreach (var one in told.Count > 0 ? told : OfHeadings(candidate))
                if (one.Status == EventStatus.Happened && one.Event.Date is { } date && asked.Holds(date) && IsBetween(asked, one)) yield return one;
        }
    }

    // "In 1958 the two countries established diplomatic relations": who they are stands above.
    private static List<ToldEvent> OfHeadings(Candidate candidate)
    {
        if (EventKinds.Of(candidate.Terms) is not var (kind, words)) return [];
        var parties = Party.Of(candidate.Terms);
        return [.. candidate.Dates.Where(date => EventReader.Belongs(date, candidate.Text, candidate.Terms, words))
            .Select(date => new ToldEvent(candidate, new RelationEvent(kind, parties, parties, date, (0, 0), (0, 0)), null))];
    }

    private static bool IsBetween(ChronologyQuery asked, ToldEvent told)
    {
        var (actor, target) = (told.Event.Actor.Countries, told.Event.Object.Countries);
        var parties = Parties(told);
        if (!asked.Countries.All(parties.Contains)) return false;
        // Two who went together to a third have not visited each other.
        return asked.Countries.Count < 2 || !EventKinds.IsDirected(told.Event.Kind) || target.Count == 0 || actor.Count == 0 || actor.SetEquals(target)
            || asked.Countries.Any(actor.Contains) && asked.Countries.Any(target.Contains);
    }

    /// <summary>The countries of the event: those that the telling names, with those of title and headings where it names fewer than two.</summary>
    public static HashSet<string> Parties(ToldEvent told)
    {
        HashSet<string> parties = EventKinds.IsOfRelations(told.Event.Kind)
            ? [.. told.Countries().Select(country => country.Key).Take(2)]
            : [.. told.Event.Actor.Countries, .. told.Event.Object.Countries];
        if (parties.Count < 2) parties.UnionWith(told.Candidate.Surroundings.Keys.Where(IsCountry));
        return parties;
    }

    private static bool IsCountry(string key) => key.StartsWith('=');
}
