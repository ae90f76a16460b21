using Bot.Models;
using Bot.Models.Prompting;
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

    private static async Task<ModelFault?> FaultAsync(LanguageModel model)
    {
        try
        {
            await model.AskAsync(Some.Question("When was the embassy opened?"), MarkedPassages.Of([Notes.Sentence(Notes.Morocco, "embassy")], 1), TestContext.Current.CancellationToken);
            return null;
        }
        catch (ModelException exception)
        {
            return exception.Fault;
        }
    }
}
