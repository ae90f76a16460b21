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

    private static readonly PhraseRows Phrases = new("event-status.tsv");
    private static readonly HashSet<string> And = new(StringComparer.Ordinal) { "and", "et", "y", "e", "и", "а", "و" };
    private static readonly HashSet<string> Been = new(StringComparer.Ordinal) { "was", "were", "been", "is", "are", "being", "be", "got" };

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
        for (var i = Math.Max(0, at - InviteReach); i < Math.Min(words.Count, behind + OffReach); i++)
        {
            if (Phrases.At(words, i, language) is not { } phrase) continue;
            var end = i + phrase.Words.Length;
            var between = end <= at ? words[end..at] : i >= behind ? words[behind..i] : [];
            if (phrase.Kind == "off" && between.Count < OffReach && !between.Exists(And.Contains) && (end <= at || language != "en" || IsPassive(words, i, phrase))) return EventStatus.CalledOff;
            if (end > at) continue;
            if (phrase.Kind == "plan" ? between.Count < PlanReach : phrase.Kind == "invite" && (language != "en" || words[at - 1] == "to")) status = EventStatus.Planned;
        }

        return status;
    }

    /// <summary>Whether a question asks about plans, or about what was called off.</summary>
    public static bool IsAskedIn(string question, string language)
    {
        var words = WordReader.Folded(question, out _);
        for (var i = 0; i < words.Count; i++)
            if (Phrases.At(words, i, language) is { Kind: "plan" or "off" or "invite" }) return true;
        return false;
    }

    // "The visit was cancelled", but not "visited Panama and cancelled its debts"; whole clauses need no "was".
    private static bool IsPassive(List<string> words, int at, PhraseRow phrase) => phrase.Words.Length > 2 || (at > 0 && Been.Contains(words[at - 1])) || (at > 1 && Been.Contains(words[at - 2]));
}
