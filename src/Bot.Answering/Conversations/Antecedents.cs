using Bot.Answering.Conversations.Slots;
using Bot.Relations.Countries;
using Bot.Relations.Questions;
using Bot.Relations.References;
using Bot.Relations.Roles;
using Bot.Relations.Terms;

namespace Bot.Answering.Conversations;

/// <summary>Finds what a referring word stands for in the turns before it.</summary>
internal static class Antecedents
{
    /// <summary>The words that may stand in the place of the referring word, the likeliest first; empty when no turn holds any.</summary>
    /// <param name="word">The referring word.</param>
    /// <param name="earlier">The turns before it, oldest first.</param>
    /// <param name="own">The question's own slots: what it names itself, a pronoun in it does not mean.</param>
    /// <param name="language">The question's language.</param>
    public static IReadOnlyList<string> Of(ReferringWord word, IReadOnlyList<EarlierTurn> earlier, List<Slot> own, string language)
    {
        var keys = own.Select(slot => slot.Key).ToHashSet();
        for (var i = earlier.Count - 1; i >= 0; i--)
        {
            var found = word.Kind switch
            {
                ReferenceKind.Person => Persons(earlier[i], keys),
                ReferenceKind.Place => Places(earlier[i], keys, language),
                ReferenceKind.Time => Times(earlier[i], language),
                _ => [],
            };
            if (found.Count > 0) return found;
        }

        return [];
    }

    // Who answers "who" is who is talked about from then on; else who was asked about, by name or office.
    private static List<string> Persons(EarlierTurn turn, HashSet<string> own)
    {
        var asked = turn.Question.Reading.Ask is Ask.Who or Ask.List or Ask.What;
        var answered = turn.AnswerSlots.Find(slot => slot.Kind == SlotKind.Person && !own.Contains(slot.Key));
        if (asked && answered is not null) return [answered.In(turn.AnswerText)];
        var text = turn.Question.Text;
        var named = turn.Slots.Where(slot => slot.Kind == SlotKind.Person && !own.Contains(slot.Key)).DistinctBy(slot => slot.Key).Select(slot => slot.In(text)).ToList();
        if (named.Count > 0) return named;
        if (turn.Slots.Find(slot => slot.Kind == SlotKind.Office && !own.Contains(slot.Key)) is { } office) return [WithCountry(office, turn)];
        return answered is null || turn.Question.Reading.Order == Order.None ? [] : [answered.In(turn.AnswerText)];
    }

    // The country that was visited or that a preposition of place stands before; else the one named last.
    private static List<string> Places(EarlierTurn turn, HashSet<string> own, string language)
    {
        var reading = turn.Question.Reading;
        if (turn.Slots.Find(slot => slot.Kind == SlotKind.Place) is { } place && !turn.Slots.Exists(slot => slot.Kind == SlotKind.Country && !slot.OfOffice)) return [In(language, place.In(turn.Question.Text))];
        var countries = turn.Slots.FindAll(slot => slot.Kind == SlotKind.Country && !own.Contains(slot.Key));
        if (countries is []) return [];
        var hosts = EventRoles.Of(turn.Question.Text, reading.Terms, reading.Language)?.Objects.Select(term => term.Key).ToHashSet() ?? [];
        var meant = countries.FindLast(slot => hosts.Contains(slot.Key))
            ?? countries.FindLast(slot => SideWords.Before(turn.Question.Text, slot.Start, reading.Language) == Side.Host)
            ?? countries.FindLast(slot => !slot.OfOffice) ?? countries[^1];
        return [In(language, CountryNames.In(language, meant.Key[1..]) ?? meant.In(turn.Question.Text))];
    }

    private static List<string> Times(EarlierTurn turn, string language)
    {
        var dates = turn.AnswerReading.Periods.Concat(turn.Question.Reading.Periods).ToList();
        return dates is [] ? [] : [In(language, dates[0].From.Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static string WithCountry(Slot office, EarlierTurn turn)
    {
        var text = turn.Question.Text;
        var country = turn.Slots.Find(slot => slot.OfOffice);
        return country is null ? office.In(text) : text[Math.Min(office.Start, country.Start)..Math.Max(office.End, country.End)];
    }

    private static string In(string language, string place) => language switch
    {
        "fr" or "es" => $"en {place}",
        "ru" => $"в {place}",
        "ar" => $"في {place}",
        _ => $"in {place}",
    };
}
