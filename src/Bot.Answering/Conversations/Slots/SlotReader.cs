using Bot.Relations.Questions;
using Bot.Relations.Roles;
using Bot.Relations.Terms;

namespace Bot.Answering.Conversations.Slots;

/// <summary>Reads a question's slots.</summary>
internal static class SlotReader
{
    private static readonly HashSet<string> Joining = ["", "-", ".", "de", "al", "el", "bin", "ibn", "von", "van", "al-", "el-", "’", "'"];
    private static readonly HashSet<string> Possessive = ["of", "of the", "de", "du", "de la", "de l", "d", "des", "del", "de los", "’s", "'s", ""];
    private static readonly string[] OfPlace = ["in", "at", "near", "à", "en", "au", "aux", "dans", "в", "во", "на", "في"];

    /// <summary>The slots in the order of the words; empty when the question names nobody, nothing and no time.</summary>
    /// <param name="text">The text that the reading's offsets count in.</param>
    /// <param name="reading">Its reading.</param>
    public static List<Slot> Read(string text, QuestionReading reading)
    {
        var slots = new List<Slot>();
        foreach (var term in reading.Terms)
        {
            if (term.Kind == TermKind.Country) slots.Add(new Slot(SlotKind.Country, term.Key, term.Start, term.End));
            else if (EventRoles.IsOffice(term)) slots.Add(new Slot(SlotKind.Office, term.Key, term.Start, term.End));
            else if (term.Kind == TermKind.Name) AddName(text, term, slots);
        }

        slots.AddRange(reading.Periods.Select(period => new Slot(SlotKind.Period, period.From.ToString(), period.Start, period.End)));
        slots.Sort((left, right) => left.Start.CompareTo(right.Start));
        for (var i = 0; i + 1 < slots.Count; i++)
        {
            if (!Possessive.Contains(Gap(text, slots[i], slots[i + 1]))) continue;
            if (slots[i].Kind == SlotKind.Office && slots[i + 1].Kind == SlotKind.Country) slots[i + 1] = slots[i + 1] with { OfOffice = true };
            else if (slots[i].Kind == SlotKind.Country && slots[i + 1].Kind == SlotKind.Office) slots[i] = slots[i] with { OfOffice = true };
        }

        return slots;
    }

    /// <summary>The keys of the countries and names that a reading holds itself.</summary>
    public static HashSet<string> Parties(QuestionReading reading) => [.. reading.Terms.Where(term => term.Kind is TermKind.Country or TermKind.Name).Select(term => term.Key)];

    /// <summary>The text with capitals for its countries, its offsets unchanged: once a name with a capital is put into a text without any, country names in lower
    /// case would be read as words.</summary>
    public static string WithCapitals(string text, List<Slot> slots)
    {
        var letters = text.ToCharArray();
        foreach (var slot in slots.Where(slot => slot.Kind == SlotKind.Country))
            for (var i = slot.Start; i < slot.End; i++)
                if (i == slot.Start || letters[i - 1] is ' ' or '-') letters[i] = char.ToUpperInvariant(letters[i]);
        return new string(letters);
    }

    // A name goes on where the last slot ends ("Nasser Bourita"), and takes the office before it along ("King Hassan").
    private static void AddName(string text, Term term, List<Slot> slots)
    {
        if (slots is [.., var last] && last.IsWho && term.Start >= last.End && Joining.Contains(text[last.End..term.Start].Trim().ToLowerInvariant()))
        {
            slots[^1] = new Slot(SlotKind.Person, last.Kind == SlotKind.Person ? $"{last.Key} {term.Key}" : term.Key, last.Start, term.End);
            return;
        }

        if (slots is [.., { Kind: SlotKind.Place } place] && string.IsNullOrWhiteSpace(text[place.End..term.Start]))
        {
            slots[^1] = place with { Key = $"{place.Key} {term.Key}", End = term.End };
            return;
        }

        var before = text.AsSpan(0, term.Start).TrimEnd();
        var preposition = before[(before.LastIndexOf(' ') + 1)..].ToString().ToLowerInvariant();
        slots.Add(new Slot(OfPlace.Contains(preposition) ? SlotKind.Place : SlotKind.Person, term.Key, term.Start, term.End));
    }

    private static string Gap(string text, Slot left, Slot right) => left.End <= right.Start ? text[left.End..right.Start].Trim().ToLowerInvariant() : "?";
}
