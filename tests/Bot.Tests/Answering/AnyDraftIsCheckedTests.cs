using Bot.Answering;
using CsCheck;

namespace Bot.Tests.Answering;

/// <summary>Whatever a composer proposes, what is cited stands in the documents.</summary>
public sealed class AnyDraftIsCheckedTests
{
    private static readonly Gen<string> Text =
        Gen.OneOf("Putin ", "visited ", "Morocco ", "2006. ", "بوتين ", "المغرب ", "Путин ", "🙂", "\ud83d", "\n", "a", "a ", "| ").Array[1, 40].Select(string.Concat);

    private static readonly Gen<Document[]> Documents = Text.Array[1, 3].Select(texts => texts.Select((text, i) => new Document($"d{i}", "Putin in Morocco", text, "en")).ToArray());

    private static readonly Gen<Passage[]> Passages = Documents.SelectMany(documents =>
        Gen.Select(Gen.Int[0, documents.Length - 1], Gen.Int[0, 200], Gen.Int[1, 200]).Array[1, 6].Select(cuts => cuts.Select(cut =>
        {
            var document = documents[cut.Item1];
            var start = cut.Item2 % document.Text.Length;
            return new Passage(document, start, Math.Min(document.Text.Length, start + cut.Item3), "", PassageKind.Prose);
        }).ToArray()));

    // Most quotes are honest; the others are shifted, changed, cut, or of a passage that was not retrieved.
    private static Gen<DraftQuote> Quote(Passage[] passages) => Gen.Select(Gen.Int[0, passages.Length - 1], Gen.Int[0, 200], Gen.Int[1, 60], Gen.Int[0, 11], Gen.Int[-3, 3]).Select((which, from, length, how, by) =>
    {
        var passage = passages[which];
        var start = passage.Start + from % (passage.End - passage.Start);
        var text = passage.Document.Text[start..Math.Min(passage.End, start + length)];
        return how switch
        {
            0 => new DraftQuote(passage, start + by, text),
            1 => new DraftQuote(passage, start, text.Replace('a', 'b')),
            2 => new DraftQuote(passage, start, text + (char)('a' + from % 26)),
            3 => new DraftQuote(passage with { End = passage.End - 1 }, start, text),
            4 => new DraftQuote(passage, start, passage.Document.Text[start..]),
            5 => new DraftQuote(passage, from, passage.Document.Text[..Math.Min(length, passage.Document.Text.Length)]),
            _ => new DraftQuote(passage, start, text),
        };
    });

    private static readonly Gen<(Passage[] Passages, Draft Draft)> Drafts = Passages.SelectMany(passages =>
        Gen.Select(Quote(passages).Array[0, 3], Gen.OneOf("it happened", "Putin in Morocco", "2006")).Select((quotes, text) => new DraftClaim(text, quotes)).Array[0, 4]
            .Select(claims => (passages, new Draft(null, claims, 1))));

    [Fact]
    public void EveryQuoteOfACitedAnswerStandsAtItsOffsetsInsideAPassageThatWasRetrieved() => Drafts.Sample(drawn =>
    {
        if (CitationChecker.Check(drawn.Draft, Evidence(drawn.Passages)) is not Answer.Cited cited) return;
        Assert.NotEmpty(cited.Claims);
        var proposed = drawn.Draft.Claims.ToList();
        foreach (var claim in cited.Claims)
        {
            // The claims come in the draft's order, each with all the quotes it was proposed with.
            proposed = proposed.SkipWhile(draft => draft.Text != claim.Text || !Same(draft, claim)).ToList();
            Assert.NotEmpty(proposed);
            proposed.RemoveAt(0);
            Assert.NotEmpty(claim.Citations);
            foreach (var citation in claim.Citations)
            {
                Assert.Equal(citation.Document.Text[citation.Start..citation.End], citation.Quote);
                Assert.Contains(drawn.Passages, passage => ReferenceEquals(passage, citation.Passage) && passage.Start <= citation.Start && citation.End <= passage.End);
            }
        }
    }, iter: 5000);

    [Fact]
    public void AnHonestQuoteIsNeverDropped() => Passages.Sample(passages =>
    {
        var whole = passages.Where(passage => !string.IsNullOrWhiteSpace(passage.Text.ToString()) && !HalvesACharacter(passage)).ToList();
        var draft = new Draft(null, [.. whole.Select(passage => new DraftClaim(passage.Text.ToString(), [new DraftQuote(passage, passage.Start, passage.Text.ToString())]))], 1);

        var answer = CitationChecker.Check(draft, Evidence(passages));

        Assert.Equal(whole.Count, answer is Answer.Cited cited ? cited.Claims.Count : 0);
    }, iter: 2000);

    private static bool Same(DraftClaim draft, Claim claim) =>
        draft.Quotes.Select(quote => (quote.Passage.Document.Id, quote.Start, quote.Text)).SequenceEqual(claim.Citations.Select(citation => (citation.Document.Id, citation.Start, citation.Quote)));

    private static bool HalvesACharacter(Passage passage)
    {
        var text = passage.Document.Text;
        return Halves(text, passage.Start) || Halves(text, passage.End);
    }

    private static bool Halves(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private static Evidence Evidence(Passage[] passages) => new(passages, new Dictionary<string, double>(), 3);
}
