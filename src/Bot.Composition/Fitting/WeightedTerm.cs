using Bot.Answering;
using Bot.Composition.Candidates;
using Bot.Relations.Questions;
using Bot.Relations.Terms.Names;
using Bot.Relations.Terms;

namespace Bot.Composition.Fitting;

/// <summary>A term of the question with what it counts for.</summary>
/// <param name="Term">The term.</param>
/// <param name="Weight">How much of the question's meaning it carries; greater than 0.</param>
/// <param name="Carried">Whether an earlier turn said it.</param>
/// <param name="Skeleton">Its consonants if it may be a name, else empty.</param>
/// <param name="Required">Whether an answer must say it.</param>
internal sealed record WeightedTerm(Term Term, double Weight, bool Carried, string Skeleton, bool Required)
{
    /// <summary>What every term counts for besides its rarity: in a corpus of one document all words are common.</summary>
    private const double Base = 0.5;

    /// <summary>The noun behind "which" names the sort of answer; the text need not say it.</summary>
    private const double FocusShare = 0.4;
    private const double CarriedShare = 0.5;

    /// <summary>The question's terms, each key once, weighed by their rarity.</summary>
    public static List<WeightedTerm> Of(Question question, Evidence evidence, IReadOnlyList<Candidate> candidates)
    {
        var terms = new List<WeightedTerm>();
        var seen = new HashSet<string>();
        var own = question.Reading.Terms.Count;
        foreach (var term in question.Reading.AllTerms)
        {
            own--;
            if (!seen.Add(term.Key)) continue;
            var weight = Base + evidence.Rarity.GetValueOrDefault(term.Key);
            if (term == question.Reading.Focus) weight *= FocusShare;
            var skeleton = term.Kind is TermKind.Name or TermKind.Word ? NameSkeleton.Of(term) : "";
            var required = term.Kind is TermKind.Country or TermKind.Name or TermKind.Number ? !FirstWord.IsNoName(term, question, candidates) && !AreInitials(term, question) : IsCounted(term, question.Reading);
            terms.Add(new WeightedTerm(term, own < 0 ? weight * CarriedShare : weight, own < 0, skeleton, required));
        }

        return terms;
    }

    // "GW Bush": initials before a name, which texts may leave out.
    private static bool AreInitials(Term term, Question question) =>
        term is { Kind: TermKind.Name, Surface.Length: <= 3 } && term.Surface.All(char.IsUpper) && question.Reading.Terms.Any(next => next.Kind == TermKind.Name && next.Start == term.End + 1);

    // "How many agreements": a sentence that counts something else doesn't answer. Of other words the text may use a synonym.
    private static bool IsCounted(Term term, QuestionReading reading) => term.Kind == TermKind.Concept && reading.Ask == Ask.HowMany && term == reading.Focus;
}
