using Bot.Relations.Dates;
using Bot.Relations.Events;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Relations.Roles;

/// <summary>Who does it and to whom, in a sentence, heading or question about a visit (visitor and host) or a recognition. A party is read from where it
/// stands to the word for the event and from the preposition before it; a party whose part is not clear is in neither list.</summary>
/// <param name="Actors">Terms on the side of the one who visits or recognizes.</param>
/// <param name="Objects">Terms on the side of the one who is visited or recognized.</param>
public sealed record EventRoles(IReadOnlyList<Term> Actors, IReadOnlyList<Term> Objects)
{
    private static readonly HashSet<string> ToObject = new(StringComparer.Ordinal)
    {
        "to", "in", "at", "abroad", "a", "au", "aux", "en", "dans", "chez", "al", "в", "во", "на", "к", "الى", "في",
    };

    private static readonly HashSet<string> ToActor = new(StringComparer.Ordinal)
    {
        "by", "of", "from", "for", "de", "du", "des", "par", "d", "del", "por", "من", "со", "из",
    };

    // "Recognition of Morocco": there "of" leads to the one who is recognized.
    private static readonly HashSet<string> OfObject = new(StringComparer.Ordinal) { "of", "de", "du", "des", "del" };

    private static readonly HashSet<string> Aside = new(StringComparer.Ordinal) { "with", "w", "during", "after", "before", "avec", "con", "с", "مع", "and met" };

    // "The last prime minister of Barbados with the president": those he was with are those he went to.
    private static readonly HashSet<string> Company = new(StringComparer.Ordinal) { "with", "w", "avec", "con", "с", "со", "مع" };

    // Russian: of a noun the one who travels stands behind it in the genitive; of these verbs the object is always where he goes.
    private static readonly string[] Journeys = ["визит", "поездк", "вояж"], Calls = ["посети", "навест"];

    private static readonly HashSet<string> And = new(StringComparer.Ordinal) { "and", "et", "y", "и", "а", "و" };

    private static readonly HashSet<string> Occasion = new(StringComparer.Ordinal) { "during", "on", "pendant", "durant", "lors", "durante", "время", "خلال", "اثناء" };

    // Languages in which the one who acts commonly stands behind the verb.
    private static readonly HashSet<string> VerbFirst = ["ar", "es"];

    /// <summary>Whether the term names an office: king, president, minister.</summary>
    public static bool IsOffice(Term term) => Offices.IsOffice(term);

    /// <summary>Reads the roles of the first visit, or else of the first recognition, or else of the first reception of a visitor; null when the terms hold a word for none.</summary>
    /// <param name="text">The text that the terms' offsets count in.</param>
    /// <param name="terms">Its terms, in order.</param>
    /// <param name="language">Its language.</param>
    public static EventRoles? Of(string text, IReadOnlyList<Term> terms, string language)
    {
        var visit = IndexOf(terms, RelationEvent.Visit);
        var recognition = visit < 0 && (visit = IndexOf(terms, RelationEvent.Recognition)) >= 0;
        // "Who received him during the state visit": there the visit is no more than the occasion.
        var received = IndexOf(terms, RelationEvent.Reception);
        var reception = received >= 0 && (visit < 0 || (!recognition && received < visit && IsOccasion(text, terms, received, visit)));
        if (reception) visit = received;
        if (visit < 0) return null;
        var passive = IsPassive(text, terms, visit);
        passive |= reception && visit == terms.Count - 1; // "the last leader received": behind it there is nobody who was
        List<Term> actors = [], objects = [], topic = [];
        // "Travelled to Rabat on a state visit", "went to Moscow for a visit": where the journey went stands before the word.
        var journeyed = !reception && !recognition && IsManner(text, terms, visit);
        var first = passive != reception ? Part.Object : Part.Actor; // who receives is the one that is visited
        var part = first;
        var verbFirst = VerbFirst.Contains(language) || (language == "ru" && IsVerbFirst(terms, visit));
        var guest = false; // where two stand behind a verb of reception, the second is the guest
        for (var i = 0; i < terms.Count; i++)
        {
            var term = terms[i];
            if (i == visit)
            {
                part = verbFirst ? Part.Open : language == "ru" && Journeys.Any(word => term.Folded.StartsWith(word, StringComparison.Ordinal)) ? Part.Actor : reception && !passive ? Part.Actor : Part.Object;
                continue;
            }

            if (i < visit && IsOfDate(term))
            {
                part = first; // "In October 1984 the president": what stands behind the date begins anew
                continue;
            }

            var from = i == 0 ? 0 : terms[i - 1].End;
            if (i > 0 && Adjoined.IsOfOffice(text, terms[i - 1], term, language))
            {
                if (actors.Contains(terms[i - 1])) actors.Add(term); // "رئيس السنغال", "el presidente mexicano"
                else if (objects.Contains(terms[i - 1])) objects.Add(term);
                continue;
            }

            if (i > visit && verbFirst) part = Part.Open; // there a preposition speaks for one party only
            var between = Between(text, from, term.Start);
            if (reception && i > 0 && i < visit && IsOffice(terms[i - 1]) && term.Kind == TermKind.Country && between.Any(OfObject.Contains))
            {
                (objects.Contains(terms[i - 1]) ? objects : actors).Add(term); // "the president of Peru received"
                continue;
            }

            if (i > 0 && i <= visit && text.AsSpan(from, term.Start - from).Contains(':'))
            {
                // "SGP: US recog date?": what stands before the colon is the topic, whichever side of it that is.
                topic.AddRange([.. actors, .. objects]);
                actors.Clear();
                objects.Clear();
                part = first;
            }

            if (recognition && i > 0 && i < visit && IsParty(term) && !IsParty(terms[i - 1]) && between.Any(And.Contains))
            {
                // "Kosovo declared its independence in 2008, and Malta recognized it": another clause, another subject.
                actors.Clear();
                part = first;
            }

            part = After(between, text.AsSpan(from, term.Start - from), part, i > visit, journeyed, recognition, language);
            if (reception && passive && i > visit && part == Part.Actor) part = Part.Object; // "received by" leads to the host
            if (!IsParty(term) || part == Part.Neither) continue;
            if (reception && !passive && verbFirst && i > visit)
            {
                guest |= between.Contains("al") || between.Contains("a") || (language == "ar" && i > visit + 1 && IsOffice(term));
                (guest && (part == Part.Open || between.Contains("al") || between.Contains("a")) ? actors : objects).Add(term);
                continue;
            }

            // "اعترفت الولايات المتحدة بإريتريا": first who recognizes, then who is recognized.
            var side = part == Part.Open && recognition ? (actors.Count == 0 ? Part.Actor : Part.Object) : part == Part.Open ? (term.Kind == TermKind.Country && !(language == "ru" && i + 1 < terms.Count && IsOffice(terms[i + 1]) && terms[i + 1].Start == term.End + 1) ? Part.Object : Part.Actor) : part;
            (side == Part.Actor ? actors : objects).Add(term);
        }

        if (objects.Count == 0) objects = topic;
        else if (actors.Count == 0) actors = topic;
        return new EventRoles(actors, objects);
    }

    private static bool IsOccasion(string text, IReadOnlyList<Term> terms, int from, int visit)
    {
        for (var i = from; i < visit; i++)
            if (Between(text, terms[i].End, terms[i + 1].Start).Any(Occasion.Contains)) return true;
        return false;
    }

    // "By", "par", "por", "من قبل"; Russian says it by the verb's form.
    private static bool IsPassive(string text, IReadOnlyList<Term> terms, int visit)
    {
        if (terms[visit].Folded is "принят" or "принята" or "приняты") return true;
        for (var i = visit; i < terms.Count && i <= visit + 1; i++)
        {
            var words = Between(text, terms[i].End, i + 1 < terms.Count ? terms[i + 1].Start : text.Length);
            if (words.Contains("by") || words.Contains("par") || words.Contains("por")) return true;
            if (words.IndexOf("من") is >= 0 and var at && at + 1 < words.Count && words[at + 1] is "قبل" or "طرف" or "جانب") return true;
        }

        return false;
    }

    // "Россию посетил король": a country alone before the verb, and who came behind it.
    private static bool IsVerbFirst(IReadOnlyList<Term> terms, int visit)
    {
        if (!Calls.Any(word => terms[visit].Folded.StartsWith(word, StringComparison.Ordinal))) return false;
        for (var i = 0; i < visit; i++)
            if (terms[i].Kind == TermKind.Name || IsOffice(terms[i])) return false;
        for (var i = visit + 1; i < terms.Count; i++)
            if (terms[i].Kind == TermKind.Name || IsOffice(terms[i])) return true;
        return false;
    }

    /// <summary>The roles where no word says that it is a visit, as in "last president of Italy in Washington": those behind the first preposition of place are the hosts, those
    /// before it, and those behind "of" and "from", the visitors.</summary>
    public static EventRoles OfPlaces(string text, IReadOnlyList<Term> terms, string language)
    {
        List<Term> actors = [], objects = [];
        var part = Part.Actor;
        for (var i = 0; i < terms.Count; i++)
        {
            var from = i == 0 ? 0 : terms[i - 1].End;
            foreach (var word in Between(text, from, terms[i].Start)) part = LeadsToObject(word, language) || Company.Contains(word) ? Part.Object : ToActor.Contains(word) ? Part.Actor : Aside.Contains(word) ? Part.Neither : part;
            if (part != Part.Neither && IsParty(terms[i])) (part == Part.Actor ? actors : objects).Add(terms[i]);
        }

        return new EventRoles(actors, objects);
    }

    private static readonly string[] Manner = [" on a ", " on an ", " for a ", " for an ", " on his ", " on her ", " on their ", " en visite", " pour une visite", " en visita", " para una visita", " с ", " في زيارة"];

    // Whether the visit is told as the manner of a journey: behind the party that was last named stands "on a", "for a".
    private static bool IsManner(string text, IReadOnlyList<Term> terms, int visit)
    {
        for (var i = visit - 1; i >= 0; i--)
        {
            if (!IsParty(terms[i]) || IsOffice(terms[i])) continue;
            var between = text.AsSpan(terms[i].End, terms[visit].End - terms[i].End);
            foreach (var words in Manner)
                if (between.Contains(words, StringComparison.OrdinalIgnoreCase)) return true;
            return false;
        }

        return false;
    }

    // "A" is a preposition of French and Spanish, and the article of English.
    private static bool LeadsToObject(string word, string language) => ToObject.Contains(word) && (word != "a" || language is "fr" or "es");

    private static bool IsParty(Term term) => term.Kind is TermKind.Country or TermKind.Name || IsOffice(term);

    private static bool IsOfDate(Term term) => term.Kind == TermKind.Number || MonthNames.NumberOf(term.Folded) > 0;

    private static int IndexOf(IReadOnlyList<Term> terms, string key)
    {
        for (var i = 0; i < terms.Count; i++)
            if (terms[i].Key == key) return i;
        return -1;
    }

    private enum Part
    {
        Actor,
        Object,
        Open,
        Neither,
    }

    private static Part After(List<string> between, ReadOnlySpan<char> gap, Part part, bool behindEvent, bool journeyed, bool recognition, string language)
    {
        if (gap.ContainsAny(",;")) part = behindEvent ? Part.Neither : part; // a new clause: nobody's part is clear
        if (behindEvent && gap.Contains(':')) part = Part.Object; // "Travels Abroad of the President: Morocco"
        foreach (var word in between)
        {
            if (recognition && behindEvent && ToActor.Contains(word)) part = OfObject.Contains(word) ? Part.Object : word is "by" or "par" or "por" ? Part.Actor : Part.Neither;
            else if (LeadsToObject(word, language)) part = behindEvent || journeyed ? Part.Object : Part.Neither;
            else if (ToActor.Contains(word)) part = Part.Actor;
            else if (Aside.Contains(word) || (behindEvent && word is "does" or "do" or "did")) part = Part.Neither; // "visits by Hassan does the list name"
        }

        return part;
    }

    private static List<string> Between(string text, int from, int to)
    {
        var words = new List<string>();
        foreach (var word in WordReader.Folded(text.AsSpan(from, Math.Max(0, to - from)), out _))
        {
            if (words.Count > 0 && (char.IsDigit(word[0]) || MonthNames.NumberOf(word) > 0)) words.RemoveAt(words.Count - 1); // "in 2005", "in October" lead to no place
            words.Add(word);
        }

        return words;
    }
}
