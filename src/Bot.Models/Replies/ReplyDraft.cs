using Bot.Answering;
using Bot.Relations.Dates;
using Bot.Relations.Grammar;
using Bot.Relations.Questions;
using Bot.Relations.Text;

namespace Bot.Models.Replies;

/// <summary>Makes a draft of a reply, with the sentences that pass the check and nothing else. Pure.</summary>
internal static class ReplyDraft
{
    private const int MostClaims = 12;
    private const int LongestShort = 120;

    /// <summary>The draft; null when what is left does not answer: nothing, or not the sentence that answers first, or no date for a "when", or only a part of a list.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="passages">The passages, in the order of their numbers.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="evidence">What was found.</param>
    /// <param name="extractive">What needs no model: a "yes" takes both.</param>
    public static Draft? Of(ModelReply reply, IReadOnlyList<Passage> passages, Question question, Evidence evidence, Draft extractive)
    {
        if (reply.IsCut && question.Reading.Ask is Ask.List or Ask.HowMany) return null;
        var proposed = reply.Sentences.Take(MostClaims).Select(sentence => Claim(sentence, passages, question)).ToList();
        // The first answers; without it the others explain what nobody said.
        if (proposed is [] or [null, ..]) return null;
        var draft = new Draft(null, [.. proposed.OfType<DraftClaim>().DistinctBy(claim => claim.Text)], 1) { IsByModel = true };
        if (CitationChecker.Check(draft, evidence) is not Answer.Cited cited || cited.Claims[0].Text != draft.Claims[0].Text) return null;
        var kept = draft.Claims.Where(claim => cited.Claims.Any(passed => passed.Text == claim.Text)).ToList();
        if (question.Reading.Ask == Ask.When && !kept.Exists(claim => DateReader.Read(claim.Text).Count > 0)) return null;
        return draft with { Short = Short(reply, kept, question, extractive), Claims = kept, Confidence = (double)kept.Count / proposed.Count };
    }

    private static DraftClaim? Claim(ReplySentence sentence, IReadOnlyList<Passage> passages, Question question)
    {
        var quotes = new List<DraftQuote>(sentence.Citations.Count);
        foreach (var citation in sentence.Citations)
        {
            // A sentence that rests on two quotes of which one is made up rests on something made up.
            if (citation.Passage < 1 || citation.Passage > passages.Count || QuoteAligner.Align(citation.Quote, passages[citation.Passage - 1]) is not { } quote) return null;
            if (!quotes.Contains(quote)) quotes.Add(quote);
        }

        if (quotes is []) return null;
        // A heading lends a sentence no name, date or number that neither its quotes nor the question hold: titles come from whoever wrote the file.
        List<string> grounds = [.. quotes.Select(quote => quote.Text)];
        var text = PlainSentence.Of(sentence.Text, grounds);
        return text is null || !GluedFigures.AreIn(text, grounds) || !StatedFacts.AllIn(text, grounds.Append(question.Text)) || DifferInDenial(text, quotes) ? null : new DraftClaim(text, quotes);
    }

    // Names and dates are the same in a sentence and in its denial.
    private static bool DifferInDenial(string sentence, List<DraftQuote> quotes) => Negation.IsIn(sentence, Language.Guess(sentence))
        ? !quotes.Any(Denies)
        : quotes.All(Denies);

    private static bool Denies(DraftQuote quote) => Negation.IsIn(quote.Text, quote.Passage.Document.Language);

    private static ShortAnswer? Short(ModelReply reply, List<DraftClaim> kept, Question question, Draft extractive)
    {
        if (reply.Short is null) return null;
        if (question.Reading.Ask == Ask.YesNo) return extractive.Short is ShortAnswer.Yes yes && kept.Count == reply.Sentences.Count ? yes : null;
        var bare = Spaces.Collapse(PlainSentence.Seen(reply.Short)).TrimEnd('.');
        return bare.Length is > 0 and <= LongestShort && kept.SelectMany(claim => claim.Quotes).Any(quote => Spaces.Collapse(quote.Text).Contains(bare, StringComparison.Ordinal)) ? new ShortAnswer.Quoted(bare) : null;
    }
}
