using Bot.Relations.Events;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Relations.Questions;

/// <summary>"When did Obama go there", "who came in 2013": of somebody who holds an office, or who has a name, coming and going is a visit.</summary>
internal static class MotionWords
{
    private static readonly HashSet<string> Motions = new(StringComparer.Ordinal) { "come", "comes", "came", "coming", "go", "goes", "going" };

    // "Came into force", "came down to".
    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal) { "into", "down", "up", "under", "about", "off", "through", "on", "out", "ahead", "around", "round", "across", "together", "along", "by" };

    /// <summary>Puts the visit in the place of the word of motion. Of an ambassador it is no visit, and no word that is looked for.</summary>
    /// <param name="words">The question's words, folded.</param>
    /// <param name="spans">Where they stand.</param>
    /// <param name="terms">Its terms; changed.</param>
    public static void Read(List<string> words, List<WordSpan> spans, List<Term> terms)
    {
        var at = terms.FindIndex(term => term.Kind == TermKind.Word && Motions.Contains(term.Folded));
        if (at < 0 || terms.Exists(EventConcepts.IsEvent)) return;
        var behind = spans.FindIndex(span => span.Start >= terms[at].End);
        if (behind >= 0 && Elsewhere.Contains(words[behind])) return;
        if (terms.Exists(term => term.Key is "#ambassador" or "#consul" or "#charge")) terms.RemoveAt(at);
        else if (terms.Exists(term => term.Kind is TermKind.Name || Offices.IsOffice(term))) terms[at] = terms[at] with { Kind = TermKind.Concept, Key = RelationEvent.Visit };
    }
}
