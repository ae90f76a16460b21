using Bot.Relations.Dates;
using Bot.Relations.Periods;
using Bot.Relations.Text;

namespace Bot.Answering;

/// <summary>Holds a draft against the documents. What does not stand there is dropped.</summary>
public static class CitationChecker
{
    private const int NearestShown = 3;

    /// <summary>Keeps the claims whose quotes all stand at their offsets, character for character, inside a passage that was retrieved for
    /// this question, and whose names, numbers and dates stand in those quotes or in the headings above them. None left: not found.</summary>
    public static Answer Check(Draft draft, Evidence evidence)
    {
        var nearest = draft.Nearest.Concat(evidence.Passages).Distinct().Take(NearestShown).ToList();
        if (draft.Claims is []) return new Answer.NotFound(NotFoundReason.NotStated, nearest, evidence.DocumentCount);
        var retrieved = evidence.Passages.Concat(evidence.Events).ToHashSet();
        var claims = draft.Claims.Select(claim => CheckClaim(claim, retrieved)).OfType<Claim>().ToList();
        var complete = claims.Count == draft.Claims.Count;
        if (claims is [] || !Follows(draft.Short, claims, complete))
            return new Answer.NotFound(NotFoundReason.QuotesFailed, nearest, evidence.DocumentCount);
        return new Answer.Cited(draft.Short, claims, draft.Confidence)
        {
            Otherwise = draft.Otherwise,
            Divided = draft.Divided && complete,
            Basis = complete ? draft.Basis : null,
            By = draft.IsByModel ? ComposedBy.Model : null,
        };
    }

    private static Claim? CheckClaim(DraftClaim claim, HashSet<Passage> retrieved)
    {
        if (claim.Quotes is [] || string.IsNullOrWhiteSpace(claim.Text)) return null;
        var citations = new List<Citation>(claim.Quotes.Count);
        foreach (var quote in claim.Quotes)
        {
            // Cited is the passage that was retrieved, not the draft's copy of it, which may give the document another title.
            if (!retrieved.TryGetValue(quote.Passage, out var passage) || !StandsThere(quote, passage)) return null;
            citations.Add(new Citation(passage, quote.Start, quote.Start + quote.Text.Length));
        }

        return StatedFacts.AllIn(claim.Text, citations.SelectMany(Grounds)) ? new Claim(claim.Text, citations) : null;
    }

    private static bool StandsThere(DraftQuote quote, Passage passage)
    {
        var text = passage.Document.Text;
        var length = quote.Text.Length;
        return !string.IsNullOrWhiteSpace(quote.Text)
            && quote.Start >= passage.Start && quote.Start <= passage.End - length
            && text.AsSpan(quote.Start, length).SequenceEqual(quote.Text)
            && !HalvesACharacter(text, quote.Start) && !HalvesACharacter(text, quote.Start + length);
    }

    private static bool HalvesACharacter(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    // A count or a list that lost an item would be a wrong answer, not a shorter one.
    private static bool Follows(ShortAnswer? answer, List<Claim> claims, bool complete) => answer switch
    {
        null => true,
        ShortAnswer.Yes => complete,
        ShortAnswer.Count count => complete && count.Items.Count > 0 && count.Items.All(item => claims.Any(claim => Holds(claim, item))),
        ShortAnswer.Several several => complete && several.Items.Count > 0 && several.Items.All(item => claims.Any(claim => Holds(claim, item))),
        ShortAnswer.Resolved resolved => claims.SelectMany(claim => claim.Citations).Any(citation => Means(citation, resolved)),
        ShortAnswer.Quoted quoted => claims.Any(claim => Holds(claim, quoted.Text)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static bool Holds(Claim claim, string words) =>
        !string.IsNullOrWhiteSpace(words)
        && claim.Citations.SelectMany(Grounds).Any(ground => Spaces.Collapse(ground).Contains(Spaces.Collapse(words), StringComparison.Ordinal));

    // A date counts in its own sentence: what the next one expects does not put it ahead.
    private static bool Means(Citation citation, ShortAnswer.Resolved resolved)
    {
        var sentences = new List<(int Start, int End)>();
        SentenceReader.Read(citation.Quote, 0, citation.Quote.Length, sentences);
        return sentences.Exists(sentence => Means(citation.Quote[sentence.Start..sentence.End], citation.Document, resolved));
    }

    private static bool Means(string sentence, Document document, ShortAnswer.Resolved resolved)
    {
        var (words, dates) = (new List<WordSpan>(), new List<DateMention>());
        WordReader.Read(sentence, words);
        RelativeDates.Read(sentence, words, document.Language, document.Published, dates);
        return dates.Exists(date => date.From == resolved.Date && sentence[date.Start..date.End] == resolved.Text);
    }

    private static IEnumerable<string> Grounds(Citation citation) => [citation.Quote, citation.Passage.Context];
}
