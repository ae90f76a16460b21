using Bot.Answering;

namespace Bot.Tests.Answering;

public sealed class CitationCheckerTests
{
    private const string Visit = "President Putin visited Morocco in September 2006.";
    private const string Committee = "The Joint Working Committee met twice.";

    private static readonly Document Note = new("russia.md", "Morocco and Russia", $"{Visit} {Committee} 🙂 End.", "en");
    private static readonly Passage First = new(Note, 0, Visit.Length, "Visits › King Mohammed VI", PassageKind.Prose);
    private static readonly Passage Second = new(Note, Visit.Length + 1, Note.Text.Length, "", PassageKind.Prose);

    [Fact]
    public void AQuoteThatStandsThereIsCited()
    {
        var answer = Cited(Check(new ShortAnswer.Quoted("September 2006"), Claim(Visit, Quote(First, Visit))));

        var citation = Assert.Single(Assert.Single(answer.Claims).Citations);
        Assert.Equal((Visit, 0, Visit.Length, "russia.md"), (citation.Quote, citation.Start, citation.End, citation.Document.Id));
        Assert.Equal(new ShortAnswer.Quoted("September 2006"), answer.Short);
    }

    [Fact]
    public void ADateThatIsCountedIsCountedInItsOwnSentence()
    {
        const string Met = "The ministers met on Monday.";
        const string Quote = $"{Met} They will meet again in Lima.";
        var article = new Passage(new Document("a.md", "A meeting", Quote, "en") { Published = new(2025, 10, 17) }, 0, Quote.Length, "", PassageKind.Prose);

        var draft = new Draft(new ShortAnswer.Resolved("Monday", new(2025, 10, 13)), [Claim(Met, new DraftQuote(article, 0, Quote))], 1);

        Cited(CitationChecker.Check(draft, new Evidence([article], new Dictionary<string, double>(), 1)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    [InlineData(-49)]
    public void AQuoteOffItsPlaceIsDropped(int by) => NotCited(Claim("It met twice.", new DraftQuote(Second, Second.Start + by, Committee)));

    [Theory]
    [InlineData("the Joint Working Committee met twice.")]
    [InlineData("The Joint Working  Committee met twice.")]
    [InlineData("The Joint Working Committee met thrice.")]
    [InlineData("The Joint Working Committee met twice. ")]
    [InlineData("The Joint Working Committee met twice")]
    [InlineData("The Joint Working Commıttee met twice.")]
    [InlineData("")]
    [InlineData(" ")]
    public void OneOtherCharacterIsEnough(string quote)
    {
        var draft = Claim("It met.", new DraftQuote(Second, Second.Start, quote));

        if (Note.Text.AsSpan(Second.Start).StartsWith(quote, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(quote)) Cited(Check(null, draft));
        else NotCited(draft);
    }

    [Fact]
    public void AQuoteFromAPassageThatWasNotRetrievedIsDropped()
    {
        NotCited(Claim("It met.", new DraftQuote(First with { End = First.End - 1 }, 0, "President Putin")));
        NotCited(Claim("It met.", new DraftQuote(First with { Heading = "Elsewhere" }, 0, "President Putin")));
        NotCited(Claim("It met.", new DraftQuote(First with { Document = Note with { Id = "other.md" } }, 0, "President Putin")));
        NotCited(Claim("It met.", new DraftQuote(First with { Document = Note with { Text = Note.Text + " " } }, 0, "President Putin")));
    }

    [Fact]
    public void AQuoteThatRunsBeyondItsPassageIsDropped()
    {
        NotCited(Claim("It met.", new DraftQuote(First, 0, Note.Text[..(First.End + 1)])));
        NotCited(Claim("It met.", new DraftQuote(Second, Second.Start - 1, Note.Text[(Second.Start - 1)..(Second.Start + 10)])));
    }

    [Fact]
    public void AQuoteThatHalvesACharacterIsDropped()
    {
        var smile = Note.Text.IndexOf("🙂", StringComparison.Ordinal);

        NotCited(Claim("It met.", new DraftQuote(Second, smile + 1, Note.Text[(smile + 1)..])));
        NotCited(Claim("It met.", new DraftQuote(Second, Second.Start, Note.Text[Second.Start..(smile + 1)])));
        Cited(Check(null, Claim("It ends.", new DraftQuote(Second, smile, Note.Text[smile..]))));
    }

    [Fact]
    public void WhatTheDraftSaysOfADocumentDoesNotCount()
    {
        var forged = First with { Document = Note with { Title = "Obama on Mars", Url = "https://evil.example", Publisher = "Nobody" } };

        NotCited(Claim("Obama visited Mars.", Quote(forged, Visit)));
        var citation = Cited(Check(null, Claim(Visit, Quote(forged, Visit)))).Claims[0].Citations[0];
        Assert.Equal(("Morocco and Russia", null, null), (citation.Document.Title, citation.Document.Url, citation.Document.Publisher));
    }

    [Fact]
    public void AClaimWithoutAQuoteOrWithoutWordsIsDropped()
    {
        NotCited(Claim(Visit));
        NotCited(Claim(" ", Quote(First, Visit)));
    }

    [Fact]
    public void OneBadQuoteAmongGoodOnesDropsTheClaim() => NotCited(Claim(Visit, Quote(First, Visit), new DraftQuote(Second, Second.Start + 1, Committee)));

    [Fact]
    public void AGoodClaimStaysWhenABadOneIsDropped()
    {
        var answer = Cited(Check(null, Claim("It met.", new DraftQuote(Second, 0, Committee)), Claim(Visit, Quote(First, Visit))));

        Assert.Equal([Visit], answer.Claims.Select(claim => claim.Text));
    }

    [Fact]
    public void ShortAnswersThatNeedEveryClaimAreLostWithOne()
    {
        var lost = Claim("It met.", new DraftQuote(Second, 0, Committee));
        var kept = Claim(Visit, Quote(First, Visit));

        Assert.Equal(NotFoundReason.QuotesFailed, NotFound(Check(new ShortAnswer.Count(["x"]), kept, lost)).Reason);
        Assert.Equal(NotFoundReason.QuotesFailed, NotFound(Check(new ShortAnswer.Yes(), kept, lost)).Reason);
        Assert.Equal(NotFoundReason.QuotesFailed, NotFound(Check(new ShortAnswer.Several(["Putin"]), kept, lost)).Reason);
        Assert.Equal("1", Cited(Check(new ShortAnswer.Count([kept.Text]), kept)).Short!.Show("Yes"));
    }

    [Fact]
    public void ABareAnswerStandsInAQuoteOrAHeadingAboveIt()
    {
        var claim = Claim(Visit, Quote(First, Visit));

        Cited(Check(new ShortAnswer.Quoted("King Mohammed VI"), claim));
        Cited(Check(new ShortAnswer.Quoted("Putin   visited"), claim));
        Cited(Check(new ShortAnswer.Several(["Putin", "Morocco"]), claim));
        Assert.IsType<Answer.NotFound>(Check(new ShortAnswer.Quoted("2016"), claim));
        Assert.IsType<Answer.NotFound>(Check(new ShortAnswer.Quoted(" "), claim));
        Assert.IsType<Answer.NotFound>(Check(new ShortAnswer.Several(["Putin", "Lavrov"]), claim));
        Assert.IsType<Answer.NotFound>(Check(new ShortAnswer.Several([]), claim));
    }

    [Fact]
    public void ADraftWithoutClaimsIsNotStatedAndShowsTheNearestPassages()
    {
        var passages = Enumerable.Range(1, 5).Select(length => First with { End = length * 5 }).ToList();

        var answer = NotFound(CitationChecker.Check(Draft.Silent(0.2), new Evidence(passages, new Dictionary<string, double>(), 14)));

        Assert.Equal((NotFoundReason.NotStated, 14), (answer.Reason, answer.DocumentCount));
        Assert.Equal(passages.Take(3), answer.Nearest);
    }

    private static DraftQuote Quote(Passage passage, string words) => new(passage, passage.Document.Text.IndexOf(words, StringComparison.Ordinal), words);

    private static DraftClaim Claim(string text, params DraftQuote[] quotes) => new(text, quotes);

    private static Answer Check(ShortAnswer? bare, params DraftClaim[] claims) =>
        CitationChecker.Check(new Draft(bare, claims, 0.9), new Evidence([First, Second], new Dictionary<string, double>(), 1));

    private static Answer.Cited Cited(Answer answer) => Assert.IsType<Answer.Cited>(answer);

    private static Answer.NotFound NotFound(Answer answer) => Assert.IsType<Answer.NotFound>(answer);

    private static void NotCited(DraftClaim claim) => Assert.Equal(NotFoundReason.QuotesFailed, NotFound(Check(null, claim)).Reason);
}
