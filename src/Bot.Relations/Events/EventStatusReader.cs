using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Relations.Events;

/// <summary>Reads from the words around an event whether it took place.</summary>
public static class EventStatusReader
{
    // "Was expected to pay a visit": as far as a word of planning reaches.
    private const int PlanReach = 3;

    // "Invited the president of Peru and his wife to visit".
    private const int InviteReach = 10;

    // "His visit, which was later cancelled", "cancelled a planned visit".
    private const int OffReach = 4;

    // "The visit of the king to Norway, planned for 3 May 2023, was cancelled".
    private const int NounReach = 18;

    private static readonly PhraseRows Phrases = new("event-status.tsv");

    // Words behind which another clause, or another thing, is told of.
    private static readonly HashSet<string> Parting = new(StringComparer.Ordinal)
    {
        "and", "where", "who", "when", "et", "ou", "qui", "y", "e", "donde", "quien", "и", "а", "где", "который", "و", "حيث",
    };

    private static readonly HashSet<string> Been = new(StringComparer.Ordinal)
    {
        "was", "were", "been", "is", "are", "being", "be", "got", "ete", "fut", "est", "fue", "sido", "quedo", "был", "была", "были",
    };

    private static readonly string[] Nouns =
    [
        "visit", "trip", "tour", "journey", "meeting", "summit", "talks", "stopover", "visite", "voyage", "deplacement", "rencontre", "visita", "viaje", "gira", "encuentro", "визит", "поездк", "встреч", "زياره", "الزياره",
    ];

    /// <summary>The status of the event that a word of the text stands for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="happening">The word, with offsets in the text.</param>
    /// <param name="language">The text's language.</param>
    public static EventStatus Of(string text, Term happening, string language)
    {
        var words = WordReader.Folded(text, out var spans);
        var at = spans.FindIndex(span => span.End > happening.Start);
        var behind = spans.FindIndex(span => span.Start >= happening.End);
        if (at < 0) return EventStatus.Happened;
        if (behind < 0) behind = words.Count;
        var status = EventStatus.Happened;
        for (var i = Math.Max(0, at - InviteReach); i < Math.Min(words.Count, behind + NounReach); i++)
        {
            if (Phrases.At(words, i, language) is not { } phrase) continue;
            var end = i + phrase.Words.Length;
            var between = end <= at ? words[end..at] : i >= behind ? words[behind..i] : [];
            if (phrase.Kind == "not" && ((end <= at && between.Count == 0) || (i <= at && at < end))) return EventStatus.CalledOff;
            if (phrase.Kind == "off" && !between.Exists(Parting.Contains))
            {
                var passive = IsPassive(words, i, phrase, language);
                if (between.Count < OffReach ? end <= at || language != "en" || passive : i >= behind && passive && IsNoun(words[at])) return EventStatus.CalledOff;
            }

            if (end > at) continue;
            if (phrase.Kind == "plan" ? between.Count < PlanReach : phrase.Kind == "invite" && (language != "en" || words[at - 1] == "to")) status = EventStatus.Planned;
        }

        return status;
    }

    /// <summary>Whether a question asks about plans, or about what was called off.</summary>
    public static bool IsAskedIn(string question, string language) => Phrases.AnyIn(question, language, kind => kind is "plan" or "off" or "invite");

    // "Visited" and "visits" do something, a "visit" is done.
    private static bool IsNoun(string word) => Array.Exists(Nouns, noun => word.StartsWith(noun, StringComparison.Ordinal) && word.Length <= noun.Length + 2) && !word.EndsWith("ed", StringComparison.Ordinal);

    // "The visit was cancelled", but not "visited Panama and cancelled its debts"; whole clauses need no "was", nor do Russian and Arabic.
    private static bool IsPassive(List<string> words, int at, PhraseRow phrase, string language) =>
        phrase.Words.Length > 2 || language is "ru" or "ar" || (at > 0 && Been.Contains(words[at - 1])) || (at > 1 && Been.Contains(words[at - 2]));
}
