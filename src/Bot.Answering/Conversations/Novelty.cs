using Bot.Relations.Questions;
using Bot.Relations.References;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Answering.Conversations;

/// <summary>Holds an answer to a follow-up against what the follow-up asks beyond the turns before it.</summary>
internal static class Novelty
{
    // Lists say "met with" of whoever was received or seen.
    private static readonly HashSet<string> Receptions = ["#receive", "#meet", "#visit", "see", "saw"];

    /// <summary>Whether the answer is about everybody the conversation is about, and says anything of what is asked anew. An answer that says nothing of it repeats what was said before: it is about the right
    /// parties, but it is no answer. Words of one language are not looked for in a text of another.</summary>
    public static bool IsIn(Answer.Cited answer, Question resolved)
    {
        if (!IsAboutAll(answer, resolved)) return false;
        var asked = resolved.Reading.AskedAnew;
        // "Why?" alone: what was just answered without a reason is no answer.
        if (resolved.Reading.Ask == Ask.Why && resolved.Previous.Count > 0)
            return answer.Claims.SelectMany(claim => claim.Citations).Any(citation => Reasons.AnyIn(citation.Quote, citation.Document.Language));
        if (asked is []) return true;
        foreach (var citation in answer.Claims.SelectMany(claim => claim.Citations))
        {
            var language = citation.Document.Language;
            var sought = asked.Where(term => term.Kind == TermKind.Concept || language == resolved.Reading.Language || language == Language.Unknown).Select(term => term.Key).ToHashSet();
            if (sought.Count == 0) return true;
            if (sought.Overlaps(Receptions)) sought.UnionWith(Receptions);
            var reader = TermReader.Of(language);
            if (reader.Read(citation.Quote).Concat(reader.Read(citation.Passage.Context)).Any(term => sought.Contains(term.Key))) return true;
        }

        return false;
    }

    // Names of another script are left to the composer, which compares their consonants.
    private static bool IsAboutAll(Answer.Cited answer, Question resolved)
    {
        var meant = resolved.Reading.StillMeant.ToHashSet();
        if (meant.Count == 0) return true;
        foreach (var citation in answer.Claims.SelectMany(claim => claim.Citations))
        {
            var reader = TermReader.Of(citation.Document.Language);
            string[] grounds = [citation.Passage.Text.ToString(), citation.Passage.Context, citation.Document.Publisher ?? ""];
            foreach (var text in grounds) meant.ExceptWith(reader.Read(text).Select(term => term.Key));
        }

        return !meant.Any(key => key[0] == '=');
    }
}
