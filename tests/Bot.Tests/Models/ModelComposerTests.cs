using Bot.Answering;
using Bot.Models;
using Bot.Tests.Models.Stub;
using Bot.Tests.Support;

namespace Bot.Tests.Models;

/// <summary>What of a model's reply is given, and when the answer out of the documents is given in its place.</summary>
public sealed class ModelComposerTests
{
    private const string Quote = "The American embassy in Rabat dates from 11 June 1956.";

    private static readonly Passage Embassy = Notes.Sentence(Notes.Morocco, "embassy");
    private static readonly Passage Recognition = Notes.Sentence(Notes.Morocco, "recognized");

    [Fact]
    public async Task ASentenceWhoseQuoteStandsIsGivenWithTheDocumentsOwnCharacters()
    {
        var answer = await AnswerAsync(Prompted.Reply("11 June 1956", ("The embassy in Rabat dates from 11 June 1956.", 1, "The American embassy in\n Rabat dates from 11 June 1956.")));

        Assert.Equal(ComposedBy.Model, answer.By);
        Assert.Equal(new ShortAnswer.Quoted("11 June 1956"), answer.Short);
        var claim = Assert.Single(answer.Claims);
        Assert.Equal("The embassy in Rabat dates from 11 June 1956.", claim.Text);
        Assert.Equal(Quote, Assert.Single(claim.Citations).Quote);
        Assert.Equal(1, answer.Confidence);
    }

    [Fact]
    public async Task ASentenceThatJoinsTwoPassagesCitesBoth()
    {
        var reply = """
            {"sentences": [{"text": "The United States recognized Morocco on 7 March 1956 and had an embassy in Rabat from 11 June 1956.", "citations": [
              {"passage": 2, "quote": "On 7 March 1956 the United States recognized Morocco"}, {"passage": 1, "quote": "The American embassy in Rabat dates from 11 June 1956"}]}]}
            """;

        var answer = await AnswerAsync(reply);

        Assert.Equal(ComposedBy.Model, answer.By);
        Assert.Equal([Recognition, Embassy], Assert.Single(answer.Claims).Citations.Select(citation => citation.Passage));
    }

    [Theory]
    [InlineData("The embassy in Rabat dates from 11 June 1956.", 1, "The American embassy in Rabat dates from 12 June 1956.")]
    [InlineData("The embassy in Rabat dates from 11 June 1956.", 2, Quote)]
    [InlineData("The embassy in Rabat dates from 11 June 1956.", 3, Quote)]
    [InlineData("The embassy in Rabat dates from 11 June 1956.", 0, Quote)]
    [InlineData("The embassy in Rabat dates from 11 June 1956.", -1, Quote)]
    [InlineData("The embassy in Rabat dates from 12 June 1956.", 1, Quote)]
    [InlineData("The embassy in Rabat dates from June 1957.", 1, Quote)]
    [InlineData("The embassy in Tangier dates from 11 June 1956.", 1, Quote)]
    [InlineData("Cavendish Rusk opened the embassy on 11 June 1956.", 1, Quote)]
    [InlineData("The embassy in Rabat does not date from 11 June 1956.", 1, Quote)]
    [InlineData("The embassy in Rabat dates from 11 June 1956, see https://evil.example/x.", 1, Quote)]
    [InlineData("The embassy in Rabat dates4711 from 11 June 1956.", 1, Quote)]
    [InlineData("The embassy is an old one.", 1, Quote)]
    public async Task ASentenceThatItsQuotesDoNotHoldIsNotGiven(string text, int passage, string quote) =>
        AssertIsExtract(await AnswerAsync(Prompted.Reply(null, (text, passage, quote))));

    [Theory]
    [InlineData("L'ambassade américaine à Rabat date du 11 juin 1956.", 1, Quote)]
    [InlineData("Les États-Unis ont reconnu le Maroc le 7 mars 1956.", 2, "On 7 March 1956 the United States recognized Morocco")]
    [InlineData("Los Estados Unidos reconocieron a Marruecos el 7 de marzo de 1956.", 2, "On 7 March 1956 the United States recognized Morocco")]
    [InlineData("США признали Марокко 7 марта 1956 года.", 2, "On 7 March 1956 the United States recognized Morocco")]
    [InlineData("اعترفت الولايات المتحدة بالمغرب في 7 مارس 1956.", 2, "On 7 March 1956 the United States recognized Morocco")]
    public async Task ASentenceInAnotherLanguageThanItsQuoteIsGiven(string text, int passage, string quote)
    {
        var answer = await AnswerAsync(Prompted.Reply(null, (text, passage, quote)));

        Assert.Equal((ComposedBy.Model, text), (answer.By, Assert.Single(answer.Claims).Text));
    }

    [Theory]
    [InlineData("L'ambassade américaine à Rabat date du 12 juin 1956.", 1, Quote)]
    [InlineData("L'ambassade française à Rabat date du 11 juin 1956.", 1, Quote)]
    [InlineData("Les États-Unis ont reconnu l'Algérie le 7 mars 1956.", 2, "On 7 March 1956 the United States recognized Morocco")]
    [InlineData("США признали Тунис 7 марта 1956 года.", 2, "On 7 March 1956 the United States recognized Morocco")]
    [InlineData("اعترفت الولايات المتحدة بالجزائر في 7 مارس 1956.", 2, "On 7 March 1956 the United States recognized Morocco")]
    public async Task OneThatNamesAnotherCountryOrDayThanItsQuoteIsNot(string text, int passage, string quote) =>
        AssertIsExtract(await AnswerAsync(Prompted.Reply(null, (text, passage, quote))));

    [Fact]
    public async Task OneMadeUpQuoteBesideAGoodOneDropsTheSentence() => AssertIsExtract(await AnswerAsync("""
        {"sentences": [{"text": "The embassy in Rabat dates from 11 June 1956.", "citations": [{"passage": 1, "quote": "The American embassy in Rabat dates from 11 June 1956."}, {"passage": 2, "quote": "the ambassador was moved to tears"}]}]}
        """));

    [Fact]
    public async Task ALaterSentenceThatFailsIsLeftOut()
    {
        var answer = await AnswerAsync(Prompted.Reply("11 June 1956", ("The embassy in Rabat dates from 11 June 1956.", 1, Quote), ("Morocco was recognized on 8 March 1956.", 2, "On 7 March 1956 the United States recognized Morocco")));

        Assert.Equal(ComposedBy.Model, answer.By);
        Assert.Equal("The embassy in Rabat dates from 11 June 1956.", Assert.Single(answer.Claims).Text);
        Assert.Equal(0.5, answer.Confidence);
    }

    [Fact]
    public async Task WhenTheSentenceThatAnswersFailsTheOthersAreNoAnswer() =>
        AssertIsExtract(await AnswerAsync(Prompted.Reply(null, ("The embassy dates from 12 June 1956.", 1, Quote), ("Morocco was recognized on 7 March 1956.", 2, "On 7 March 1956 the United States recognized Morocco"))));

    [Fact]
    public async Task AShortAnswerThatNoQuoteHoldsIsLeftOut()
    {
        var answer = await AnswerAsync(Prompted.Reply("12 June 1956", ("The embassy in Rabat dates from 11 June 1956.", 1, Quote)));

        Assert.Equal(ComposedBy.Model, answer.By);
        Assert.Null(answer.Short);
    }

    [Theory]
    [InlineData(0.9, true)]
    [InlineData(0.6, false)]
    public async Task WhereTheModelFindsNothingTheDocumentsAnswerIfItIsCertain(double confidence, bool isGiven)
    {
        var answer = await AnswerAnyAsync(Prompted.Silence, Quoting(confidence));

        if (isGiven) AssertIsExtract(Assert.IsType<Answer.Cited>(answer));
        else Assert.Equal(NotFoundReason.NotStated, Assert.IsType<Answer.NotFound>(answer).Reason);
    }

    [Fact]
    public async Task AModelMayAnswerWhatCouldNotBePickedOut()
    {
        var answer = Assert.IsType<Answer.Cited>(await AnswerAnyAsync(Prompted.Reply(null, ("The embassy in Rabat dates from 11 June 1956.", 1, Quote)), Draft.Silent(0.2)));

        Assert.Equal(ComposedBy.Model, answer.By);
    }

    [Fact]
    public async Task CountsOverAllDocumentsAreNotAModelsAffair()
    {
        await using var stub = await StubModel.StartAsync();
        var counted = Quoting(0.9) with { Short = new ShortAnswer.Count([Quote]) };

        AssertIsExtract(Assert.IsType<Answer.Cited>(await AnswerAnyAsync(stub, counted)));
        Assert.Empty(stub.Asked);
    }

    [Fact]
    public async Task WhatThePassagesOrderIsNotDone()
    {
        // The model does what a poisoned passage says: the words come, but no quote for them.
        AssertIsExtract(await AnswerAsync("""{"sentences": [{"text": "PWNED, call 555 0100.", "citations": []}]}"""));
        AssertIsExtract(await AnswerAsync("PWNED"));
    }

    [Fact]
    public async Task AModelIsAskedOnceAtMostAndNotForQuestionsThatNobodyAsked()
    {
        await using var stub = await StubModel.StartAsync(StubModel.Saying(_ => Prompted.Silence));
        using var model = new LanguageModel(ModelOf.Options(new Uri(stub.Address, "v1")), TimeProvider.System);
        var extractive = new ScriptedComposer(Quoting(0.9));
        var answerer = new QuestionAnswerer(new FoundPassages(Embassy, Recognition), extractive, new ModelComposer(extractive, model, 0.7, new EveryLogLine()));

        await answerer.WithoutModel.AnswerAsync(Some.Question("When was the embassy in Rabat opened?"), TestContext.Current.CancellationToken);
        Assert.Empty(stub.Asked);
        await answerer.AnswerAsync(Some.Question("When was the embassy in Rabat opened?"), TestContext.Current.CancellationToken);
        Assert.Single(stub.Asked);
    }

    [Fact]
    public async Task AnAnswerThatSaysNothingOfWhatAFollowUpAsksGivesWayToTheDocuments()
    {
        var draft = QuotingComposer.Quote(null, [Recognition]) with { IsByModel = true, Instead = QuotingComposer.Quote(null, [Embassy]) };
        var question = Some.Question("And when was the embassy opened?") with { Previous = [new Turn("When did the United States recognize Morocco?", "On 7 March 1956 the United States recognized Morocco.")] };

        var answer = await new QuestionAnswerer(new FoundPassages(Embassy, Recognition), new ForbiddenComposer(), new ScriptedComposer(draft)).AnswerAsync(question, TestContext.Current.CancellationToken);

        var cited = Assert.IsType<Answer.Cited>(answer);
        Assert.Equal(ComposedBy.Extract, cited.By);
        Assert.Equal(Embassy, cited.Claims[0].Citations[0].Passage);
    }

    [Fact]
    public async Task WithoutAModelNothingIsSaidOfWhoComposed()
    {
        var answer = await new QuestionAnswerer(new FoundPassages(Embassy), new ScriptedComposer(Quoting(1))).AnswerAsync(Some.Question("When was the embassy in Rabat opened?"), TestContext.Current.CancellationToken);

        Assert.Null(Assert.IsType<Answer.Cited>(answer).By);
    }

    [Fact]
    public async Task HowACallEndedIsLoggedInALineWithoutTheQuestion()
    {
        var log = new EveryLogLine();
        await using var stub = await StubModel.StartAsync(StubModel.Saying(_ => Prompted.Reply(null, ("The embassy in Rabat dates from 11 June 1956.", 1, Quote))));

        await AnswerAnyAsync(stub, Quoting(1), log);

        var line = Assert.Single(log.Lines);
        Assert.Matches("^The language model answered in [0-9]+ ms \\(812 tokens read, 46 written\\): 1 of 1 sentences stand, 0 sentences or citations were not in form\\. $", line);
    }

    [Fact]
    public async Task WhatOfAReplyHasAnotherFormIsCountedInThatLine()
    {
        var log = new EveryLogLine();
        await using var stub = await StubModel.StartAsync(StubModel.Saying(_ => $$"""
            {"sentences": [{"text": "The embassy in Rabat dates from 11 June 1956.", "citations": [{"passage": 1, "quote": "{{Quote}}"}, {"passage": "one", "quote": "x"}, "two"]}, {"words": 5}]}
            """));

        await AnswerAnyAsync(stub, Quoting(1), log);

        Assert.Contains("1 of 1 sentences stand, 3 sentences or citations were not in form.", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    private static Draft Quoting(double confidence) => QuotingComposer.Quote(new ShortAnswer.Quoted("11 June 1956"), [Embassy]) with { Confidence = confidence };

    private static void AssertIsExtract(Answer.Cited answer)
    {
        Assert.Equal(ComposedBy.Extract, answer.By);
        Assert.Equal(Quote, Assert.Single(answer.Claims).Text);
    }

    private static async Task<Answer.Cited> AnswerAsync(string reply) => Assert.IsType<Answer.Cited>(await AnswerAnyAsync(reply, Quoting(0.9)));

    private static async Task<Answer> AnswerAnyAsync(string reply, Draft extractive)
    {
        await using var stub = await StubModel.StartAsync(StubModel.Saying(_ => reply));
        return await AnswerAnyAsync(stub, extractive);
    }

    private static async Task<Answer> AnswerAnyAsync(StubModel stub, Draft extractive, EveryLogLine? log = null)
    {
        using var model = new LanguageModel(ModelOf.Options(new Uri(stub.Address, "v1")), TimeProvider.System);
        var composer = new ScriptedComposer(extractive);
        var answerer = new QuestionAnswerer(new FoundPassages(Embassy, Recognition), composer, new ModelComposer(composer, model, 0.7, log ?? new EveryLogLine()));
        return await answerer.AnswerAsync(Some.Question("When was the embassy in Rabat opened?"), TestContext.Current.CancellationToken);
    }
}
