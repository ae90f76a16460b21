using Bot.Answering;
using Bot.Channels.Schema;
using Bot.Models;
using Bot.Models.Limits;
using Bot.Tests.Models.Stub;
using Bot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Models;

/// <summary>What a model may cost in a day, and what an answer says when that is reached.</summary>
public sealed class DailyLimitTests
{
    private const string Quote = "The American embassy in Rabat dates from 11 June 1956.";

    private static readonly Passage Embassy = Notes.Sentence(Notes.Morocco, "embassy");

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 23, 0, 0, TimeSpan.Zero));

    [Fact]
    public void AUserIsGivenSoManyCallsAndOthersTheirOwn()
    {
        var use = new DailyUse(new DailyLimits(2, null, null, null), _clock);

        Assert.Equal([true, true, false], Begin(use, "a", "a", "a"));
        Assert.Equal([true, true, false], Begin(use, "b", "b", "b"));
        Assert.Equal([true, true, false], Begin(use, null, null, null));
    }

    [Fact]
    public void AllTogetherAreGivenSoManyCalls()
    {
        var use = new DailyUse(new DailyLimits(2, null, 3, null), _clock);

        Assert.Equal([true, true, false, true, false, false], Begin(use, "a", "a", "a", "b", "b", "c"));
    }

    [Fact]
    public void TokensCountOnceTheyAreTold()
    {
        var use = new DailyUse(new DailyLimits(null, 1000, null, 1800), _clock);

        use.Begin("a")!.Spent(999);
        use.Begin("a")!.Spent(1);
        Assert.Null(use.Begin("a"));
        use.Begin("b")!.Spent(800);
        Assert.Null(use.Begin("c"));
    }

    [Fact]
    public void ACallThatWasNotMadeIsGivenBack()
    {
        var use = new DailyUse(new DailyLimits(1, null, null, null), _clock);

        use.Begin("a")!.NotMade();

        Assert.Equal([true, false], Begin(use, "a", "a"));
    }

    [Fact]
    public void AtMidnightOfUtcTheDayBeginsAnewAndACallOfYesterdayCountsForYesterday()
    {
        var use = new DailyUse(new DailyLimits(1, 100, 1, 100), _clock);
        var late = use.Begin("a")!;
        Assert.Null(use.Begin("a"));

        _clock.Advance(TimeSpan.FromHours(1));
        var early = use.Begin("a")!;
        late.Spent(1000);
        early.NotMade();

        Assert.NotNull(use.Begin("a"));
    }

    [Fact]
    public void WhatIsRememberedOfUsersIsBounded()
    {
        var use = new DailyUse(new DailyLimits(1, null, null, null), _clock);

        for (var i = 0; i < DailyUse.MostUsers; i++) Assert.NotNull(use.Begin($"user {i}"));

        Assert.Equal([true, false], Begin(use, "one more", "another"));
        Assert.Null(use.Begin("user 0"));
    }

    [Fact]
    public void CallsAtTheSameTimeAreNotMoreThanTheLimit()
    {
        var use = new DailyUse(new DailyLimits(null, null, 500, null), _clock);

        var begun = 0;
        Parallel.For(0, 2000, i =>
        {
            if (use.Begin($"user {i % 50}") is not null) Interlocked.Increment(ref begun);
        });

        Assert.Equal(500, begun);
    }

    [Fact]
    public async Task PastTheLimitTheModelIsNotAskedAndTheAnswerSaysSo()
    {
        await using var stub = await StubModel.StartAsync(StubModel.Saying(_ => Prompted.Reply(null, ("The embassy in Rabat dates from 11 June 1956.", 1, Quote))));
        using var model = new LanguageModel(ModelOf.Options(new Uri(stub.Address, "v1")), _clock);
        var answerer = Answerer(model, new DailyLimits(1, null, null, null), Quoting());

        var first = await AskAsync(answerer, "a");
        var second = await AskAsync(answerer, "a");
        var other = await AskAsync(answerer, "b");

        Assert.Equal((ComposedBy.Model, false), (Assert.IsType<Answer.Cited>(first).By, first.IsPastLimit));
        Assert.Equal((ComposedBy.Extract, true), (Assert.IsType<Answer.Cited>(second).By, second.IsPastLimit));
        Assert.Equal((ComposedBy.Model, false), (Assert.IsType<Answer.Cited>(other).By, other.IsPastLimit));
        Assert.Equal(2, stub.Asked.Count);
    }

    [Fact]
    public async Task NotInTheSourcesSaysTooThatNoModelWasAsked()
    {
        using var model = new LanguageModel(ModelOf.Options(ModelOf.Nothing), _clock);
        var answerer = Answerer(model, new DailyLimits(null, null, 1, null), Draft.Silent(0), out var use);
        use.Begin("another");

        var answer = Assert.IsType<Answer.NotFound>(await AskAsync(answerer, "a"));

        Assert.True(answer.IsPastLimit);
    }

    [Fact]
    public async Task WhatTheProviderCountedIsSpentAndWhatItDoesNotTellIsEstimated()
    {
        await using var stub = await StubModel.StartAsync(StubModel.Saying(_ => Prompted.Silence));
        using var model = new LanguageModel(ModelOf.Options(new Uri(stub.Address, "v1")), _clock);

        // The stub tells of 858 tokens.
        Assert.Equal([false, true], await PastLimitAsync(model, 858));
        Assert.Equal([false, false, true], await PastLimitAsync(model, 859));
        // A reply that can't be read has cost something all the same: the prompt alone holds more than 2,100 characters.
        StubFaults.Commit(stub, "empty");
        Assert.Equal([false, true], await PastLimitAsync(model, 700));
    }

    [Fact]
    public async Task AModelThatIsNotReachedCostsNothing()
    {
        using var model = new LanguageModel(ModelOf.Options(ModelOf.Nothing), _clock);

        Assert.Equal([false, false, false, false, false, false], await PastLimitAsync(model, 1));
    }

    [Fact]
    public void AUserOfAChannelIsAnotherInAnotherTenantOrChannel()
    {
        var names = new[] { ("msteams", "t1", "29:1"), ("msteams", "t2", "29:1"), ("webchat", "t1", "29:1"), ("msteams", "t1", "29:2") }
            .Select(user => UserName.Of(new Activity { ChannelId = user.Item1, Conversation = new ConversationAccount { Id = "c", TenantId = user.Item2 }, From = new ChannelAccount { Id = user.Item3 } }));

        Assert.Equal(4, names.Distinct().Count());
    }

    private static bool[] Begin(DailyUse use, params string?[] users) => [.. users.Select(user => use.Begin(user) is not null)];

    private static Draft Quoting() => QuotingComposer.Quote(new ShortAnswer.Quoted("11 June 1956"), [Embassy]);

    private QuestionAnswerer Answerer(LanguageModel model, DailyLimits limits, Draft extractive) => Answerer(model, limits, extractive, out _);

    private QuestionAnswerer Answerer(LanguageModel model, DailyLimits limits, Draft extractive, out DailyUse use)
    {
        var composer = new ScriptedComposer(extractive);
        use = new DailyUse(limits, _clock);
        return new QuestionAnswerer(new FoundPassages(Embassy), composer, new ModelComposer(composer, model, 0.7, new EveryLogLine(), use));
    }

    // Asks until the limit of a user's tokens is reached, six times at most.
    private async Task<List<bool>> PastLimitAsync(LanguageModel model, int tokens)
    {
        var answerer = Answerer(model, new DailyLimits(null, tokens, null, null), Quoting());
        var past = new List<bool>();
        while (past.Count < 6 && past is not [.., true]) past.Add((await AskAsync(answerer, "a")).IsPastLimit);
        return past;
    }

    private static Task<Answer> AskAsync(QuestionAnswerer answerer, string user) =>
        answerer.AnswerAsync(Some.Question("When was the embassy in Rabat opened?") with { AskedBy = user }, TestContext.Current.CancellationToken);
}
