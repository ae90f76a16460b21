using Bot.Answering.Conversations.Slots;
using Bot.Relations.Countries;
using Bot.Relations.Questions;
using Bot.Relations.References;
using Bot.Relations.Roles;
using Bot.Relations.Terms;

namespace Bot.Answering.Conversations;

/// <summary>A question that its own words leave open: a name of two countries, a name alone, "the king" or "they" with nothing before.</summary>
internal static class OpenQuestion
{
    private const int MostMeanings = 3;
    private const int PassagesLookedAt = 20;

    /// <summary>What the question may mean, each as a question that leaves nothing open; empty when it means one thing.</summary>
    /// <param name="question">The question as it was asked.</param>
    /// <param name="resolved">The same after its conversation.</param>
    /// <param name="evidence">What was found for it.</param>
    public static IReadOnlyList<Question> Meanings(Question question, Question resolved, Evidence evidence)
    {
        var slots = SlotReader.Read(resolved.Text, resolved.Reading);
        var meanings = OfDoubleName(question, resolved, slots);
        if (meanings.Count > 0 || question.Previous.Count > 0) return meanings;
        return IsBare(resolved, slots) ? OfBareName(resolved, slots[0]) : OfNobody(resolved, slots, evidence);
    }

    private static List<Question> OfDoubleName(Question question, Question resolved, List<Slot> slots)
    {
        var language = resolved.Reading.Language;
        foreach (var slot in slots.Where(slot => slot.Kind == SlotKind.Country))
        {
            // In "the Congo Crisis" it is a part of another name.
            if (resolved.Text.AsSpan(slot.End) is [' ', var next, ..] && char.IsUpper(next)) continue;
            var codes = DoubleNames.Meanings(slot.In(resolved.Text), language);
            if (codes.Count == 0) continue;
            var meant = codes.Where(code => question.Previous.Any(turn => TermReader.Of(language).Read(turn.Question).Any(term => term.Key == "=" + code && DoubleNames.Meanings(turn.Question[term.Start..term.End], language).Count == 0))).ToList();
            return [.. (meant.Count == 1 ? meant.Concat(meant) : codes).Select(code => With(resolved, slot, CountryNames.In(language, code) ?? code))];
        }

        return [];
    }

    private static bool IsBare(Question resolved, List<Slot> slots) =>
        slots is [{ Kind: SlotKind.Country or SlotKind.Person } only]
        && resolved.Reading is { Ask: Ask.Other, Order: Order.None }
        && resolved.Reading.AllTerms.All(term => term.Start >= only.Start && term.End <= only.End);

    private static List<Question> OfBareName(Question resolved, Slot slot)
    {
        var language = resolved.Reading.Language;
        var isCountry = slot.Kind == SlotKind.Country;
        var name = (isCountry ? CountryNames.In(language, slot.Key[1..]) : null) ?? slot.In(resolved.Text);
        return [.. BareNames.Questions(language, name, isCountry).Select(text => Question.First(text, resolved.AskedOn))];
    }

    // The documents found tell whom it may be about: each that is about countries of its own is one meaning.
    private static List<Question> OfNobody(Question resolved, List<Slot> slots, Evidence evidence)
    {
        var reading = resolved.Reading;
        if (slots.Exists(slot => slot.Kind != SlotKind.Office) || reading.Ask is not (Ask.When or Ask.Where or Ask.Who) || !reading.Terms.Any(EventConcepts.IsEvent)) return [];
        var office = slots.Find(slot => slot.Key is "#king" or "#president" or "#prime_minister");
        var they = ReferringWords.Read(resolved.Text, reading.Language).Find(word => word.Kind == ReferenceKind.People && !word.IsObject);
        if (office is null && they.End == 0) return [];
        var groups = evidence.Passages.Take(PassagesLookedAt).Select(passage => Countries(passage.Document)).Where(keys => keys.Count > 0 && (office is not null || keys.Count == 2));
        var meanings = new List<Question>();
        foreach (var keys in groups.DistinctBy(keys => string.Join(' ', keys)))
        {
            string[] names = [.. keys.Select(key => CountryNames.In(reading.Language, key[1..])).OfType<string>()];
            if (names.Length != keys.Count) continue;
            if (office is null) meanings.Add(First(resolved, they.Start, they.End, string.Join(And(reading.Language), names)));
            else meanings.AddRange(names.Select(name => First(resolved, office.Start, office.End, Of(office.In(resolved.Text), name, reading.Language))));
        }

        return [.. meanings.DistinctBy(meaning => meaning.Text).Take(MostMeanings)];
    }

    private static List<string> Countries(Document document) =>
        [.. TermReader.Of(document.Language).Read(document.Title).Where(term => term.Kind == TermKind.Country).Select(term => term.Key).Distinct().Take(2)];

    private static string Of(string office, string country, string language) => language == "en" ? $"{office} of {country}" : $"{office} ({country})";

    private static string And(string language) => language switch { "fr" => " et ", "es" => " y ", "ru" => " и ", "ar" => " و", _ => " and " };

    private static Question First(Question resolved, int start, int end, string words) =>
        Question.First(resolved.Text[..start] + words + resolved.Text[end..], resolved.AskedOn);

    private static Question With(Question resolved, Slot slot, string words)
    {
        var meaning = First(resolved, slot.Start, slot.End, words);
        return new Question(meaning.Text, resolved.AskedOn, [])
        {
            Reading = meaning.Reading with { Ask = resolved.Reading.Ask, Order = resolved.Reading.Order, Carried = resolved.Reading.Carried },
        };
    }
}
