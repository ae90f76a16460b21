using Bot.Answering.Conversations.Slots;
using Bot.Relations.Countries;
using Bot.Relations.Events;
using Bot.Relations.Questions;
using Bot.Relations.References;
using Bot.Relations.Roles;
using Bot.Relations.Terms;

namespace Bot.Answering.Conversations;

/// <summary>Completes a question that says itself what happened, but not to whom, where or when: pronouns give way to what they stand for, and parties
/// that are left out are those of the turn before.</summary>
internal sealed class Completion(
    Question question, string text, QuestionReading reading, List<Slot> slots, List<ReferringWord> references, IReadOnlyList<EarlierTurn> earlier, bool mayNameUnseen)
{
    private const int MostReadings = 3;
    private const int MostAnswerNames = 4;

    private static readonly HashSet<string> Bilateral = ["#visit", "#meet", "#relation", "#embassy", "#ambassador", "#consulate", "#recognize", "#sign", "#agreement", "#receive", "#sever", "#suspend", "#resume", "#establish", "#diplomat"];

    private readonly string _language = reading.Language;

    // A question that leans on a thing leans on the turn that speaks of the same parties, if one does.
    private readonly EarlierTurn _topic = earlier.LastOrDefault(turn => references.Count > 0 && turn.Slots.Exists(slot => slot.IsParty && slots.Exists(own => own.Key == slot.Key))) ?? earlier[^1];

    // Somebody or some place of its own.
    private bool IsNamed => slots.Exists(slot => slot.Kind is SlotKind.Country or SlotKind.Person or SlotKind.Place);

    private bool MeansAThing => references.Exists(word => word.Kind == ReferenceKind.Thing);

    // In lower case a name looks like any word, so what is asked may well be something else altogether.
    private bool MayNameInLowerCase => mayNameUnseen && references.Count == 0 && reading.Terms.Any(term => term.Kind == TermKind.Word);

    /// <summary>What the question can mean, the likeliest first; empty when it leans on nothing.</summary>
    public List<Question> Readings()
    {
        if (IsNamed && references.Count == 0) return Counterpart() is { } counterpart ? [Read(text[..Ending] + counterpart + text[Ending..], [])] : [];
        var carried = Carried();
        if (MayNameInLowerCase && !IsNamed) return [Read(text, [.. carried, .. _topic.Question.Reading.Terms.Where(IsParty)])];
        var alternatives = new List<TextEdits> { new(text) };
        foreach (var word in references)
        {
            var found = Antecedents.Of(word, earlier, slots, _language);
            if (found is [] && word.Kind == ReferenceKind.Thing && Recognized() is { } recognized) found = [Name(recognized)];
            if (found is []) continue;
            var first = alternatives[0];
            if (found.Count == 1 || references.Count > 1) alternatives.ForEach(edits => edits.Replace(word.Start, word.End, found[0]));
            else
            {
                first.Replace(word.Start, word.End, found[0]);
                foreach (var other in found.Skip(1).Take(MostReadings - 1))
                {
                    var edits = new TextEdits(text);
                    edits.Replace(word.Start, word.End, other);
                    alternatives.Add(edits);
                }
            }
        }

        if (!IsNamed || references.Exists(word => word.Kind == ReferenceKind.People)) alternatives.ForEach(AppendParties);
        if (MeansAThing && reading.Periods is []) alternatives.ForEach(AppendPeriod);
        return [.. alternatives.Select(edits => Read(edits.ToString(), carried))];
    }

    // "Did France recognize it too?": what the same was done to before.
    private Slot? Recognized()
    {
        var before = _topic.Question.Reading;
        if (!IsNamed || !reading.Terms.Any(term => EventConcepts.IsEvent(term) && before.Terms.Any(other => other.Key == term.Key))) return null;
        var objects = EventRoles.Of(_topic.Question.Text, before.Terms, before.Language)?.Objects ?? [];
        return _topic.Slots.Find(slot => slot.Kind == SlotKind.Country && Stands(slot, objects) && !slots.Exists(own => own.Key == slot.Key));
    }

    private int Ending => text.AsSpan().TrimEnd("?؟!. \n").Length;

    private void AppendParties(TextEdits edits)
    {
        var before = _topic.Question.Reading;
        var said = edits.ToString();
        var missing = _topic.Slots.Where(slot => slot.Kind is SlotKind.Country or SlotKind.Person or SlotKind.Place && !said.Contains(Name(slot), StringComparison.Ordinal) && !slots.Exists(own => own.Key == slot.Key)
                && (slot.Kind == SlotKind.Country || !references.Exists(word => word.Kind == ReferenceKind.Person)))
            .DistinctBy(slot => slot.Key).ToList();
        var isVisit = reading.Terms.Any(term => term.Key == RelationEvent.Visit);
        if (isVisit && !slots.Exists(slot => slot.IsParty) && before.AllTerms.Any(term => term.Key == RelationEvent.Visit) && EventRoles.Of(_topic.Question.Text, before.Terms, before.Language) is { } roles)
        {
            var visitors = _topic.Slots.Where(slot => slot.IsParty && Stands(slot, roles.Actors)).DistinctBy(slot => slot.Key).ToList();
            var hosts = _topic.Slots.Where(slot => slot.IsParty && Stands(slot, roles.Objects) && !visitors.Exists(other => other.Key == slot.Key)).DistinctBy(slot => slot.Key).ToList();
            edits.Append(SideWords.Write(_language, string.Join(' ', visitors.Where(slot => !said.Contains(Name(slot), StringComparison.Ordinal)).Select(Name)), string.Join(' ', hosts.Where(slot => !said.Contains(Name(slot), StringComparison.Ordinal)).Select(Name))));
            missing.RemoveAll(slot => visitors.Exists(other => other.Key == slot.Key) || hosts.Exists(other => other.Key == slot.Key));
        }

        foreach (var slot in missing) edits.Append(", " + Name(slot));
    }

    private void AppendPeriod(TextEdits edits)
    {
        if (_topic.Slots.Find(slot => slot.Kind == SlotKind.Period) is { } period) edits.Append(", " + period.In(_topic.Question.Text));
    }

    // What happened, for a question that says little of it itself. A question for the first or latest means another event.
    private List<Term> Carried()
    {
        var content = reading.Terms.Where(term => !slots.Exists(slot => term.Start >= slot.Start && term.End <= slot.End)).ToList();
        if (!MeansAThing && (IsNamed || reading.Order != Order.None || (content.Count > 1 && content.Exists(EventConcepts.IsEvent)))) return [];
        var own = reading.Terms.Select(term => term.Key).ToHashSet();
        // "Restored" is not said where "severed" is.
        var ownEvent = content.Exists(EventConcepts.IsEvent);
        // A date of its own is that of another event, with other people.
        var isAnother = slots.Exists(slot => slot.Kind == SlotKind.Period);
        IEnumerable<Term> names = isAnother ? [] : _topic.AnswerReading.Terms.Where(IsParty).Take(MostAnswerNames);
        if (!isAnother && _topic.AnswerReading.Periods is [var date, ..]) names = names.Append(Year(date.From.Year));
        return [.. _topic.Question.Reading.AllTerms.Where(term => !IsParty(term) && !(isAnother && EventRoles.IsOffice(term)) && !(ownEvent && EventConcepts.IsEvent(term))).Concat(names).Where(term => !own.Contains(term.Key)).DistinctBy(term => term.Key)];
    }

    // A text that tells of both events is likelier to tell of the ones that are meant.
    private static Term Year(int year)
    {
        var digits = year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
        return new Term(TermKind.Number, digits, 0, 0, digits, digits);
    }

    // "Which Tanzanian president visited first?" after a question about Mexico and Tanzania: the one that is not named is the other.
    private string? Counterpart()
    {
        if (!reading.Terms.Any(term => Bilateral.Contains(term.Key))) return null;
        var named = slots.Where(slot => slot.Kind is SlotKind.Country or SlotKind.Person or SlotKind.Place).DistinctBy(slot => slot.Key).ToList();
        var roles = reading.Terms.Any(term => term.Key == RelationEvent.Visit) ? EventRoles.Of(text, reading.Terms, _language) : null;
        var others = _topic.Slots.Where(slot => slot.Kind == SlotKind.Country && !named.Exists(own => own.Key == slot.Key)).DistinctBy(slot => slot.Key).ToList();
        if (named is [{ Kind: SlotKind.Person }] && roles is { Objects: [] }) return Hosts() is [var host] && others.Exists(other => other.Key == host.Key) ? SideWords.Write(_language, "", Name(host)) : null;
        if (named is not [{ Kind: SlotKind.Country } country] || others is not [var other] || !_topic.Slots.Exists(slot => slot.Key == country.Key)) return null;
        if (roles is null) return ", " + Name(other);
        if (Stands(country, roles.Actors)) return SideWords.Write(_language, "", Name(other));
        return slots.Exists(slot => slot.IsWho) ? null : SideWords.Write(_language, Name(other), "");
    }

    private List<Slot> Hosts()
    {
        var before = _topic.Question.Reading;
        if (!before.Terms.Any(term => term.Key == RelationEvent.Visit) || EventRoles.Of(_topic.Question.Text, before.Terms, before.Language) is not { } roles) return [];
        return [.. _topic.Slots.Where(slot => slot.Kind == SlotKind.Country && Stands(slot, roles.Objects)).DistinctBy(slot => slot.Key)];
    }

    private Question Read(string completed, IReadOnlyList<Term> carried)
    {
        var read = QuestionReader.Read(completed, _language, question.AskedOn);
        var own = read.Terms.Select(term => term.Key).ToHashSet();
        return new Question(completed, question.AskedOn, question.Previous)
        {
            Reading = read with
            {
                Ask = reading.Ask,
                Order = reading.Order,
                Carried = [.. carried.Where(term => !own.Contains(term.Key))],
                StillMeant = SlotReader.Parties(read),
                AskedAnew = [.. AskedAnew()],
            },
        };
    }

    private IEnumerable<Term> AskedAnew()
    {
        var before = _topic.Question.Reading.AllTerms.Select(term => term.Key).ToHashSet();
        return reading.Terms.Where(term => term.Kind is TermKind.Concept or TermKind.Word && !before.Contains(term.Key) && !references.Exists(word => term.Start >= word.Start && term.End <= word.End) && term != reading.Focus && !AnswerNouns.Holds(term.Folded) && !EventRoles.IsOffice(term));
    }

    private string Name(Slot slot) =>
        (slot.Kind == SlotKind.Country ? CountryNames.In(_language, slot.Key[1..]) : null) ?? slot.In(_topic.Question.Text);

    private static bool Stands(Slot slot, IReadOnlyList<Term> among) => among.Any(term => term.Start >= slot.Start && term.End <= slot.End);

    private static bool IsParty(Term term) => term.Kind is TermKind.Country or TermKind.Name;
}
