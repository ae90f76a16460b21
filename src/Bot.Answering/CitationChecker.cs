using Bot.Relations.Text;

namespace Bot.Answering;

/// <summary>Holds a draft against the documents. What does not stand there is dropped.</summary>
public static class CitationChecker
{
    private const int NearestShown = 3;

    /// <summary>Keeps the claims whose quotes all stand at their offsets, character for character, inside a passage that was retrieved for
    /// this question, and whose names and numbers stand in those quotes or in the headings above them. None left: not found.</summary>
    public static Answer Check(Draft draft, Evidence evidence)
    {
        var nearest = evidence.Passages.Take(NearestShown).ToList();
        if (draft.Claims is []) return new Answer.NotFound(NotFoundReason.NotStated, nearest, evidence.DocumentCount);
        var retrieved = evidence.Passages.ToHashSet();
        var claims = draft.Claims.Select(claim => CheckClaim(claim, retrieved)).OfType<Claim>().ToList();
        var complete = claims.Count == draft.Claims.Count;
        if (claims is [] || !Follows(draft.Short, claims, complete))
            return new Answer.NotFound(NotFoundReason.QuotesFailed, nearest, evidence.DocumentCount);
        return new Answer.Cited(draft.Short, claims, draft.Confidence);
    }

    private static Claim? CheckClaim(DraftClaim claim, HashSet<Passage> retrieved)
    {
        if (claim.Quotes is [] || string.IsNullOrWhiteSpace(claim.Text)) return null;
        if (!claim.Quotes.All(quote => retrieved.Contains(quote.Passage) && StandsThere(quote))) return null;
        var citations = claim.Quotes.Select(quote => new Citation(quote.Passage, quote.Start, quote.Start + quote.Text.Length)).ToList();
        return StatedFacts.AllIn(claim.Text, citations.Select(Ground)) ? new Claim(claim.Text, citations) : null;
    }

    private static bool StandsThere(DraftQuote quote)
    {
        var passage = quote.Passage;
        var length = quote.Text.Length;
        return length > 0 && !string.IsNullOrWhiteSpace(quote.Text)
            && quote.Start >= passage.Start && quote.Start <= passage.End - length
            && passage.Document.Text.AsSpan(quote.Start, length).SequenceEqual(quote.Text);
    }

    // A count or a list that lost an item would be a wrong answer, not a shorter one.
    private static bool Follows(ShortAnswer? answer, List<Claim> claims, bool complete) => answer switch
    {
        null => true,
        ShortAnswer.Yes => complete,
        ShortAnswer.Count => complete,
        ShortAnswer.Several several => complete && several.Items.All(item => claims.Any(claim => Holds(claim, item))),
        ShortAnswer.Quoted quoted => claims.Any(claim => Holds(claim, quoted.Text)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static bool Holds(Claim claim, string words) =>
        claim.Citations.Any(citation => Spaces.Collapse(Ground(citation)).Contains(Spaces.Collapse(words), StringComparison.Ordinal));

    private static string Ground(Citation citation) => $"{citation.Quote} {citation.Passage.Context}";
}
