using Bot.Answering;
using Bot.Models;
using Bot.Models.Prompting;
using Bot.Models.Rim;
using Bot.Tests.Models.Stub;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Models;

/// <summary>Whatever an endpoint does, the user has an answer out of the documents.</summary>
public sealed class FaultTests
{
    private const int Questions = 3;

    public static TheoryData<string> Faults => [.. StubFaults.All];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task EachFaultEndsInAnAnswerOutOfTheDocuments_C1(string fault)
    {
        await using var stub = await StubModel.StartAsync();
        if (fault != StubFaults.Refuse) StubFaults.Commit(stub, fault);
        var log = new EveryLogLine();
        using var model = new LanguageModel(ModelOf.Options(fault == StubFaults.Refuse ? ModelOf.Nothing : new Uri(stub.Address, "v1"), seconds: 0.3), TimeProvider.System);
        var passage = Notes.Sentence(Notes.Morocco, "embassy");
        var extractive = new QuotingComposer(new ShortAnswer.Quoted("11 June 1956"));
        var answerer = new QuestionAnswerer(new FoundPassages(passage), extractive, new ModelComposer(extractive, model, 0.7, log));

        for (var i = 0; i < Questions; i++)
        {
            var answer = Assert.IsType<Answer.Cited>(await answerer.AnswerAsync(Some.Question($"When was embassy number {i} in Rabat opened?"), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));

            Assert.Equal(ComposedBy.Extract, answer.By);
            Assert.Equal(passage.Text.ToString(), Assert.Single(Assert.Single(answer.Claims).Citations).Quote);
        }

        Assert.NotEmpty(log.Lines);
        Assert.All(log.Lines, line =>
        {
            Assert.DoesNotContain("sk-secret", line, StringComparison.Ordinal);
            Assert.DoesNotContain("embassy", line, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(StubFaults.Refuse, nameof(ModelFault.NotReached), "Nothing listens at")]
    [InlineData("hang", nameof(ModelFault.TooSlow), "in time")]
    [InlineData("headers then hang", nameof(ModelFault.TooSlow), "in time")]
    [InlineData("a byte a second", nameof(ModelFault.TooSlow), "in time")]
    [InlineData("reset", nameof(ModelFault.ConnectionLost), "ended before the reply did")]
    [InlineData("500", nameof(ModelFault.Failed), "failed (500)")]
    [InlineData("429", nameof(ModelFault.TooManyRequests), "fewer requests")]
    [InlineData("401", nameof(ModelFault.Refused), "The key was refused (401)")]
    [InlineData("HTML", nameof(ModelFault.WebPage), "A web page came")]
    [InlineData("cut JSON", nameof(ModelFault.Unreadable), "not in the form of the provider's protocol")]
    [InlineData("empty", nameof(ModelFault.Unreadable), "not in the form of the provider's protocol")]
    [InlineData("100 MB", nameof(ModelFault.TooLarge), "larger than 1 MB")]
    [InlineData("bad UTF-8", nameof(ModelFault.Unreadable), "not UTF-8")]
    [InlineData("tool call", nameof(ModelFault.Empty), "no text")]
    [InlineData("endless", nameof(ModelFault.TooLarge), "larger than 1 MB")]
    public async Task EachFaultIsNamedInOneSentence(string fault, string name, string words)
    {
        await using var stub = await StubModel.StartAsync();
        if (fault != StubFaults.Refuse) StubFaults.Commit(stub, fault);

        var exception = await FaultAsync(fault == StubFaults.Refuse ? ModelOf.Nothing : new Uri(stub.Address, "v1"), name == nameof(ModelFault.TooSlow) ? 0.3 : 15);

        Assert.Equal(name, exception.Fault.ToString());
        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
        Assert.Matches("^[^\n]+[.]$", exception.Message);
        Assert.DoesNotContain("sk-secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARedirectIsNotFollowed()
    {
        await using var other = await StubModel.StartAsync();
        await using var stub = await StubModel.StartAsync((_, context) =>
        {
            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            context.Response.Headers.Location = other.Address.AbsoluteUri;
            context.Response.Headers.SetCookie = "session=1";
            return Task.CompletedTask;
        });

        Assert.Equal(ModelFault.Redirected, (await FaultAsync(new Uri(stub.Address, "v1"))).Fault);
        Assert.Empty(other.Asked);
    }

    [Theory]
    [InlineData(StatusCodes.Status429TooManyRequests, "0", 2)]
    [InlineData(StatusCodes.Status503ServiceUnavailable, null, 2)]
    [InlineData(StatusCodes.Status429TooManyRequests, "30", 1)]
    [InlineData(StatusCodes.Status500InternalServerError, null, 1)]
    [InlineData(StatusCodes.Status400BadRequest, null, 1)]
    public async Task OnlyWhatMayPassIsAskedOnceMoreAndOnlyIfTheTimeAllowsIt(int status, string? retryAfter, int asked)
    {
        await using var stub = await StubModel.StartAsync((_, context) =>
        {
            context.Response.StatusCode = status;
            if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        });

        await FaultAsync(new Uri(stub.Address, "v1"), seconds: 4);

        Assert.Equal(asked, stub.Asked.Count);
    }

    [Fact]
    public async Task ASlowReplyIsNotAskedForAgain()
    {
        await using var stub = await StubModel.StartAsync();
        StubFaults.Commit(stub, "hang");

        await FaultAsync(new Uri(stub.Address, "v1"), seconds: 2);

        Assert.Single(stub.Asked);
    }

    [Fact]
    public async Task ASecondAttemptThatSucceedsIsAReply()
    {
        await using var stub = await StubModel.StartAsync();
        stub.Behaviour = (request, context) =>
        {
            if (stub.Asked.Count > 1) return WireReply.SendAsync(context, request, Prompted.Silence);
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "0";
            return Task.CompletedTask;
        };
        using var model = new LanguageModel(ModelOf.Options(new Uri(stub.Address, "v1")), TimeProvider.System);

        Assert.True((await AskAsync(model)).Reply.IsNotInSources);
    }

    [Fact]
    public async Task AReplyOfJustUnderTheLimitIsRead()
    {
        await using var stub = await StubModel.StartAsync(StubModel.Saying(_ => Prompted.Silence + new string(' ', GuardedHandler.LongestReply - 4096)));
        using var model = new LanguageModel(ModelOf.Options(new Uri(stub.Address, "v1")), TimeProvider.System);

        Assert.True((await AskAsync(model)).Reply.IsNotInSources);
    }

    [Fact]
    public async Task AUserWhoLeavesEndsTheCall()
    {
        await using var stub = await StubModel.StartAsync();
        StubFaults.Commit(stub, "hang");
        using var model = new LanguageModel(ModelOf.Options(new Uri(stub.Address, "v1"), seconds: 30), TimeProvider.System);
        using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AskAsync(model, gone.Token).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AUserWhoLeavesWithinAStreamHasNoReplyAndTheBreakerTakesNoNotice()
    {
        await using var stub = await StubModel.StartAsync();
        var begun = new TaskCompletionSource();
        stub.Behaviour = async (request, context) =>
        {
            context.Response.ContentType = "text/event-stream";
            foreach (var line in WireReply.OpenAI(Prompted.Silence, streams: true).SkipLast(1)) await context.Response.WriteAsync(line, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            begun.TrySetResult();
            await Task.Delay(Timeout.Infinite, CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stub.Over).Token);
        };
        using var http = ModelHttp.Client(ModelOf.Options(new Uri(stub.Address, "v1"), seconds: 60, streams: true), TimeProvider.System);

        for (var i = 0; i < 2 * CallRules.FailuresUntilBreak; i++)
        {
            begun = new TaskCompletionSource();
            using var gone = new CancellationTokenSource();
            var reply = http.PostAsync(new Uri(stub.Address, "v1/chat/completions"), new StringContent("""{"stream": true}"""), gone.Token);
            await begun.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            await gone.CancelAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reply.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        }

        Assert.Equal(2 * CallRules.FailuresUntilBreak, stub.Asked.Count);
    }

    [Fact]
    public async Task ASecondAttemptCarriesTheKeyOnce()
    {
        await using var stub = await StubModel.StartAsync((_, context) =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
        using var model = new LanguageModel(ModelOf.Options(stub.Address, ModelProvider.AzureOpenAI), TimeProvider.System);

        await Assert.ThrowsAsync<ModelException>(() => AskAsync(model));

        Assert.Equal(["sk-secret", "sk-secret"], stub.Asked.Select(request => request.Headers["api-key"]));
    }

    private static async Task<ModelException> FaultAsync(Uri endpoint, double seconds = 0.3)
    {
        using var model = new LanguageModel(ModelOf.Options(endpoint, seconds: seconds), TimeProvider.System);
        return await Assert.ThrowsAsync<ModelException>(() => AskAsync(model).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    private static Task<ModelAnswer> AskAsync(LanguageModel model, CancellationToken? cancellationToken = null) =>
        model.AskAsync(Some.Question("When was the embassy opened?"), MarkedPassages.Of([Notes.Sentence(Notes.Morocco, "embassy")], 1), cancellationToken ?? TestContext.Current.CancellationToken);
}
