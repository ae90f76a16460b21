using Bot.Relations.Dates;
using Bot.Relations.Questions;
using Bot.Relations.Roles;
using Bot.Relations.Terms;

namespace Bot.Relations.Events;

/// <summary>A question about events of one kind: who went where, when, how often. Its own words only; what earlier turns said is added by whoever resolves a follow-up.</summary>
/// <param name="Kind">The kind of event.</param>
/// <param name="Actor">The visitor; empty when that is what is asked.</param>
/// <param name="Object">The host; empty when that is what is asked.</param>
/// <param name="Rest">Other terms, which the telling must hold as well: "state" of a state visit, or what makes it another question than one about a visit.</param>
/// <param name="Periods">When it must have been; empty when the question says nothing of it.</param>
public sealed record EventQuery(string Kind, Party Actor, Party Object, IReadOnlyList<Term> Rest, IReadOnlyList<DateMention> Periods)
{
    /// <summary>Whether no word says that it is a visit: "last president of Italy in Washington".</summary>
    public bool IsImplied { get; private init; }

    /// <summary>The two countries of a question about visits either way, "visits between Peru and Chile": then neither side names a country. Empty for any other.</summary>
    public IReadOnlySet<string> Pair { get; private init; } = new HashSet<string>();

    // Offices that are held in another country without going there.
    private static readonly HashSet<string> Posted = ["#ambassador", "#consul", "#charge"];

    /// <summary>The question; null when it is about no kind of event that is known, or names neither side.</summary>
    /// <param name="text">The text of the question.</param>
    /// <param name="reading">Its reading; of its terms only those of the text itself count.</param>
    public static EventQuery? Of(string text, QuestionReading reading)
    {
        var terms = reading.Terms;
        var told = EventKinds.Of(terms);
        var said = told?.Kind == RelationEvent.Visit;
        if (told is { } other && !said) return OfOther(other.Kind, other.Words, text, reading);
        if (!said && (terms.Any(EventConcepts.IsEvent) || terms.Any(term => Posted.Contains(term.Key)))) return null;
        var roles = said ? EventRoles.Of(text, terms, reading.Language)! : EventRoles.OfPlaces(text, terms, reading.Language);
        var (actor, target) = (Party.Of(roles.Actors), Party.Of(roles.Objects));
        if (said && MutualWords.PairIn(text, terms) is { Count: 2 } pair && actor.Names.Count + target.Names.Count == 0)
        {
            var offices = actor.Below(target) with { Countries = new HashSet<string>() };
            return new EventQuery(RelationEvent.Visit, offices, Party.None, Remaining(reading, told?.Words, [.. terms.Where(term => term.Kind == TermKind.Country || EventRoles.IsOffice(term))]), reading.Periods) { Pair = pair };
        }

        var rest = Remaining(reading, told?.Words, [.. roles.Actors, .. roles.Objects]);
        if (said ? actor.IsEmpty && target.IsEmpty : !NamesJourney(actor, target) && !(rest is [] && NamesStay(actor, target, reading))) return null;
        return new EventQuery(RelationEvent.Visit, actor, target, rest, reading.Periods) { IsImplied = !said };
    }

    // Of these only what several documents tell one by one is asked here: which countries did it, or how many.
    private static EventQuery? OfOther(string kind, IReadOnlySet<string> words, string text, QuestionReading reading)
    {
        if (reading.Ask is not (Ask.List or Ask.HowMany) || reading.Terms.Any(term => term.Kind == TermKind.Name)) return null;
        var countries = reading.Terms.Where(term => term.Kind == TermKind.Country).ToList();
        if (countries.Count == 0) return null;
        var roles = EventKinds.IsDirected(kind) ? EventRoles.Of(text, reading.Terms, reading.Language) : new EventRoles([], countries);
        if (roles is null) return null;
        return new EventQuery(kind, Party.Of(roles.Actors), Party.Of(roles.Objects), Remaining(reading, words, [.. countries]), reading.Periods);
    }

    // What is neither a party nor the word for the event, and no word of asking.
    private static List<Term> Remaining(QuestionReading reading, IReadOnlySet<string>? words, HashSet<Term> parties) =>
        [.. reading.Terms.Where(term => !parties.Contains(term) && words?.Contains(term.Key) != true && !AskingWords.Of(reading.Language).Contains(term.Folded))];

    // "How many times was Clinton in Uzbekistan", with no other word for what was done there.
    private static bool NamesStay(Party actor, Party target, QuestionReading reading) =>
        actor.Names.Count > 0 && target.Countries.Count > 0 && (reading.Ask is Ask.When or Ask.HowMany || reading.Order != Order.None);

    // Nobody says "president of Italy in Washington" of anything but a visit; of "Italy in NATO" they do.
    private static bool NamesJourney(Party actor, Party target) => target.Countries.Count > 0 && actor.Offices.Count > 0 && !actor.Countries.Overlaps(target.Countries);
}
