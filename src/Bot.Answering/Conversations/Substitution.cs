using Bot.Answering.Conversations.Slots;
using Bot.Relations.Countries;
using Bot.Relations.Roles;

namespace Bot.Answering.Conversations;

/// <summary>Puts what a follow-up names in the place of what the question before it named: country for country, office or person for person, year for year.</summary>
internal static class Substitution
{
    /// <summary>The earlier question's text with the new slots, the likeliest first; several where a country may stand for either of two.</summary>
    /// <param name="last">The turn that is leaned on.</param>
    /// <param name="earlier">All turns, which tell whom the conversation is about.</param>
    /// <param name="text">The follow-up.</param>
    /// <param name="slots">Its slots.</param>
    /// <param name="language">Its language.</param>
    public static IEnumerable<string> Into(EarlierTurn last, IReadOnlyList<EarlierTurn> earlier, string text, List<Slot> slots, string language)
    {
        var taken = CountryPlaces(last, earlier, text, slots, language);
        foreach (var places in taken)
        {
            var edits = new TextEdits(last.Question.Text);
            foreach (var (slot, place) in places)
                foreach (var old in last.Slots.Where(old => old.Kind == SlotKind.Country && old.Key == place)) edits.Replace(old.Start, old.End, Words(slot, text, last));
            foreach (var slot in slots.Where(slot => slot.Kind == SlotKind.Country && !places.ContainsKey(slot) && last.Slots.TrueForAll(old => old.Key != slot.Key))) AppendWhere(edits, slot, text, last);
            foreach (var slot in slots.Where(slot => slot.IsWho || slot.Kind == SlotKind.Place)) ReplaceName(edits, slot, text, slots, last);
            foreach (var slot in slots.Where(slot => slot.Kind == SlotKind.Period)) ReplacePeriod(edits, slot, text, last);
            yield return edits.ToString();
        }
    }

    // Which old country each new one takes the place of.
    private static List<Dictionary<Slot, string>> CountryPlaces(EarlierTurn last, IReadOnlyList<EarlierTurn> earlier, string text, List<Slot> slots, string language)
    {
        var olds = last.Slots.Where(slot => slot.Kind == SlotKind.Country).DistinctBy(slot => slot.Key).ToList();
        var news = slots.Where(slot => slot.Kind == SlotKind.Country).DistinctBy(slot => slot.Key).ToList();
        var places = new Dictionary<Slot, string>();
        var free = new List<Slot>(olds);
        // All sides are named anew: office by office, then in their order.
        var all = news.Count > 1 && news.Count >= olds.Count;
        foreach (var slot in news.OrderByDescending(slot => slot.OfOffice))
        {
            if (!all && olds.Exists(old => old.Key == slot.Key))
            {
                free.RemoveAll(old => old.Key == slot.Key);
                continue;
            }

            var choice = free.Where(old => all || news.TrueForAll(other => other.Key != old.Key)).ToList();
            if (slot.OfOffice && choice.Exists(old => old.OfOffice)) choice = choice.FindAll(old => old.OfOffice);
            else if (all && choice.Exists(old => !old.OfOffice)) choice = choice.FindAll(old => !old.OfOffice);
            if (choice is []) continue;
            if (!all && choice.Count > 1) return [.. Order(choice, slot, last, earlier, text, language).Select(old => new Dictionary<Slot, string>(places) { [slot] = old.Key })];
            places[slot] = choice[0].Key;
            free.RemoveAll(old => old.Key == choice[0].Key);
        }

        return [places];
    }

    // The side that a preposition names; else the one that the conversation is not about all along; else either, the one named last first.
    private static List<Slot> Order(List<Slot> choice, Slot slot, EarlierTurn last, IReadOnlyList<EarlierTurn> earlier, string text, string language)
    {
        var reading = last.Question.Reading;
        if (EventRoles.Of(last.Question.Text, reading.Terms, reading.Language) is { } roles && SideWords.Before(text, slot.Start, language) is { } side)
        {
            var meant = side == Side.Host ? roles.Objects : roles.Actors;
            if (choice.FindAll(old => meant.Any(term => term.Key == old.Key)) is [var only]) return [only];
        }

        var mentions = choice.ConvertAll(old => earlier.Count(turn => turn.Slots.Exists(mention => mention.Key == old.Key)));
        if (mentions.Distinct().Count() == choice.Count) return [choice[mentions.IndexOf(mentions.Min())]];
        choice.Reverse();
        return choice;
    }

    private static void ReplaceName(TextEdits edits, Slot slot, string text, List<Slot> slots, EarlierTurn last)
    {
        var olds = last.Slots.FindAll(old => old.Key != slot.Key && (slot.Kind == SlotKind.Place ? old.IsWhere : old.IsWho));
        if (last.Slots.Exists(old => old.Key == slot.Key && old.Kind == slot.Kind)) return;
        var old = olds.Find(old => old.Kind == slot.Kind) ?? olds.FirstOrDefault() ?? last.Slots.Find(old => old.Kind == SlotKind.Place);
        if (old is null)
        {
            edits.Append(", " + slot.In(text));
            return;
        }

        edits.Replace(old.Start, old.End, slot.In(text));
        // "The King of Morocco" gives way as a whole to somebody who is of no country, or of another.
        if (slot.Kind == SlotKind.Person && old.Kind == SlotKind.Office && !slots.Exists(own => own.OfOffice))
            foreach (var country in last.Slots.Where(country => country.OfOffice)) edits.Replace(country.Start, country.End, "");
    }

    private static void ReplacePeriod(TextEdits edits, Slot slot, string text, EarlierTurn last)
    {
        if (last.Slots.Find(old => old.Kind == SlotKind.Period) is { } old) edits.Replace(old.Start, old.End, slot.In(text));
        else edits.Append(", " + slot.In(text));
    }

    private static void AppendWhere(TextEdits edits, Slot slot, string text, EarlierTurn last)
    {
        if (last.Slots.Find(old => old.Kind == SlotKind.Place) is { } place) edits.Replace(place.Start, place.End, Words(slot, text, last));
        else edits.Append(", " + Words(slot, text, last));
    }

    // A country's name goes into a question of another language by the name that it has there.
    private static string Words(Slot slot, string text, EarlierTurn last) => CountryNames.In(last.Question.Reading.Language, slot.Key[1..]) ?? slot.In(text);
}
