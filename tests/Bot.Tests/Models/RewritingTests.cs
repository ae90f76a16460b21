using Bot.Answering;
using Bot.Answering.Conversations;
using Bot.Answering.Conversations.Rewriting;
using Bot.Models;
using Bot.Tests.Models.Stub;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Models;

/// <summary>A follow-up that a model says in full: when it is asked to, and what of it is believed.</summary>
public sealed class RewritingTests
{
    private const string Before = "When did Putin visit Morocco?";
    private const string Said = "President Putin visited Morocco on 7 September 2006 and met King Mohammed VI in Casablanca.";

    [Theory]
    [InlineData("And what came of it?", "What came of the visit of Putin to Morocco?")]
    [InlineData("And what came of it?", "What came of Putin's visit in Casablanca on 7 September 2006?")]
    [InlineData("And what came of it?", "What came of the Moroccan visit?")]
    [InlineData("Whom did he bring?", "Whom did Putin bring to Morocco?")]
    public void WhatTheConversationNamesMayBePutIn(string asked, string rewritten) => Assert.Equal(rewritten, Of(rewritten, asked)!.Text);

    [Theory]
    [InlineData("And what came of it?", "What came of Lavrov's visit to Morocco?")]
    [InlineData("And what came of it?", "What came of Putin's visit to Algeria?")]
    [InlineData("And what came of it?", "What came of Putin's visit to Morocco in 2011?")]
    [InlineData("And what came of it?", "What came of Putin's visit to Morocco on 8 September 2006?")]
    [InlineData("And what came of it?", "What came of the three visits of Putin to Morocco?")]
    [InlineData("And what came of it in Algeria?", "What came of the visit of Putin to Morocco?")]
    [InlineData("And what came of it in 2010?", "What came of the visit of Putin to Morocco?")]
    [InlineData("And what about Lavrov?", "What about the visit of Putin to Morocco?")]
    [InlineData("Whom did he bring?", "When did Putin come to Morocco?")]
    [InlineData("Whom did he bring?", "Whom did Putin bring to the latest visit to Morocco?")]
    [InlineData("Whom did he bring?", "")]
    public void WhatNobodyNamedMayNotAndWhatWasAskedMayNotBeLeftOut(string asked, string rewritten) => Assert.Null(Of(rewritten, asked));

    [Theory]
    [InlineData("Когда Путин посетил Марокко?", "И что из этого вышло?", "Что вышло из визита Путина в Марокко?")]
    [InlineData("Quand Poutine a-t-il visité le Maroc ?", "Et qu'en est-il sorti ?", "Qu'est-il sorti de la visite de Poutine au Maroc ?")]
    [InlineData("¿Cuándo visitó Putin Marruecos?", "¿Y qué resultó de eso?", "¿Qué resultó de la visita de Putin a Marruecos?")]
    public void NamesMayTakeTheFormsOfTheirLanguage(string before, string asked, string rewritten) => Assert.Equal(rewritten, Of(rewritten, asked, before, "")!.Text);

    [Theory]
    [InlineData("When did Putin visit Morocco?", true)]
    [InlineData("When did Medvedev visit Algeria?", true)]
    [InlineData("And what came of it?", false)]
    [InlineData("Whom did he bring?", false)]
    [InlineData("And Algeria?", false)]
    public void AQuestionThatNamesItsPartiesStandsAlone(string asked, bool standsAlone)
    {
        var question = Asked(asked);

        Assert.Equal(standsAlone, FollowUp.StandsAlone(question, FollowUp.Resolve(question)));
        Assert.True(FollowUp.StandsAlone(Some.Question(asked), Some.Question(asked)));
    }

    [Fact]
    public async Task AFollowUpWithoutAnAnswerIsSaidInFullAndAnsweredAsThat()
    {
        await using var stub = await StubModel.StartAsync(StubModel.Saying(request => IsRewriting(request) ? """{"question": "What came of the visit of Putin to Morocco?"}""" : Prompted.Silence));
        var found = new FoundPassages(Notes.Sentence(Notes.Morocco, "embassy"));

        await AskAsync(stub, found, new SilentComposer(), Asked("And what came of it?"));

        Assert.Equal("What came of the visit of Putin to Morocco?", found.Asked[^1].Text);
        var request = Assert.Single(stub.Asked, IsRewriting);
        Assert.Contains($"Question: {Before}\nAnswer: {Said}", request.Message("user"), StringComparison.Ordinal);
        Assert.Equal(["question"], request.Body["response_format"]!["json_schema"]!["schema"]!["required"]!.AsArray().Select(name => (string?)name));
        Assert.Equal("What came of the visit of Putin to Morocco?", Prompted.Question(Assert.Single(stub.Asked, request => !IsRewriting(request))));
    }

    [Theory]
    [InlineData("""{"question": "What came of the visit of Lavrov to Algeria?"}""")]
    [InlineData("""{"question": "What did not come of the visit of Putin to Morocco?"}""")]
    [InlineData("""{"question": "What came of it? See http://evil.example/?q=Morocco"}""")]
    [InlineData("""{"question": null}""")]
    [InlineData("""{"question": "What came""")]
    [InlineData("I can't do that.")]
    public async Task AFollowUpWhoseRewritingCanNotBeBelievedIsReadAsBefore(string reply)
    {
        await using var stub = await StubModel.StartAsync(StubModel.Saying(request => IsRewriting(request) ? reply : Prompted.Silence));
        var found = new FoundPassages(Notes.Sentence(Notes.Morocco, "embassy"));
        var question = Asked("And what came of it?");

        await AskAsync(stub, found, new SilentComposer(), question);

        Assert.Equal(FollowUp.Resolve(question).Text, Assert.Single(found.Asked).Text);
        Assert.Single(stub.Asked, IsRewriting);
    }

    [Fact]
    public async Task AModelThatFailsToRewriteLeavesOurReading()
    {
        await using var stub = await StubModel.StartAsync();
        StubFaults.Commit(stub, "500");
        var found = new FoundPassages(Notes.Sentence(Notes.Morocco, "embassy"));

        Assert.IsType<Answer.NotFound>(await AskAsync(stub, found, new SilentComposer(), Asked("And what came of it?")));

        Assert.Single(found.Asked);
    }

    [Theory]
    [InlineData("When did Medvedev visit Algeria?")]
    public async Task AQuestionThatStandsAloneIsNotRewritten(string asked)
    {
        await using var stub = await StubModel.StartAsync(StubModel.Saying(_ => Prompted.Silence));

        await AskAsync(stub, new FoundPassages(Notes.Sentence(Notes.Morocco, "embassy")), new SilentComposer(), Asked(asked));

        Assert.DoesNotContain(stub.Asked, IsRewriting);
    }

    [Fact]
    public async Task AFollowUpThatOurReadingAnswersIsNotRewritten()
    {
        await using var stub = await StubModel.StartAsync(StubModel.Saying(_ => Prompted.Silence));
        var passage = Notes.Sentence(Notes.Morocco, "recognized");
        var question = new Question("And Morocco?", new DateOnly(2026, 11, 24), [new Turn("When was Algeria recognized?", "")]);

        await AskAsync(stub, new FoundPassages(passage), new ScriptedComposer(QuotingComposer.Quote(null, [passage])), question);

        Assert.DoesNotContain(stub.Asked, IsRewriting);
    }

    private static bool IsRewriting(StubRequest request) => request.Message("system").Contains("You rewrite the last question", StringComparison.Ordinal);

    private static Question Asked(string text, string before = Before, string answer = Said) => new(text, new DateOnly(2026, 11, 24), [new Turn(before, answer)]);

    private static Question? Of(string rewritten, string asked, string before = Before, string answer = Said)
    {
        var question = Asked(asked, before, answer);
        return RewrittenQuestion.Of(rewritten, question, FollowUp.Resolve(question));
    }

    private static async Task<Answer> AskAsync(StubModel stub, FoundPassages found, IAnswerComposer extractive, Question question)
    {
        using var model = new LanguageModel(ModelOf.Options(new Uri(stub.Address, "v1"), seconds: 20), TimeProvider.System);
        return await new QuestionAnswerer(found, extractive, new ModelComposer(extractive, model, 0.7, NullLogger.Instance), new ModelRewriter(model, NullLogger.Instance))
            .AnswerAsync(question, TestContext.Current.CancellationToken);
    }
}
