using Bot.Composition.Candidates;
using Bot.Relations.Dates;
using Bot.Relations.Events;
using Bot.Relations.Terms;

namespace Bot.Composition.Events;

/// <summary>An event with the sentence or row that tells of it.</summary>
/// <param name="Candidate">The sentence or row.</param>
/// <param name="Event">The event; its offsets count from the candidate's start.</param>
/// <param name="Setting">What the headings of its list say; null outside of a list of visits.</param>
internal sealed record ToldEvent(Candidate Candidate, RelationEvent Event, EventSetting? Setting)
{
    /// <summary>Its countries as written, each once, in the order of the text.</summary>
    public IEnumerable<(string Key, string Words)> Countries() => Candidate.Terms
        .Where(term => term.Kind == TermKind.Country && !IsOfCompound(term) && (Event.Actor.Countries.Contains(term.Key) || Event.Object.Countries.Contains(term.Key)))
        .DistinctBy(term => term.Key).Select(term => (term.Key, Candidate.Text[term.Start..term.End]));

    // "The Arab-Israeli War" names no party of anything else.
    private bool IsOfCompound(Term term) => term.Start > 0 && Candidate.Text[term.Start - 1] is '-' or '–' && term.Start > 1 && char.IsLetter(Candidate.Text[term.Start - 2]);

    /// <summary>Its date as written; null when it has none.</summary>
    public string? DateText => Event.Date is { } date ? Candidate.Text[date.Start..date.End] : null;

    /// <summary>Whether it took place. A row of a list of visits tells of one that did, unless it says otherwise.</summary>
    public EventStatus Status => _status ??= Candidate.StatusOf(Event.Kind) is var status && Setting is not null && status == EventStatus.Planned ? EventStatus.Happened : status;

    private EventStatus? _status;

    /// <summary>How precise its date is: 0 for none, then a year, a month, a day.</summary>
    public int Precision => Event.Date is { } date ? 1 + Math.Sign(date.From.Month) + Math.Sign(date.From.Day) : 0;

    /// <summary>Whether both are rows of one list: however much they are alike, those are two events.</summary>
    public bool IsOfListOf(ToldEvent other) => Setting is not null && other.Setting is not null && Candidate.Surroundings == other.Candidate.Surroundings;

    /// <summary>The words that name the actor; empty when there are none.</summary>
    public string Naming => Candidate.Text[Event.Naming.Start..Event.Naming.End].Trim();

    /// <summary>The words that name the place; empty when there are none.</summary>
    public string Place => Candidate.Text[Event.Place.Start..Event.Place.End].Trim();

    /// <summary>All events that the candidates tell of, in their order.</summary>
    public static List<ToldEvent> Read(IReadOnlyList<Candidate> candidates)
    {
        var told = new List<ToldEvent>();
        foreach (var candidate in candidates)
        {
            var setting = candidate.IsRow ? candidate.Surroundings.Setting : null;
            var events = setting is not null
                ? EventReader.OfRow(candidate.Text, candidate.Terms, candidate.Dates, setting)
                : EventReader.OfSentence(candidate.Text, candidate.Terms, candidate.Dates, candidate.Passage.Document.Language);
            foreach (var one in events) told.Add(new ToldEvent(candidate, one, setting));
        }

        return told;
    }

    /// <summary>Whether a term of the question stands in the telling or in the headings above it. Words of one language can be looked for in another only by the table
    /// of their translations; others may be said in words that nobody knows here.</summary>
    public bool Says(Term term, string language)
    {
        if (Candidate.Keys.Contains(term.Key) || Candidate.Surroundings.Keys.Contains(term.Key)) return true;
        var own = Candidate.Passage.Document.Language;
        if (own == language || term.Kind is not (TermKind.Word or TermKind.Name)) return false;
        var translations = FieldWords.StemsIn(own, term.Key, language);
        if (translations.Count > 0) return translations.Overlaps(Candidate.Keys) || translations.Overlaps(Candidate.Surroundings.Keys);
        return term.Kind == TermKind.Word || Candidate.SpellsForeign(term);
    }

    /// <summary>Whether it lies in the period.</summary>
    public bool IsIn(DateMention period) => Event.Date is { } date && date.Overlaps(period);
}
