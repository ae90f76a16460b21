using Bot.Composition.Candidates;
using Bot.Answering;
using Bot.Relations.Terms;

namespace Bot.Composition.Fitting;

/// <summary>The first word of a question has a capital whatever it is: "Besides" is no name, "Putin" is one.</summary>
internal static class FirstWord
{
    /// <summary>Whether the term is the question's first word, and the candidates don't show it to be a name: with a capital amid a sentence more often than without one.</summary>
    public static bool IsNoName(Term term, Question question, IReadOnlyList<Candidate> candidates)
    {
        if (term.Kind != TermKind.Name || !BeginsWith(question.Text, term)) return false;
        var balance = 0;
        foreach (var candidate in candidates)
            foreach (var other in candidate.Terms)
            {
                if (other.Key != term.Key || other.Start == 0) continue;
                balance += other.Kind == TermKind.Name ? 1 : -1;
            }

        return balance <= 0;
    }

    // A carried term has offsets of another text: its own word does not stand there.
    private static bool BeginsWith(string text, Term term) =>
        term.End <= text.Length && text.AsSpan(term.Start, term.End - term.Start).SequenceEqual(term.Surface) && !text.Take(term.Start).Any(char.IsLetterOrDigit);
}
