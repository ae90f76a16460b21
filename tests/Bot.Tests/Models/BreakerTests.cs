using Bot.Models;
using Bot.Models.Prompting;
using Bot.Models.Rim;
using Bot.Tests.Models.Stub;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Models;

/// <summary>A model that fails is left alone for a while, and then asked again.</summary>
public sealed class BreakerTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task AfterThreeFailuresItIsNotAskedForFifteenSecondsAndThenOnceMore_C2()
    {
        await using var stub = await StubModel.StartAsync(Failing);
        using var model = new LanguageModel(ModelOf.Options(new Uri(stub.Address, "v1")), _clock);

        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(i < 3 ? ModelFault.Failed : ModelFault.Paused, await FaultAsync(model));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(3, stub.Asked.Count);
        _clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(ModelFault.Failed, await FaultAsync(model));
        Assert.Equal(ModelFault.Paused, await FaultAsync(model));
        Assert.Equal(4, stub.Asked.Count);
    }

    [Fact]
    public async Task AModelThatIsWellAgainIsAskedWithinThirtySeconds_C2()
    {
        await using var stub = await StubModel.StartAsync(Failing);
        using var model = new LanguageModel(ModelOf.Options(new Uri(stub.Address, "v1")), _clock);
        for (var i = 0; i < 4; i++) await FaultAsync(model);
        stub.Behaviour = StubModel.Saying(_ => Prompted.Silence);

        var seconds = 0;
        while (await FaultAsync(model) is not null && seconds < 60)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            seconds++;
        }

        Assert.InRange(seconds, 1, 30);
        Assert.Null(await FaultAsync(model));
    }

    [Fact]
    public async Task WhoLeavesWhileItIsTriedAgainDoesNotCallItWell()
    {
        await using var stub = await StubModel.StartAsync(Failing);
        using var model = new LanguageModel(ModelOf.Options(new Uri(stub.Address, "v1")), _clock);
        for (var i = 0; i < 3; i++) await FaultAsync(model);
        _clock.Advance(TimeSpan.FromSeconds(16));
        var asked = new TaskCompletionSource();
        stub.Behaviour = async (_, context) =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stub.Over).Token);
        };
        using var gone = new CancellationTokenSource();

        var call = AskAsync(model, gone.Token);
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Equal(ModelFault.Paused, await FaultAsync(model));
    }

    [Fact]
    public async Task WhoLeavesWithinAStreamIsNoFailureAlsoWhereTheNetworkTellsItAsALostConnection()
    {
        using var model = new LanguageModel(ModelOf.Options(ModelOf.Nothing, streams: true), _clock, identity: null, new LostWhenLeft());

        for (var i = 0; i < 2 * CallRules.FailuresUntilBreak; i++)
        {
            using var gone = new CancellationTokenSource();
            var call = AskAsync(model, gone.Token);
            await gone.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        }

        Assert.NotEqual(ModelFault.Paused, await FaultAsync(model));
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(1.5)]
    public async Task AModelThatHangsIsLeftAloneAlsoWhereACallHasNoMoreTimeThanAnAttempt(double callSeconds)
    {
        await using var stub = await StubModel.StartAsync();
        StubFaults.Commit(stub, "hang");
        using var model = new LanguageModel(ModelOf.Options(new Uri(stub.Address, "v1"), seconds: 1, callSeconds: callSeconds), TimeProvider.System);

        for (var i = 0; i < 3; i++) Assert.Equal(ModelFault.TooSlow, await FaultAsync(model));
        Assert.Equal(ModelFault.Paused, await FaultAsync(model));
    }

    [Fact]
    public async Task RewritingsThatHangCountAsFailures()
    {
        await using var stub = await StubModel.StartAsync();
        StubFaults.Commit(stub, "hang");
        using var model = new LanguageModel(ModelOf.Options(new Uri(stub.Address, "v1"), seconds: 4), TimeProvider.System);
        var question = new Bot.Answering.Question("And Morocco?", new DateOnly(2026, 11, 24), [new Bot.Answering.Turn("When was Algeria recognized?", "In 1962.")]);

        for (var i = 0; i < 3; i++) Assert.Equal(ModelFault.TooSlow, (await model.RewriteAsync(question, TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken)).Fault);
        Assert.Equal(ModelFault.Paused, (await model.RewriteAsync(question, TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken)).Fault);
    }

    [Fact]
    public async Task FailuresThatAreFarApartDoNotAddUp()
    {
        await using var stub = await StubModel.StartAsync(Failing);
        using var model = new LanguageModel(ModelOf.Options(new Uri(stub.Address, "v1")), _clock);

        for (var i = 0; i < 6; i++)
        {
            Assert.Equal(ModelFault.Failed, await FaultAsync(model));
            _clock.Advance(TimeSpan.FromSeconds(20));
        }
    }

    [Fact]
    public async Task ARequestThatTheModelDoesNotTakeSaysNothingOfOthers()
    {
        await using var stub = await StubModel.StartAsync((_, context) =>
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
        using var model = new LanguageModel(ModelOf.Options(new Uri(stub.Address, "v1")), _clock);

        for (var i = 0; i < 6; i++) Assert.Equal(ModelFault.NotTaken, await FaultAsync(model));
    }

    private static Task Failing(StubRequest request, HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        return Task.CompletedTask;
    }

    // A stream that begins, and breaks off when nobody waits for it any more.
    private sealed class LostWhenLeft : HttpMessageHandler
    {
        private int _asked;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _asked) > 2 * CallRules.FailuresUntilBreak) return new HttpResponseMessage(System.Net.HttpStatusCode.BadRequest);
            await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The response ended prematurely.");
        }
    }

    private static Task<ModelAnswer> AskAsync(LanguageModel model, CancellationToken cancellationToken) =>
        model.AskAsync(Some.Question("When was the embassy opened?"), MarkedPassages.Of([Notes.Sentence(Notes.Morocco, "embassy")], 1), cancellationToken);

    private static async Task<ModelFault?> FaultAsync(LanguageModel model)
    {
        try
        {
            await AskAsync(model, TestContext.Current.CancellationToken);
            return null;
        }
        catch (ModelException exception)
        {
            return exception.Fault;
        }
    }
}
