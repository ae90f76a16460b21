using Bot.Answering;
using Bot.Relations.Terms;

namespace Bot.Composition.Extractive;

/// <summary>A term of the question with what it counts for.</summary>
/// <param name="Term">The term.</param>
/// <param name="Weight">How much of the question's meaning it carries; greater than 0.</param>
/// <param name="Carried">Whether an earlier turn said it.</param>
/// <param name="Skeleton">Its consonants if it may be a name, else empty.</param>
internal sealed record WeightedTerm(Term Term, double Weight, bool Carried, string Skeleton)
{
    /// <summary>A term that stands in no passage counts as much as the rarest that does, or this much.</summary>
    private const double Unseen = 7;

    private const double CarriedShare = 0.5;

    /// <summary>The question's terms, each key once, weighed by their rarity.</summary>
    public static List<WeightedTerm> Of(Question question, Evidence evidence)
    {
        var unseen = Math.Max(Unseen, evidence.Rarity.Count > 0 ? evidence.Rarity.Values.Max() : 0);
        var terms = new List<WeightedTerm>();
        var seen = new HashSet<string>();
        var own = question.Reading.Terms.Count;
        foreach (var term in question.Reading.AllTerms)
        {
            own--;
            if (!seen.Add(term.Key)) continue;
            var weight = evidence.Rarity.GetValueOrDefault(term.Key, unseen) + 0.1;
            var skeleton = term.Kind is TermKind.Name or TermKind.Word ? NameSkeleton.Of(term.Folded) : "";
            terms.Add(new WeightedTerm(term, own < 0 ? weight * CarriedShare : weight, own < 0, skeleton));
        }

        return terms;
    }
}
